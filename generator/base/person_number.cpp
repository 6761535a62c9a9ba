#include "base/person_number.h"

#include <string>

namespace kunskap {
namespace {

int two_digits(std::string_view digits, std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); }

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool is_date(int year, int month, int day) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

/// The last of ten digits is the check digit of the others.
bool has_check_digit(std::string_view ten) {
  int sum = 0;
  for (std::size_t i = 0; i < ten.size(); ++i) {
    const int product = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += product / 10 + product % 10;
  }
  return sum % 10 == 0;
}

/// Ten digits, or twelve with the century. A coordination number has 60 added to its day.
bool is_person_number(std::string_view digits) {
  const bool has_century = digits.size() == 12;
  if (!has_century && digits.size() != 10) return false;
  const std::string_view ten = digits.substr(digits.size() - 10);
  if (ten.substr(6, 3) == "000" || !has_check_digit(ten)) return false;
  const int month = two_digits(ten, 2);
  const int day = two_digits(ten, 4) > 60 ? two_digits(ten, 4) - 60 : two_digits(ten, 4);
  const auto fits = [&](int century) { return is_date(century * 100 + two_digits(ten, 0), month, day); };
  if (!has_century) return fits(19) || fits(20);
  const int century = two_digits(digits, 0);
  return century >= 18 && century <= 20 && fits(century);
}

/// How many of the groups are written as such a number is, whatever the digits.
std::size_t count_in_pattern(std::span<const DigitGroup> groups) {
  const auto is = [&](std::size_t group, std::size_t size, DigitGap gap) {
    return groups.size() > group && groups[group].size() == size && groups[group].before == gap;
  };
  const std::size_t first = groups.front().size();
  if (first == 10 || first == 12) return 1;
  if (first == 6 && is(1, 4, DigitGap::plus)) return 2;
  if (first == 6 || first == 8) return is(1, 4, DigitGap::hyphen) || is(1, 4, DigitGap::space) ? 2 : 0;
  const bool has_date = first == 4 && is(1, 2, DigitGap::hyphen) && is(2, 2, DigitGap::hyphen);
  return has_date && is(3, 4, DigitGap::hyphen) ? 4 : 0;
}

}  // namespace

std::size_t match_person_number(std::string_view text, std::span<const DigitGroup> groups) {
  const std::size_t count = count_in_pattern(groups);
  std::string digits;
  for (const DigitGroup& group : groups.first(count)) digits += group.in(text);
  return count > 0 && is_person_number(digits) ? count : 0;
}

}  // namespace kunskap
