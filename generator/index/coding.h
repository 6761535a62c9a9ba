// Numbers and lists of words as the search files write them: README.md, 1.1 and 1.2. Pure functions; any thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

constexpr unsigned digit_count = 92;

/// Requires: value < digit_count.
void append_digit(std::string& out, unsigned value);
void append_number(std::string& out, std::uint64_t value);

/// Reads what was written, from the front. What is damaged gives zeros, and at_end() comes sooner or later.
class CodeReader {
 public:
  explicit CodeReader(std::string_view text) : text_(text) {}
  bool at_end() const { return position_ >= text_.size(); }
  unsigned digit();
  std::uint64_t number();
  /// The rest, as it stands.
  std::string_view rest() const { return text_.substr(std::min(position_, text_.size())); }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

/// UTF-8 compared as UTF-16 is, by its units. Words are in this order everywhere.
bool is_before(std::string_view a, std::string_view b);

/// One word after another that shares its beginning with the one before.
class WordListWriter {
 public:
  /// Requires: no capital letters in `word`.
  void add(std::string_view word);
  /// Something after the word that the reader takes as a part of it.
  void append(std::string_view more) { text_ += more; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::string last_;
};

std::vector<std::string> read_word_list(std::string_view text);

/// UTF-16 units of a word, which has no characters of two.
std::size_t count_units(std::string_view word);
/// The stem whose piece has the title that they are together: the longest, of several the first. Requires: one or more.
const std::string& longest_stem(const std::vector<std::string>& stems);

/// FNV-1a over the UTF-16 units of `key`, modulo half of digit_count to the power of 4: a number of four digits.
std::uint32_t hash_of_title(std::string_view key);

/// The words with the character before ` \ and $ that a template literal of JavaScript needs.
void append_escaped_text(std::string& out, std::string_view text);

}  // namespace kunskap
