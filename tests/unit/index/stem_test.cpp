#include "index/stem.h"

#include "catch.h"

namespace kunskap {
namespace {

std::string stem(std::string_view word) { return WordStemmer().stem(word); }

}  // namespace

TEST_CASE("The forms of a word have one stem") {
  CHECK(stem("sjukdomarna") == stem("sjukdom"));
  CHECK(stem("epilepsin") == stem("epilepsi"));
  CHECK(stem("epilepsins") == stem("epilepsi"));
  CHECK(stem("medicinen") == stem("medicin"));
  CHECK(stem("programmet") == stem("program"));
  CHECK(stem("saret") == stem("sar"));
  CHECK(stem("radets") == stem("radet"));
  CHECK(stem("lagintensivt") == stem("lagintensiva"));
}

TEST_CASE("Short words and words with anything but plain letters stay") {
  CHECK(stem("ibs") == "ibs");
  CHECK(stem("2dagars") == "2dagars");
}

}  // namespace kunskap
