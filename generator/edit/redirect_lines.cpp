#include "edit/redirect_lines.h"

#include "base/text.h"

#include <algorithm>
#include <vector>

namespace kunskap {
namespace {

const OldAddress* address_on(std::span<const OldAddress> all, std::uint32_t line) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const OldAddress& old) { return old.from_place.line == line; });
  return found == all.end() ? nullptr : &*found;
}

/// The line with another target. Whatever stands before the target is ASCII, so that columns are bytes.
std::string retargeted(std::string_view line, const OldAddress& old, std::string_view to) {
  std::string result(line);
  const std::size_t at = result.find(old.to, old.to_place.column - 1);
  return result.replace(at, old.to.size(), to);
}

std::string first_comment(std::string_view language) {
  return language == "en" ? "# Old addresses and where they lead now. ./kunskap rename writes here.\n"
                          : "# Gamla adresser och vart de leder nu. ./kunskap rename skriver här.\n";
}

}  // namespace

bool stand_on_lines_of_their_own(std::string_view text, std::span<const OldAddress> old_addresses) {
  std::vector<std::uint32_t> lines;
  for (const OldAddress& old : old_addresses) {
    const std::string_view line = line_of(text, old.from_place.line);
    if (old.from_place.line != old.to_place.line || line.find('{') != std::string_view::npos) return false;
    lines.push_back(old.from_place.line);
  }
  std::sort(lines.begin(), lines.end());
  return std::adjacent_find(lines.begin(), lines.end()) == lines.end();
}

std::string with_redirect(std::string_view text, std::span<const OldAddress> old_addresses, std::string_view from,
                          std::string_view to, std::string_view language) {
  std::string result = text.empty() ? first_comment(language) : "";
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    const OldAddress* old = address_on(old_addresses, ++number);
    if (old && old->from == to) continue;
    result += old && old->to == from ? retargeted(line, *old, to) : std::string(line);
  }
  if (!result.empty() && result.back() != '\n') result += '\n';
  return result + std::string(from) + ": " + std::string(to) + "\n";
}

}  // namespace kunskap
