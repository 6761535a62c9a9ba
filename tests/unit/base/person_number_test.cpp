#include "base/person_number.h"

#include "catch.h"

#include <string>

namespace {

std::size_t groups_of_person(std::string_view text) {
  return kunskap::match_person_number(text, kunskap::digit_groups_at(text, 0));
}

bool is_person(std::string_view text) { return groups_of_person(text) > 0; }

/// The check digit worked out in the plainest way: every other digit doubled, and the digits of all added up.
int obvious_check_digit(const std::string& nine) {
  int sum = 0;
  for (std::size_t i = 0; i < nine.size(); ++i)
    for (const char digit : std::to_string((nine[i] - '0') * (i % 2 == 0 ? 2 : 1))) sum += digit - '0';
  return (10 - sum % 10) % 10;
}

}  // namespace

TEST_CASE("one check digit of ten makes a person's number") {
  for (int serial = 980; serial < 990; ++serial) {
    const std::string nine = "710203" + std::to_string(serial);
    for (int digit = 0; digit < 10; ++digit)
      CHECK(is_person(nine + std::to_string(digit)) == (digit == obvious_check_digit(nine)));
  }
}

TEST_CASE("the day of birth exists, and of a coordination number it does with 60 added") {
  const auto with_check_digit = [](const std::string& nine) {
    return nine + std::to_string(obvious_check_digit(nine));
  };
  CHECK(is_person(with_check_digit("710228238")));
  CHECK_FALSE(is_person(with_check_digit("710229238")));
  CHECK(is_person(with_check_digit("720229238")));
  CHECK(is_person(with_check_digit("720289238")));
  CHECK_FALSE(is_person(with_check_digit("720290238")));
  CHECK(is_person(with_check_digit("000229238")));
  CHECK_FALSE(is_person("19" + with_check_digit("000229238")));
  CHECK(is_person("20" + with_check_digit("000229238")));
  CHECK_FALSE(is_person(with_check_digit("712003238")));
  CHECK_FALSE(is_person(with_check_digit("710203000")));
}

TEST_CASE("a number is told with the groups that it is written in") {
  const std::string four = std::to_string(obvious_check_digit("710203981"));
  CHECK(groups_of_person("710203-981" + four + " 12") == 2);
  CHECK(groups_of_person("19710203981" + four + " 12") == 1);
  CHECK(groups_of_person("1971-02-03-981" + four) == 4);
  CHECK(groups_of_person("1971-02-03 981" + four) == 0);
  CHECK(groups_of_person("19710203+981" + four) == 0);
}
