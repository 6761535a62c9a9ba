// The distance between two names is that of optimal string alignment: the cheapest way to turn one into the other by
// inserting, deleting and replacing characters and by swapping neighbours. Costs are doubled so that a half is a whole
// number. Every step off the diagonal of the table costs at least one, so cells further from it than the limit are
// never looked at.
#include "base/name_distance.h"

#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

char32_t without_case_and_accent(char32_t character) {
  if (character < 0x80) return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
  const std::string_view letters = plain_letters(character);
  return letters.empty() ? character : static_cast<char32_t>(letters.front());
}

unsigned cost_of(char32_t alone) { return is_separator(alone) ? half : whole; }

unsigned cost_of_replacing(const Name& a, std::size_t i, const Name& b, std::size_t j) {
  if (a.written[i] == b.written[j]) return 0;
  const bool alike = a.folded[i] == b.folded[j] || (is_separator(a.written[i]) && is_separator(b.written[j]));
  return alike ? half : whole;
}

bool are_swapped(const Name& a, std::size_t i, const Name& b, std::size_t j) {
  return i > 0 && j > 0 && a.written[i] == b.written[j - 1] && a.written[i - 1] == b.written[j];
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

}  // namespace

void Name::read(std::string_view text) {
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

unsigned distance(const Name& a, const Name& b, unsigned limit, DistanceRows& rows) {
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

}  // namespace kunskap
