// The words that entries of the catalogue explain, so that they can be found in a text.
// Plain data, made by link/glossary and then only read, from any thread.
#pragma once

#include "base/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kunskap {

struct GlossaryWord {
  std::string text;         ///< As it stands in a text: one word or several.
  std::uint32_t entry = 0;  ///< The entry that explains it.
};

struct Glossary {
  /// By the first word of each; the longest first.
  std::unordered_map<std::string, std::vector<GlossaryWord>> by_first_word;

  bool empty() const { return by_first_word.empty(); }
};

/// How many bytes the letter of any alphabet, or the digit, takes that begins at `text[at]`; 0 when none does.
inline std::size_t length_of_letter(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return is_ascii_letter(text[at]) || is_ascii_digit(text[at]) ? 1 : 0;
  // Those under 0xC0 are the middle of a character; U+0080 to U+00BF and U+2000 to U+2FFF are signs and spaces: « – ”.
  return first <= 0xC2 || first == 0xE2 ? 0 : character_at(text, at).bytes;
}

inline bool is_in_word(std::string_view text, std::size_t at) { return length_of_letter(text, at) > 0; }

/// The length of the word that begins at `at`.
inline std::size_t length_of_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t letter = 1; end < text.size() && letter > 0; end += letter) letter = length_of_letter(text, end);
  return end - at;
}

}  // namespace kunskap
