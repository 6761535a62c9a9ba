#include "base/similarity.h"

#include <algorithm>
#include <functional>

namespace kunskap {
namespace {

constexpr std::size_t longest_piece = 64;

}  // namespace

LineProfile profile_of(std::string_view text) {
  LineProfile profile;
  profile.size = text.size();
  while (!text.empty()) {
    const std::size_t end = text.substr(0, longest_piece).find('\n');
    const std::size_t length = std::min(end == std::string_view::npos ? longest_piece : end + 1, text.size());
    profile.lines.emplace_back(std::hash<std::string_view>()(text.substr(0, length)), length);
    text.remove_prefix(length);
  }
  std::sort(profile.lines.begin(), profile.lines.end());
  std::size_t kept = 0;
  for (const auto& [hash, size] : profile.lines) {
    if (kept > 0 && profile.lines[kept - 1].first == hash)
      profile.lines[kept - 1].second += size;
    else
      profile.lines[kept++] = {hash, size};
  }
  profile.lines.resize(kept);
  return profile;
}

int similarity(const LineProfile& one, const LineProfile& other) {
  const std::size_t larger = std::max(one.size, other.size);
  if (larger == 0) return 100;
  std::size_t common = 0;
  for (auto a = one.lines.begin(), b = other.lines.begin(); a != one.lines.end() && b != other.lines.end();) {
    if (a->first == b->first) common += std::min(a->second, b->second);
    const bool a_first = a->first <= b->first;
    const bool b_first = b->first <= a->first;
    if (a_first) ++a;
    if (b_first) ++b;
  }
  return static_cast<int>(common * 100 / larger);
}

}  // namespace kunskap
