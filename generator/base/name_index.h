// Many names among which many others are to be looked for. Gives the answers of nearest() in text.h, in microseconds
// where that takes milliseconds. Made once and then only read, from any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

class NameIndex {
 public:
  /// The texts behind `names` outlive the index.
  explicit NameIndex(std::vector<std::string_view> names);

  /// The same as nearest(text, names).
  std::optional<std::string_view> nearest(std::string_view text) const;

 private:
  friend class NameSearch;

  /// How many letters of each sort a name has; some letters share a sort.
  using Counts = std::array<std::uint8_t, 32>;
  struct Summary {
    std::uint32_t name = 0;     ///< Which of the names.
    std::uint32_t letters = 0;  ///< Where its letters begin.
    std::uint8_t count = 0;     ///< How many they are, without separators.
    std::uint8_t size = 0;      ///< How many characters, with them.
  };
  /// Names that have as many letters of each of four groups.
  struct Cell {
    std::array<std::uint8_t, 4> counts{};
    std::uint32_t begin = 0, end = 0;  ///< Among the summaries.
  };

  std::vector<std::string_view> names_;
  std::vector<std::uint64_t> letter_sets_;  ///< Of each name; see Name.
  std::vector<Summary> summaries_;          ///< Of all names but the longest, cell by cell.
  std::vector<Counts> counts_;              ///< Beside the summaries.
  std::vector<Cell> cells_;
  std::string letters_;  ///< Of all names, as their sorts.
};

}  // namespace kunskap
