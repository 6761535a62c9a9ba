// How a folded word sounds, roughly, so that a misspelt word is near the one that was meant: README.md, 2.5.
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kunskap {

struct SoundRule {
  std::string_view written;
  std::string_view sound;
  bool only_first = false;
};

/// The first that fits is taken, so longer ones stand before shorter ones.
std::span<const SoundRule> sound_rules();

std::string key_of_sound(std::string_view folded);

/// How many single letters must be put in, left out, replaced or swapped with their neighbour, where no letter is
/// touched twice; `limit` + 1 when it is more than `limit`.
std::size_t letter_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace kunskap
