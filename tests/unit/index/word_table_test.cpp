#include "index/word_table.h"

#include "catch.h"

namespace kunskap {

TEST_CASE("A word keeps its number while the table grows") {
  WordTable table;
  for (std::uint32_t i = 0; i < 20'000; ++i) REQUIRE(table.number_of("ord" + std::to_string(i)) == i);
  for (std::uint32_t i = 0; i < 20'000; ++i) REQUIRE(table.number_of("ord" + std::to_string(i)) == i);
  CHECK(table.word(17) == "ord17");
  CHECK(table.size() == 20'000);
}

}  // namespace kunskap
