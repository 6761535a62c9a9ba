#include "adapters/unicode.h"

#include "catch.h"

namespace kunskap {

TEST_CASE("Letters and their accents become one character") {
  CHECK(to_nfc("A\u030Asa") == "Åsa");
  CHECK(to_nfc("Åsa") == "Åsa");
  CHECK(to_nfc("plain") == "plain");
  CHECK(to_nfc("").empty());
}

TEST_CASE("Folding takes away the difference between capital and small letters") {
  CHECK(fold("ÅNGEST och Oro") == "ångest och oro");
  CHECK(fold("ABC xyz") == "abc xyz");
  CHECK(fold("Straße") == "strasse");
  CHECK(fold("ΟΔΟΣ") == fold("οδος"));
}

}  // namespace kunskap
