#include "load/front_matter.h"

namespace kunskap {
namespace {

/// Takes one line off `rest`, without its end.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_fence(std::string_view line) {
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line == "---";
}

}  // namespace

std::optional<FrontMatter> split_front_matter(std::string_view text, FileId file, Problems& problems) {
  std::string_view rest = text;
  if (!is_fence(take_line(rest))) {
    problems.add(Rule::front_matter_missing, {file, 1, 1});
    return std::nullopt;
  }
  FrontMatter parts;
  const std::string_view facts = rest;
  for (std::uint32_t line = 2; !rest.empty(); ++line) {
    const std::size_t length = facts.size() - rest.size();
    if (!is_fence(take_line(rest))) continue;
    parts.facts = facts.substr(0, length);
    parts.body = rest;
    parts.body_line = line + 1;
    return parts;
  }
  problems.add(Rule::front_matter_not_closed, {file, 1, 1, 3});
  return std::nullopt;
}

}  // namespace kunskap
