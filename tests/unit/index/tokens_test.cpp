#include "index/tokens.h"

#include "catch.h"

namespace kunskap {
namespace {

std::string folded(std::string_view text) {
  std::string all;
  for (const Token& token : tokens_of(text)) all += (all.empty() ? "" : " ") + token.folded;
  return all;
}

}  // namespace

TEST_CASE("A text is cut at what is no letter, mark or digit") {
  CHECK(folded("Hjärtsvikt, KOL & «Ångest» (2025)") == "hjartsvikt kol angest 2025");
  CHECK(folded("t.ex. – och/eller") == "t ex och eller");
  CHECK(folded(" \t\n").empty());
}

TEST_CASE("Marks and foreign letters are folded") {
  CHECK(folded("Ærø Øl Straße Þór Łódź naïve Ünal") == "aro ol strasse thor lodz naive unal");
  CHECK(folded("A\u030angest \uFB01nger m\u00B2") == "angest finger m2");
}

TEST_CASE("Soft hyphens and joiners inside a word are passed over") {
  CHECK(folded("mjuk\u00ADt noll\u200Bbredd") == "mjukt nollbredd");
}

TEST_CASE("Characters beyond the first plane part words") { CHECK(folded("a\U0001F600b") == "a b"); }

TEST_CASE("A long token is cut") { CHECK(folded(std::string(100, 'x')) == std::string(60, 'x')); }

TEST_CASE("A token knows the hyphen before it, and its own spelling") {
  const auto tokens = tokens_of("COVID-19 och – på");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[1].follows_hyphen);
  CHECK_FALSE(tokens[2].follows_hyphen);
  CHECK_FALSE(tokens[3].follows_hyphen);
  CHECK(tokens[3].spelling == "på");
}

}  // namespace kunskap
