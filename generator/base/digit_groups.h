// Numbers as people write them in text: groups of digits with spaces, hyphens or brackets between.
// Pure functions; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace kunskap {

/// What stands between two groups of digits.
enum class DigitGap : std::uint8_t {
  none,
  space,   ///< Also one that does not break.
  hyphen,  ///< Also a dash or a minus sign, with or without a space on each side, or escaped as in Markdown.
  plus,
  bracket,       ///< A closing bracket, with or without a space or a hyphen after it.
  trunk_prefix,  ///< "(0)", which is not dialled, with or without spaces around it.
};

struct DigitGroup {
  std::size_t begin = 0;
  std::size_t end = 0;
  DigitGap before = DigitGap::none;  ///< Between this and the group before it.

  std::size_t size() const { return end - begin; }
  std::string_view in(std::string_view text) const { return text.substr(begin, size()); }
};

/// The groups of one number, at most eight.
class DigitGroups {
 public:
  void add(DigitGroup group) { groups_[count_++] = group; }
  bool is_full() const { return count_ == groups_.size(); }
  operator std::span<const DigitGroup>() const { return {groups_.data(), count_}; }

 private:
  std::array<DigitGroup, 8> groups_;
  std::size_t count_ = 0;
};

/// The groups from the digit at `begin` on, as long as only gaps stand between them. Requires: a digit stands there.
DigitGroups digit_groups_at(std::string_view text, std::size_t begin);

/// Whether the byte at `offset` can be part of a gap.
bool may_be_gap(std::string_view text, std::size_t offset);

}  // namespace kunskap
