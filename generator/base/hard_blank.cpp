#include "base/hard_blank.h"

#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

constexpr std::string_view hard_blank = "\u00A0";

bool is_part_of_name(char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '_'; }

/// Takes blanks of both sorts and dashes away from the front.
std::string_view without_indentation(std::string_view line) {
  while (!line.empty()) {
    const std::size_t length = line.starts_with(hard_blank) ? hard_blank.size() : 1;
    if (length == 1 && line.front() != ' ' && line.front() != '-') break;
    line.remove_prefix(length);
  }
  return line;
}

std::size_t length_of_name(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_part_of_name) - text.begin());
}

/// Whether `text` ends in a name and its colon, which begin the line or stand inside braces.
bool ends_in_name(std::string_view text) {
  if (!text.ends_with(':')) return false;
  text.remove_suffix(1);
  const std::size_t all = text.size();
  while (!text.empty() && is_part_of_name(text.back())) text.remove_suffix(1);
  if (text.size() == all) return false;
  return without_indentation(text).empty() || text.find('{') != std::string_view::npos;
}

bool belongs_to_form(std::string_view before, std::string_view after) {
  if (ends_in_name(before)) return true;
  if (!without_indentation(before).empty()) return false;
  if (before.ends_with('-')) return true;
  const std::string_view rest = without_indentation(after);
  const std::size_t name = length_of_name(rest);
  return name > 0 && rest.substr(name).starts_with(':');
}

}  // namespace

std::optional<std::size_t> find_hard_blank(std::string_view text) {
  for (std::size_t at = text.find(hard_blank); at != text.npos; at = text.find(hard_blank, at + hard_blank.size())) {
    const std::size_t start = text.rfind('\n', at) + 1;  // Nowhere is the largest number: then the start is 0.
    const std::string_view after = text.substr(at + hard_blank.size());
    if (belongs_to_form(text.substr(start, at - start), after.substr(0, after.find('\n')))) return at;
  }
  return std::nullopt;
}

}  // namespace kunskap
