// How much of one text stands in another, by lines: what tells a file that was moved and edited from a new one.
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace kunskap {

/// The lines of a text, by their hashes, with how many bytes of the text each has.
struct LineProfile {
  std::vector<std::pair<std::uint64_t, std::size_t>> lines;  ///< Sorted by hash, each once.
  std::size_t size = 0;                                      ///< Of the text.
};

/// Long lines are cut into pieces of 64 bytes, so that a paragraph on one line is not all or nothing.
LineProfile profile_of(std::string_view text);

/// How many percent of the larger text stands in both; 100 of two empty texts.
int similarity(const LineProfile& one, const LineProfile& other);

}  // namespace kunskap
