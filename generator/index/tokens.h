// Cuts a text into the words that are searched for: README.md, 2.1 to 2.3. A TokenReader belongs to one thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// A letter that has no marks to take away, and what it becomes.
struct LetterFold {
  std::string_view letter, plain;
};
std::span<const LetterFold> replaced_letters();

/// The tokens of one text after the other:
///   for (reader.begin(text); reader.next();) use(reader.folded());
class TokenReader {
 public:
  /// `text` is valid UTF-8 and outlives the reading.
  void begin(std::string_view text);
  /// Whether there was one more token.
  bool next();

  /// In small letters, with its marks. Valid until the next call.
  std::string_view spelling() const { return spelling_; }
  /// Without marks.
  std::string_view folded() const { return folded_; }
  /// Whether nothing but one hyphen stands between this token and the one before it.
  bool follows_hyphen() const { return follows_hyphen_; }
  /// What follows the token, to the end of the text.
  std::string_view rest() const { return text_.substr(position_); }

 private:
  bool next_plain();
  bool next_cleaned();
  void clean(std::size_t from);

  std::string_view text_;
  std::size_t position_ = 0;
  std::string cleaned_;  ///< The rest of a text with rare characters, from the first of them.
  bool is_cleaned_ = false;
  std::string spelling_, folded_;
  std::string_view between_;  ///< What stands before the token.
  bool follows_hyphen_ = false;
};

/// What a token is without marks and with the letters of other alphabets replaced.
std::string fold_word(std::string_view spelling);

struct Token {
  std::string spelling;
  std::string folded;
  bool follows_hyphen = false;
};

/// All tokens, for texts that are short.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace kunskap
