#include "adapters/stemmer.h"

#include "catch.h"

namespace kunskap {

TEST_CASE("Swedish words lose their endings") {
  Stemmer stemmer;
  CHECK(stemmer.stem("sjukdomarna") == "sjukdom");
  CHECK(stemmer.stem("vårdens") == "vård");
  CHECK(stemmer.stem("") == "");
}

}  // namespace kunskap
