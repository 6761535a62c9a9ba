#include "base/digit_groups.h"

#include "base/text.h"

#include <optional>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 2> spaces{" ", "\u00A0"};
// A hyphen, one that is escaped in Markdown, one that does not break, a dash, a minus sign.
constexpr std::array<std::string_view, 5> hyphens{"-", "\\-", "\u2011", "\u2013", "\u2212"};

template <std::size_t count>
bool take(std::string_view& rest, const std::array<std::string_view, count>& any) {
  for (const std::string_view one : any) {
    if (!rest.starts_with(one)) continue;
    rest.remove_prefix(one.size());
    return true;
  }
  return false;
}

/// Takes the gap that `rest` begins with; nothing when that is none.
std::optional<DigitGap> take_gap(std::string_view& rest) {
  const bool has_space = take(rest, spaces);
  if (rest.starts_with("(0)")) {
    rest.remove_prefix(3);
    if (!take(rest, spaces)) take(rest, hyphens);
    return DigitGap::trunk_prefix;
  }
  if (take(rest, hyphens)) {
    if (has_space) take(rest, spaces);
    return DigitGap::hyphen;
  }
  if (has_space) return DigitGap::space;
  if (rest.starts_with('+')) {
    rest.remove_prefix(1);
    return DigitGap::plus;
  }
  if (!rest.starts_with(')')) return std::nullopt;
  rest.remove_prefix(1);
  if (!take(rest, spaces)) take(rest, hyphens);
  return DigitGap::bracket;
}

std::size_t end_of_digits(std::string_view text, std::size_t begin) {
  while (begin < text.size() && is_ascii_digit(text[begin])) ++begin;
  return begin;
}

}  // namespace

DigitGroups digit_groups_at(std::string_view text, std::size_t begin) {
  DigitGroups groups;
  DigitGroup group{begin, end_of_digits(text, begin), DigitGap::none};
  while (true) {
    groups.add(group);
    if (groups.is_full()) return groups;
    std::string_view rest = text.substr(group.end);
    const auto gap = take_gap(rest);
    if (!gap || rest.empty() || !is_ascii_digit(rest.front())) return groups;
    const std::size_t next = text.size() - rest.size();
    group = {next, end_of_digits(text, next), *gap};
  }
}

bool may_be_gap(std::string_view text, std::size_t offset) {
  // The last ones are the bytes of the characters beyond ASCII.
  constexpr std::string_view bytes = " -+()\\\xC2\xA0\xE2\x80\x88\x91\x92\x93";
  return bytes.find(text[offset]) != std::string_view::npos;
}

}  // namespace kunskap
