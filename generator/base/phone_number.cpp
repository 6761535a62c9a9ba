#include "base/phone_number.h"

#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

// Area codes and the first digits of mobile phones, of three digits; 08 has two, and all others have four.
constexpr std::array<std::string_view, 33> codes_of_three{"010", "011", "013", "016", "018", "019", "021", "023", "026",
                                                          "031", "033", "035", "036", "040", "042", "044", "046", "054",
                                                          "060", "063", "070", "071", "072", "073", "074", "075", "076",
                                                          "078", "079", "090", "020", "077", "099"};
constexpr std::array<std::string_view, 5> mobile{"070", "072", "073", "076", "079"};
constexpr std::array<std::string_view, 5> nobodys{"020", "071", "077", "078", "099"};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// How long the area code at the beginning of `digits` is, with its 0.
std::size_t length_of_area_code(std::string_view digits) {
  if (digits.starts_with("08")) return 2;
  return is_one_of(codes_of_three, digits.substr(0, 3)) ? 3 : 4;
}

/// Whether `digits`, which begin with 0, are as many and begin as those of a phone that someone may have.
bool is_national_number(std::string_view digits) {
  if (digits.size() < 8 || digits.size() > 10 || digits[1] == '0') return false;
  const std::string_view three = digits.substr(0, 3);
  if (is_one_of(nobodys, three)) return false;
  if (is_one_of(mobile, three)) return digits.size() == 10;
  const std::size_t code = length_of_area_code(digits);
  return digits.size() >= code + 5 && digits[code] != '0';
}

bool is_gap_in_number(DigitGap gap) { return gap == DigitGap::space || gap == DigitGap::hyphen; }

/// The digits of the first `count` groups, as they stand.
std::string joined(std::string_view text, std::span<const DigitGroup> groups) {
  std::string digits;
  for (const DigitGroup& group : groups) digits += group.in(text);
  return digits;
}

bool is_international(std::string_view text, const DigitGroup& first) {
  const bool has_plus = first.begin > 0 && text[first.begin - 1] == '+';
  return (has_plus && first.in(text).starts_with("46")) || first.in(text).starts_with("0046");
}

std::size_t match_international(std::string_view text, std::span<const DigitGroup> groups) {
  std::size_t count = 1;
  const auto may_follow = [&](const DigitGroup& group) {
    return is_gap_in_number(group.before) || (count == 1 && group.before == DigitGap::trunk_prefix);
  };
  while (count < groups.size() && may_follow(groups[count])) ++count;
  for (; count > 0; --count) {
    const std::string digits = joined(text, groups.first(count));
    const std::string national = dialled_digits(text[groups.front().begin] == '0' ? digits : "+" + digits);
    if (is_national_number(national)) return count;
  }
  return 0;
}

/// Whether the groups after the area code are as people write them: one of five digits or more, or several small.
bool are_groups_of_subscriber(std::span<const DigitGroup> groups, DigitGap after_code) {
  if (groups.size() == 1) return groups.front().size() >= 5 && after_code != DigitGap::space;
  return std::all_of(groups.begin(), groups.end(),
                     [](const DigitGroup& group) { return group.size() >= 2 && group.size() <= 4; });
}

std::size_t match_national(std::string_view text, std::span<const DigitGroup> groups) {
  const std::string_view code = groups.front().in(text);
  const bool is_link = text.substr(0, groups.front().begin).ends_with("tel:");
  if (is_link && is_national_number(code)) return 1;
  if (code.size() == 10) return is_one_of(mobile, code.substr(0, 3)) ? 1 : 0;
  // A mobile phone is also written 0701-23 45 67.
  const bool is_code =
      code.size() == length_of_area_code(code) || (code.size() == 4 && is_one_of(mobile, code.substr(0, 3)));
  if (!is_code || groups.size() < 2) return 0;
  const DigitGap after_code = groups[1].before;
  if (!is_gap_in_number(after_code) && after_code != DigitGap::bracket) return 0;
  std::size_t count = 2;
  while (count < groups.size() && is_gap_in_number(groups[count].before)) ++count;
  for (; count > 1; --count)
    if (is_national_number(joined(text, groups.first(count))) &&
        are_groups_of_subscriber(groups.subspan(1, count - 1), after_code))
      return count;
  return 0;
}

}  // namespace

std::size_t match_phone_number(std::string_view text, std::span<const DigitGroup> groups) {
  if (is_international(text, groups.front())) return match_international(text, groups);
  return text[groups.front().begin] == '0' ? match_national(text, groups) : 0;
}

std::string dialled_digits(std::string_view number) {
  std::string digits;
  for (const char c : number)
    if (is_ascii_digit(c)) digits += c;
  const bool has_plus = trim(number).starts_with('+') && digits.starts_with("46");
  if (!has_plus && !digits.starts_with("0046")) return digits;
  digits.erase(0, has_plus ? 2 : 4);
  return digits.starts_with('0') ? digits : "0" + digits;
}

}  // namespace kunskap
