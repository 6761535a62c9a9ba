// Nearly all text is ASCII and the letters of western Europe, whose lower case and fold stand in a table. At the first
// character that is neither, nor punctuation, the rest of the text is cleaned by ICU, and read by its properties.
#include "index/tokens.h"

#include "adapters/unicode.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace kunskap {
namespace {

constexpr std::size_t longest_token = 60;
constexpr char32_t last_character = 0xFFFF;

enum class Sort : std::uint8_t { other, word, ignored, rare };

/// A character below U+0100.
struct Plain {
  Sort sort = Sort::other;
  std::uint8_t lower = 0;  ///< As a code point.
  char folded = 0;
};

// Of U+00E0 to U+00FF. Those with a point are left to ICU and to letters_replaced.
constexpr std::string_view latin_folds = "aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";

constexpr Plain plain_of(unsigned code) {
  const auto as_lower = [](unsigned lower, char folded) {
    return Plain{Sort::word, static_cast<std::uint8_t>(lower), folded};
  };
  if (code >= 'A' && code <= 'Z') return as_lower(code + 32, static_cast<char>(code + 32));
  if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) return as_lower(code, static_cast<char>(code));
  if (code == 0xAD) return {Sort::ignored};
  if (code < 0xC0)
    return {code >= 0x80 && (code == 0xAA || code >= 0xB2) && code != 0xB4 && code != 0xB6 && code != 0xB7 &&
                    code != 0xB8 && code != 0xBB && code != 0xBF
                ? Sort::rare
                : Sort::other};
  if (code == 0xD7 || code == 0xF7) return {};
  const unsigned lower = code < 0xE0 && code != 0xDF ? code + 32 : code;
  const char folded = code == 0xDF ? '.' : latin_folds[lower - 0xE0];
  return folded == '.' ? Plain{Sort::rare} : as_lower(lower, folded);
}

constexpr std::array<Plain, 256> plain_characters = [] {
  std::array<Plain, 256> table{};
  for (unsigned code = 0; code < table.size(); ++code) table[code] = plain_of(code);
  return table;
}();

constexpr std::array<LetterFold, 9> letters_replaced{
    {{"æ", "a"}, {"ø", "o"}, {"œ", "o"}, {"ß", "ss"}, {"ð", "d"}, {"þ", "th"}, {"ł", "l"}, {"đ", "d"}, {"ı", "i"}}};

bool is_ignored(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF;
}

bool is_in_word(char32_t code) { return code <= last_character && is_word_character(code); }

/// Dashes, quotation marks, bullets and the like, which are common and part words.
bool is_punctuation(char32_t code) { return code >= 0x2010 && code <= 0x2027; }

bool is_hyphen(std::string_view between) { return between == "-" || between == "\u2010" || between == "\u2011"; }

std::string without_ignored(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const Character character = character_at(text, i);
    if (!is_ignored(character.code)) result.append(text.substr(i, character.bytes));
    i += character.bytes;
  }
  return result;
}

void append_latin(std::string& out, std::uint8_t code) {
  if (code >= 0x80) out += static_cast<char>(0xC0 | (code >> 6));
  out += static_cast<char>(code >= 0x80 ? 0x80 | (code & 0x3F) : code);
}

}  // namespace

std::span<const LetterFold> replaced_letters() { return letters_replaced; }

std::string fold_word(std::string_view spelling) {
  const std::string plain = without_marks(spelling);
  std::string folded;
  for (std::size_t i = 0; i < plain.size();) {
    const std::string_view letter = std::string_view(plain).substr(i, character_at(plain, i).bytes);
    const auto* const fold = std::find_if(letters_replaced.begin(), letters_replaced.end(),
                                          [&](const LetterFold& one) { return one.letter == letter; });
    folded.append(fold == letters_replaced.end() ? letter : fold->plain);
    i += letter.size();
  }
  return folded;
}

void TokenReader::begin(std::string_view text) {
  text_ = text;
  position_ = 0;
  is_cleaned_ = false;
}

bool TokenReader::next() {
  do {
    spelling_.clear();
    folded_.clear();
    if (!(is_cleaned_ ? next_cleaned() : next_plain())) return false;
  } while (folded_.empty());
  return true;
}

/// From now on the rest of the text is read as ICU cleans it.
void TokenReader::clean(std::size_t from) {
  std::string rest = to_lower(to_nfc(without_ignored(text_.substr(from))));
  cleaned_ = std::move(rest);
  text_ = cleaned_;
  position_ = 0;
  is_cleaned_ = true;
}

bool TokenReader::next_plain() {
  const std::size_t before = position_;
  std::size_t begin = text_.size(), count = 0;
  while (position_ < text_.size()) {
    const auto lead = static_cast<unsigned char>(text_[position_]);
    unsigned code = lead;
    std::size_t bytes = 1;
    if (lead >= 0x80) {
      const Character character = character_at(text_, position_);
      bytes = character.bytes;
      code = character.code < 0x100           ? static_cast<unsigned>(character.code)
             : is_punctuation(character.code) ? ' '
                                              : 0xAA;
    }
    const Plain& plain = plain_characters[code];
    if (plain.sort == Sort::rare) {
      const bool was_hyphen = count > 0 ? is_hyphen(text_.substr(before, begin - before))
                                        : is_hyphen(text_.substr(before, position_ - before));
      clean(count > 0 ? begin : position_);
      spelling_.clear();
      folded_.clear();
      const bool found = next_cleaned();
      if (found && between_.empty()) follows_hyphen_ = before > 0 && was_hyphen;
      return found;
    }
    if (plain.sort == Sort::word) {
      if (count == 0) begin = position_;
      if (count++ < longest_token) {
        append_latin(spelling_, plain.lower);
        folded_ += plain.folded;
      }
    } else if (plain.sort == Sort::other && count > 0) {
      break;
    }
    position_ += bytes;
  }
  follows_hyphen_ = before > 0 && count > 0 && is_hyphen(text_.substr(before, begin - before));
  return count > 0;
}

bool TokenReader::next_cleaned() {
  const std::size_t before = position_;
  std::size_t begin = text_.size(), count = 0;
  while (position_ < text_.size()) {
    const Character character = character_at(text_, position_);
    if (is_in_word(character.code)) {
      if (count == 0) begin = position_;
      if (count++ < longest_token) spelling_.append(text_.substr(position_, character.bytes));
    } else if (count > 0) {
      break;
    }
    position_ += character.bytes;
  }
  folded_ = fold_word(spelling_);
  between_ = text_.substr(before, begin - before);
  follows_hyphen_ = before > 0 && count > 0 && is_hyphen(between_);
  return count > 0;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  TokenReader reader;
  for (reader.begin(text); reader.next();)
    tokens.push_back({std::string(reader.spelling()), std::string(reader.folded()), reader.follows_hyphen()});
  return tokens;
}

}  // namespace kunskap
