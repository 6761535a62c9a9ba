// The name that was probably meant, declared in text.h. Most names are ruled out before their distance is worked out,
// because too many of their letters are not in the other.
#include "base/name_distance.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kunskap {
namespace {

/// The smallest distance found so far.
class Best {
 public:
  explicit Best(const Name& name) : name_(name) {
    for (const char32_t letter : name.folded)
      if (!is_separator(letter)) ++counts_[letter % counts_.size()], ++count_;
  }

  void consider(std::string_view text, const Name& other) {
    const std::size_t longer = std::max(name_.size(), other.size());
    if (longer > longest_name || (found_ && distance_ == 0)) return;
    unsigned limit = near_limit(name_.size(), other.size());
    if (found_) limit = std::min(limit, distance_ - 1);
    if (least_distance(other) > limit) return;
    const unsigned found = distance(name_, other, limit, rows_);
    if (found > limit) return;
    found_ = text;
    distance_ = found;
  }
  std::optional<std::string_view> found() const { return found_; }

 private:
  /// What the distance to `other` is at least: the letters that it lacks and those that it has too many cost a whole
  /// each, but one of each kind may be a replacement.
  unsigned least_distance(const Name& other) const {
    auto unmatched = counts_;
    unsigned common = 0;
    unsigned other_count = 0;
    for (const char32_t letter : other.folded) {
      if (is_separator(letter)) continue;
      ++other_count;
      std::uint8_t& left = unmatched[letter % unmatched.size()];
      if (left > 0) --left, ++common;
    }
    const std::size_t difference = std::max(name_.size(), other.size()) - std::min(name_.size(), other.size());
    return std::max(whole * (std::max(count_, other_count) - common), half * static_cast<unsigned>(difference));
  }

  const Name& name_;
  std::array<std::uint8_t, 64> counts_{};  ///< How often each letter stands in the name; some share a place.
  unsigned count_ = 0;                     ///< The sum of these.
  std::optional<std::string_view> found_;
  unsigned distance_ = 0;
  DistanceRows rows_;
};

}  // namespace

std::optional<std::string_view> nearest(std::string_view text, std::span<const std::string_view> candidates) {
  Name name;
  name.read(text);
  if (name.size() == 0 || name.size() > longest_name) return std::nullopt;
  Best best(name);
  std::optional<std::string_view> full;
  bool several = false;
  Name other;
  for (const std::string_view candidate : candidates) {
    other.read(candidate);
    best.consider(candidate, other);
    if (several || !is_short_for(name, other)) continue;
    several = full && *full != candidate;
    full = candidate;
  }
  if (best.found()) return best.found();
  return several ? std::nullopt : full;
}

}  // namespace kunskap
