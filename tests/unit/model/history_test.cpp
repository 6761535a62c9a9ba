#include "model/history.h"

#include "catch.h"

using namespace kunskap;

TEST_CASE("The day of a commit is that of the place where it was made") {
  const auto day = [](std::int64_t time, std::int16_t offset) {
    Commit commit;
    commit.time = time;
    commit.offset = offset;
    return as_edtf(day_of(commit));
  };
  REQUIRE(day(0, 0) == "1970-01-01");
  REQUIRE(day(0, -1) == "1969-12-31");
  REQUIRE(day(1700000000, 60) == "2023-11-14");
  REQUIRE(day(1700002799, 0) == "2023-11-14");
  REQUIRE(day(1700002799, 60) == "2023-11-14");
  REQUIRE(day(1700002800, 60) == "2023-11-15");
  REQUIRE(day(951782400, 0) == "2000-02-29");
}

TEST_CASE("A commit has a short name") {
  Commit commit;
  commit.id[0] = 0xab;
  REQUIRE(short_name(commit) == "ab000000");
}
