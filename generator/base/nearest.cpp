// The name that was probably meant, declared in text.h.
//
// The distance between two names is that of optimal string alignment: the cheapest way to turn one into the other by
// inserting, deleting and replacing characters and by swapping neighbours. Costs are doubled so that a half is a whole
// number. Every step off the diagonal of the table costs at least one, so cells further from it than the limit are
// never looked at; and most names are ruled out before that, because too many of their letters are not in the other.
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kunskap {
namespace {

constexpr unsigned half = 1;
constexpr unsigned whole = 2;
constexpr std::size_t longest_name = 200;

constexpr bool is_separator(char32_t character) {
  return character == ' ' || character == '-' || character == '_' || character == '.' || character == '/';
}

char32_t without_case_and_accent(char32_t character) {
  if (character < 0x80) return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
  const std::string_view letters = plain_letters(character);
  return letters.empty() ? character : static_cast<char32_t>(letters.front());
}

/// A name taken apart.
struct Name {
  std::u32string written;
  std::u32string folded;      ///< Without case and accents.
  std::uint64_t letters = 0;  ///< A bit for each folded letter; some share one. Separators have none.

  void read(std::string_view text) {
    written.clear();
    folded.clear();
    letters = 0;
    for (std::size_t offset = 0; offset < text.size();) {
      const Character character = character_at(text, offset);
      offset += character.bytes;
      written += character.code;
      folded += without_case_and_accent(character.code);
      if (!is_separator(character.code)) letters |= std::uint64_t{1} << (folded.back() % 64);
    }
  }
  std::size_t size() const { return written.size(); }
};

/// Three rows of the table of distances, kept from name to name.
using Rows = std::array<std::vector<unsigned>, 3>;

unsigned cost_of(char32_t alone) { return is_separator(alone) ? half : whole; }

unsigned cost_of_replacing(const Name& a, std::size_t i, const Name& b, std::size_t j) {
  if (a.written[i] == b.written[j]) return 0;
  const bool alike = a.folded[i] == b.folded[j] || (is_separator(a.written[i]) && is_separator(b.written[j]));
  return alike ? half : whole;
}

bool are_swapped(const Name& a, std::size_t i, const Name& b, std::size_t j) {
  return i > 0 && j > 0 && a.written[i] == b.written[j - 1] && a.written[i - 1] == b.written[j];
}

/// The distance, or `limit` + 1 when it is greater than `limit`.
/// Requires: the sizes differ by `limit` at most, so that the band ends inside the table.
unsigned distance(const Name& a, const Name& b, unsigned limit, Rows& rows) {
  const unsigned too_much = limit + 1;
  // The rows for i - 2, i - 1 and i characters of a. Cells outside the band count as too much.
  for (auto& any : rows) any.assign(b.size() + 1, too_much);
  auto& [row_before, above, row] = rows;

  unsigned smallest_above = 0;
  row[0] = 0;
  for (std::size_t j = 1; j <= b.size(); ++j) row[j] = row[j - 1] + cost_of(b.written[j - 1]);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(row_before, above);
    std::swap(above, row);
    const std::size_t begin = i > limit ? i - limit : 1;
    const std::size_t end = std::min(i + limit, b.size());
    row[begin - 1] = begin == 1 ? above[0] + cost_of(a.written[i - 1]) : too_much;
    unsigned smallest = row[begin - 1];
    for (std::size_t j = begin; j <= end; ++j) {
      unsigned cost = above[j - 1] + cost_of_replacing(a, i - 1, b, j - 1);
      cost = std::min(cost, above[j] + cost_of(a.written[i - 1]));
      cost = std::min(cost, row[j - 1] + cost_of(b.written[j - 1]));
      if (are_swapped(a, i - 1, b, j - 1)) cost = std::min(cost, row_before[j - 2] + whole);
      row[j] = cost;
      smallest = std::min(smallest, cost);
    }
    if (end < b.size()) row[end + 1] = too_much;
    // Every way on leads through this row, or by a swap from the one above it over this one.
    if (smallest > limit && smallest_above + whole > limit) return too_much;
    smallest_above = smallest;
  }
  return std::min(row[b.size()], too_much);
}

/// Takes the first word from `text`; empty when there is none left.
std::u32string_view take_word(std::u32string_view& text) {
  while (!text.empty() && is_separator(text.front())) text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && !is_separator(text[end])) ++end;
  const std::u32string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

/// Whether every word of `name` begins a word of `full`, in the same order.
bool is_short_for(const Name& name, const Name& full) {
  if (name.letters == 0 || (name.letters & ~full.letters) != 0) return false;
  std::u32string_view words = name.folded;
  std::u32string_view full_words = full.folded;
  std::u32string_view word = take_word(words);
  while (!word.empty()) {
    const std::u32string_view full_word = take_word(full_words);
    if (full_word.empty()) return false;
    if (full_word.starts_with(word)) word = take_word(words);
  }
  return true;
}

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
    unsigned limit = whole * static_cast<unsigned>(longer) / 3;
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
  Rows rows_;
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
