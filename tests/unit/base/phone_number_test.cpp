#include "base/phone_number.h"

#include "catch.h"

namespace {

std::size_t groups_of_phone(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  return kunskap::match_phone_number(text, kunskap::digit_groups_at(text, begin));
}

}  // namespace

TEST_CASE("a phone number is told with the groups that it is written in") {
  CHECK(groups_of_phone("031-390 06 00") == 4);
  CHECK(groups_of_phone("031-390 06 00 12 14") == 4);
  CHECK(groups_of_phone("+46 (0)31 390 06 00") == 5);
  CHECK(groups_of_phone("0701740605") == 1);
  CHECK(groups_of_phone("tel:0313900600") == 1);
}

TEST_CASE("what is not written as a phone number is none") {
  CHECK(groups_of_phone("0313900600") == 0);
  CHECK(groups_of_phone("031-2023") == 0);
  CHECK(groups_of_phone("031 3900600") == 0);
  CHECK(groups_of_phone("020-11 22 33") == 0);
  CHECK(groups_of_phone("46 31 390 06 00") == 0);
  CHECK(groups_of_phone("0") == 0);
}

TEST_CASE("numbers are compared as they are dialled in Sweden") {
  CHECK(kunskap::dialled_digits("+46 (0)31-390 06 00") == "0313900600");
  CHECK(kunskap::dialled_digits("0046 31 390 06 00") == "0313900600");
  CHECK(kunskap::dialled_digits("031-390 06 00") == "0313900600");
  CHECK(kunskap::dialled_digits("112") == "112");
}
