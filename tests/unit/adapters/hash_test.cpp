#include "adapters/hash.h"

#include "catch.h"

namespace kunskap {

TEST_CASE("A hash is that of XXH3, the same on every machine") {
  CHECK(hash("") == Hash128{0x99aa06d3014798d8, 0x6001c324468d497f});
  CHECK(hash("a") == hash(std::string("a")));
  CHECK_FALSE(hash("a") == hash("b"));
}

TEST_CASE("A hash of bytes that come in pieces is that of the whole") {
  const std::string text(100'000, 'x');
  Hasher hasher;
  CHECK(hasher.result() == hash(""));
  for (std::size_t begin = 0; begin < text.size(); begin += 777) hasher.add(std::string_view(text).substr(begin, 777));
  CHECK(hasher.result() == hash(text));
}

TEST_CASE("A hash is written as 32 digits and read again; anything else is none") {
  CHECK(as_hex(hash("")) == "99aa06d3014798d86001c324468d497f");
  CHECK(hash_from_hex(as_hex(hash("a"))) == hash("a"));
  CHECK(as_hex({0, 1}) == "00000000000000000000000000000001");
  for (const char* wrong :
       {"", "99aa06d3014798d86001c324468d497", "99aa06d3014798d86001c324468d497ff", "99AA06d3014798d86001c324468d497f",
        "-9aa06d3014798d86001c324468d497f", "99aa06d3014798d 6001c324468d497f"})
    CHECK_FALSE(hash_from_hex(wrong));
}

TEST_CASE("A content hash is 16 digits for a file name") {
  CHECK(content_hash("") == "99aa06d3014798d8");
  CHECK(content_hash("body { color: black }").size() == 16);
  CHECK(content_hash("body { color: black }").find_first_not_of("0123456789abcdef") == std::string::npos);
}

}  // namespace kunskap
