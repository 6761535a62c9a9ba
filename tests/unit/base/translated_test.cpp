#include "base/translated.h"

#include "catch.h"

using kunskap::Translated;

TEST_CASE("A translated text is given in the language asked for") {
  const Translated text("råd", "council");
  CHECK(text.in("sv") == "råd");
  CHECK(text.in("en") == "council");
}

TEST_CASE("A language that is missing falls back on the one added first") {
  Translated text;
  text.add("en", "council");
  text.add("sv", "råd");
  CHECK(text.in("fi") == "council");
  CHECK(Translated("råd", "council").in("fi") == "råd");
}

TEST_CASE("A plain text is the same in every language") {
  CHECK(Translated("2025").in("sv") == "2025");
  CHECK(Translated("2025").in("en") == "2025");
}

TEST_CASE("A translated text without any language is empty") {
  CHECK(Translated().empty());
  CHECK(Translated().in("sv") == "");
  CHECK_FALSE(Translated("").empty());
}
