#include "base/digit_groups.h"

#include "catch.h"

#include <string>

namespace {

/// «710203 -2 9819»: the groups, each with the number of the gap before it.
std::string groups_of(std::string_view text) {
  std::string shown;
  const kunskap::DigitGroups groups = kunskap::digit_groups_at(text, 0);
  for (const kunskap::DigitGroup& group : std::span<const kunskap::DigitGroup>(groups))
    shown += "-" + std::to_string(static_cast<int>(group.before)) + " " + std::string(group.in(text)) + " ";
  return shown;
}

}  // namespace

TEST_CASE("groups of digits are told with what stands between them") {
  CHECK(groups_of("031-390 06 00") == "-0 031 -2 390 -1 06 -1 00 ");
  CHECK(groups_of("031\u00A0390\u201106") == "-0 031 -1 390 -2 06 ");
  CHECK(groups_of("1 - 2 \u2013 3\\-4+5") == "-0 1 -2 2 -2 3 -2 4 -3 5 ");
  CHECK(groups_of("031) 390)-06)00") == "-0 031 -4 390 -4 06 -4 00 ");
  CHECK(groups_of("46 (0)31(0) 390") == "-0 46 -5 31 -5 390 ");
}

TEST_CASE("a number ends where something else begins, and after eight groups") {
  CHECK(groups_of("12,5") == "-0 12 ");
  CHECK(groups_of("12  5") == "-0 12 ");
  CHECK(groups_of("12 ") == "-0 12 ");
  CHECK(groups_of("1 2 3 4 5 6 7 8 9") == "-0 1 -1 2 -1 3 -1 4 -1 5 -1 6 -1 7 -1 8 ");
}
