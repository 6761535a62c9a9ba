// The shortest way from one sequence to another, by removing and inserting. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kunskap {

enum class EditKind : std::uint8_t { keep, remove, insert };

/// `count` items one after the other that are kept, removed from the first sequence or inserted from the second.
struct Edit {
  EditKind kind = EditKind::keep;
  std::size_t count = 0;
  bool operator==(const Edit&) const = default;
};

/// The edits in order; where both are possible, removals come before insertions. Sequences that have little in common
/// are all removed and all inserted, between what they begin and end with alike.
std::vector<Edit> difference(std::span<const std::uint64_t> before, std::span<const std::uint64_t> after);

}  // namespace kunskap
