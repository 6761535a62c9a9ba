// The words that entries of the catalogue explain, so that they can be found in a text.
// Plain data, made by link/glossary and then only read, from any thread.
#pragma once

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

/// Whether `text[at]` belongs to a word: a letter of any alphabet, or a digit.
inline bool is_in_word(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The length of the word that begins at `at`.
inline std::size_t length_of_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_in_word(text, end)) ++end;
  return end - at;
}

}  // namespace kunskap
