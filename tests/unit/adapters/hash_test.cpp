#include "adapters/hash.h"

#include "catch.h"

namespace kunskap {

TEST_CASE("A hash is that of XXH3, the same on every machine") {
  CHECK(hash("") == Hash128{0x99aa06d3014798d8, 0x6001c324468d497f});
  CHECK(hash("a") == hash(std::string("a")));
  CHECK_FALSE(hash("a") == hash("b"));
}

TEST_CASE("A content hash is 16 digits for a file name") {
  CHECK(content_hash("") == "99aa06d3014798d8");
  CHECK(content_hash("body { color: black }").size() == 16);
  CHECK(content_hash("body { color: black }").find_first_not_of("0123456789abcdef") == std::string::npos);
}

}  // namespace kunskap
