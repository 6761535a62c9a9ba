// Of every name it is known beforehand how many letters it has of each of 32 sorts. Every letter that one of two names
// has too many of costs a whole to replace or to remove, so the counts tell what the distance is at least. Names whose
// counts agree, taken together in four groups, stand in one cell, so that most need not even be looked at. A search:
//
//  1. Work out for each cell what the distance to its names is at least, and take the cells in that order.
//  2. In a cell, pass over the names whose 32 counts say that they are further than what has been found.
//  3. Of those left, work out the distance with all costs whole and separators left out, for all letters of the wanted
//     name at once with one bit each (Hyyrö 2003). It is at most half of the distance that counts.
//  4. Only where that does not rule the name out either, work out the distance itself.
//  5. Stop at the first cell that is further than what has been found.
#include "base/name_index.h"

#include "base/name_distance.h"

#include <algorithm>

namespace kunskap {
namespace {

constexpr std::size_t sorts = 32;

std::array<std::uint8_t, 4> grouped(const std::array<std::uint8_t, sorts>& counts) {
  std::array<std::uint8_t, 4> groups{};
  for (std::size_t i = 0; i < sorts; ++i) groups[i % 4] = static_cast<std::uint8_t>(groups[i % 4] + counts[i]);
  return groups;
}

/// How many letters two names have in common. No name has so many that the sum needs more than a byte.
template <std::size_t size>
unsigned in_common(const std::array<std::uint8_t, size>& a, const std::array<std::uint8_t, size>& b) {
  std::uint8_t sum = 0;
  for (std::size_t i = 0; i < size; ++i) sum = static_cast<std::uint8_t>(sum + std::min(a[i], b[i]));
  return sum;
}

std::string sorts_of_letters(const Name& name) {
  std::string letters;
  for (const char32_t letter : name.folded)
    if (!is_separator(letter)) letters += static_cast<char>(letter % sorts);
  return letters;
}

}  // namespace

/// The distance between letters with all costs alike, for one wanted name and many others. Not hidden in this file,
/// since NameSearch is not.
class LetterDistance {
 public:
  explicit LetterDistance(std::string_view wanted) : size_(wanted.size()) {
    if (!fits()) return;
    for (std::size_t i = 0; i < size_; ++i) places_[static_cast<unsigned char>(wanted[i])] |= std::uint64_t{1} << i;
  }

  /// False when it is sure that the distance to `other` is greater than `limit`.
  bool may_be_within(std::string_view other, unsigned limit) const {
    if (!fits()) return true;
    std::uint64_t rises = ~std::uint64_t{0}, falls = 0, level = 0, before = 0;
    std::size_t distance = size_;
    for (std::size_t i = 0; i < other.size(); ++i) {
      const std::uint64_t here = places_[static_cast<unsigned char>(other[i])];
      const std::uint64_t swapped = ((~level & here) << 1) & before;
      level = (((here & rises) + rises) ^ rises) | here | falls | swapped;
      std::uint64_t right = falls | ~(level | rises);
      std::uint64_t left = level & rises;
      distance += (right >> (size_ - 1)) & 1;
      distance -= (left >> (size_ - 1)) & 1;
      if (distance > limit + (other.size() - i - 1)) return false;
      right = (right << 1) | 1;
      left <<= 1;
      rises = left | ~(level | right);
      falls = right & level;
      before = here;
    }
    return distance <= limit;
  }

 private:
  bool fits() const { return size_ > 0 && size_ <= 64; }

  std::size_t size_;
  std::array<std::uint64_t, sorts> places_{};  ///< Of each sort: the bits of the letters that are of it.
};

/// One search in an index.
class NameSearch {
 public:
  NameSearch(const NameIndex& index, const Name& wanted)
      : index_(index), wanted_(wanted), letters_(sorts_of_letters(wanted)), letter_distance_(letters_) {
    for (const char letter : letters_) ++counts_[static_cast<unsigned char>(letter)];
  }

  std::optional<std::string_view> run() {
    const auto cells = cells_by_distance();
    for (unsigned least = 0; least < cells.size() && !(found_ && whole * least > distance_); ++least)
      for (const NameIndex::Cell* cell : cells[least])
        for (std::uint32_t i = cell->begin; i < cell->end; ++i) consider(i);
    return found_ ? std::optional(index_.names_[*found_]) : only_full_name();
  }

 private:
  /// The cells by what the distance to their names is at least, in whole letters.
  std::vector<std::vector<const NameIndex::Cell*>> cells_by_distance() const {
    std::vector<std::vector<const NameIndex::Cell*>> cells(near_limit(wanted_.size(), longest_name) / whole + 1);
    const auto groups = grouped(counts_);
    for (const NameIndex::Cell& cell : index_.cells_) {
      const unsigned count = cell.counts[0] + cell.counts[1] + cell.counts[2] + cell.counts[3];
      const unsigned least = std::max(count, own_count()) - in_common(groups, cell.counts);
      if (least < cells.size()) cells[least].push_back(&cell);
    }
    return cells;
  }

  void consider(std::uint32_t place) {
    const NameIndex::Summary& summary = index_.summaries_[place];
    unsigned limit = near_limit(wanted_.size(), summary.size);
    // Of two names as near, the first one counts.
    if (found_ && distance_ == 0 && summary.name > *found_) return;
    if (found_) limit = std::min(limit, summary.name < *found_ ? distance_ : distance_ - 1);
    const unsigned more = std::max<unsigned>(summary.count, own_count());
    if (whole * (more - in_common(counts_, index_.counts_[place])) > limit) return;
    const std::size_t difference =
        std::max<std::size_t>(summary.size, wanted_.size()) - std::min<std::size_t>(summary.size, wanted_.size());
    if (half * difference > limit) return;
    const auto letters = std::string_view(index_.letters_).substr(summary.letters, summary.count);
    if (!letter_distance_.may_be_within(letters, limit / whole)) return;
    other_.read(index_.names_[summary.name]);
    const unsigned distance = kunskap::distance(wanted_, other_, limit, rows_);
    if (distance > limit) return;
    found_ = summary.name;
    distance_ = distance;
  }

  /// The only name that the wanted one is short for.
  std::optional<std::string_view> only_full_name() {
    std::optional<std::string_view> full;
    if (wanted_.letters == 0) return full;
    for (std::size_t i = 0; i < index_.names_.size(); ++i) {
      if ((wanted_.letters & ~index_.letter_sets_[i]) != 0) continue;
      other_.read(index_.names_[i]);
      if (!is_short_for(wanted_, other_)) continue;
      if (full && *full != index_.names_[i]) return std::nullopt;
      full = index_.names_[i];
    }
    return full;
  }

  unsigned own_count() const { return static_cast<unsigned>(letters_.size()); }

  const NameIndex& index_;
  const Name& wanted_;
  std::string letters_;
  LetterDistance letter_distance_;
  NameIndex::Counts counts_{};
  std::optional<std::uint32_t> found_;
  unsigned distance_ = 0;
  Name other_;
  DistanceRows rows_;
};

NameIndex::NameIndex(std::vector<std::string_view> names) : names_(std::move(names)) {
  struct Counted {
    std::array<std::uint8_t, 4> groups;
    Summary summary;
    Counts counts;
  };
  std::vector<Counted> all;
  Name name;
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    name.read(names_[i]);
    letter_sets_.push_back(name.letters);
    if (name.size() > longest_name) continue;
    const std::string letters = sorts_of_letters(name);
    Counts counts{};
    for (const char letter : letters) ++counts[static_cast<unsigned char>(letter)];
    all.push_back({grouped(counts),
                   {i, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint8_t>(letters.size()),
                    static_cast<std::uint8_t>(name.size())},
                   counts});
    letters_ += letters;
  }
  std::stable_sort(all.begin(), all.end(), [](const Counted& a, const Counted& b) { return a.groups < b.groups; });
  for (const Counted& one : all) {
    const auto place = static_cast<std::uint32_t>(summaries_.size());
    if (cells_.empty() || cells_.back().counts != one.groups) cells_.push_back({one.groups, place, place});
    cells_.back().end = place + 1;
    summaries_.push_back(one.summary);
    counts_.push_back(one.counts);
  }
}

std::optional<std::string_view> NameIndex::nearest(std::string_view text) const {
  Name wanted;
  wanted.read(text);
  if (wanted.size() == 0 || wanted.size() > longest_name) return std::nullopt;
  return NameSearch(*this, wanted).run();
}

}  // namespace kunskap
