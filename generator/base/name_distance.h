// How far two names are from each other, for those who look for the nearest one. Pure functions; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

// What a difference costs. Case, accents and separators are a half.
inline constexpr unsigned half = 1;
inline constexpr unsigned whole = 2;
/// Names with more characters are near nothing.
inline constexpr std::size_t longest_name = 200;

constexpr bool is_separator(char32_t character) {
  return character == ' ' || character == '-' || character == '_' || character == '.' || character == '/';
}

/// A name taken apart.
struct Name {
  std::u32string written;
  std::u32string folded;      ///< Without case and accents.
  std::uint64_t letters = 0;  ///< A bit for each folded letter; some share one. Separators have none.

  void read(std::string_view text);
  std::size_t size() const { return written.size(); }
};

/// Three rows of the table of distances, kept from name to name.
using DistanceRows = std::array<std::vector<unsigned>, 3>;

/// The distance, or `limit` + 1 when it is greater than `limit`.
/// Requires: the sizes differ by `limit` at most, so that the band ends inside the table.
unsigned distance(const Name& a, const Name& b, unsigned limit, DistanceRows& rows);

/// The greatest distance at which two names are near each other: a third of the characters of the longer one.
constexpr unsigned near_limit(std::size_t a, std::size_t b) { return whole * static_cast<unsigned>(a > b ? a : b) / 3; }

/// Whether every word of `name` begins a word of `full`, in the same order.
bool is_short_for(const Name& name, const Name& full);

}  // namespace kunskap
