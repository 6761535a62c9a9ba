// Words are put on a line for as long as they fit. What may end a line besides a space is a hyphen, a dash or a slash
// inside a word; a part that is still too long is divided.
#include "render/pictures/text_lines.h"

#include "base/text.h"
#include "render/pictures/word_division.h"

#include <cassert>

namespace kunskap::pictures {
namespace {

/// In parts of the size of the font.
double width_of_character(char32_t character) {
  constexpr std::u32string_view slim = U"ijlI.,:;'|!()[]·’";
  constexpr std::u32string_view narrow = U"ftr-/ \"«»“”";
  constexpr std::u32string_view wide = U"mwMWOQGÖÅÄ%@&–—…";
  if (slim.find(character) != std::u32string_view::npos) return 0.33;
  if (narrow.find(character) != std::u32string_view::npos) return 0.41;
  if (wide.find(character) != std::u32string_view::npos) return 0.86;
  if (character >= U'A' && character <= U'Z') return 0.7;
  return character >= 0x2E80 ? 1.0 : 0.61;  // What is written in squares, such as Chinese, is as wide as it is high.
}

bool ends_a_part(char32_t character) { return character == U'-' || character == U'/' || character == U'–'; }

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The first part of `word`: as far as a line may end after it. "2016/17" is one part.
std::string_view first_part(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const Character character = character_at(word, at);
    const bool is_after_digit = at > 0 && is_digit(word[at - 1]);
    at += character.bytes;
    const bool is_in_number = is_after_digit && at < word.size() && is_digit(word[at]);
    if (at > character.bytes && ends_a_part(character.code) && !is_in_number) return word.substr(0, at);
  }
  return word;
}

/// As many characters as fit with a hyphen after them, at least one; fewer where the word is better divided there.
std::string_view first_characters(std::string_view part, double width, const Font& font, std::string_view language) {
  const double room = width - width_of("-", font);
  std::size_t length = character_at(part, 0).bytes;
  while (length < part.size()) {
    const std::size_t next = length + character_at(part, length).bytes;
    if (width_of(part.substr(0, next), font) > room) break;
    length = next;
  }
  const std::size_t divided = divide_word(part, length, language);
  return part.substr(0, divided > 0 ? divided : length);
}

class Lines {
 public:
  Lines(double width, const Font& font, std::string_view language) : width_(width), font_(font), language_(language) {}

  void add_word(std::string_view word) {
    bool joined = false;
    while (!word.empty()) {
      const std::string_view part = first_part(word);
      add_part(part, joined ? "" : " ");
      word.remove_prefix(part.size());
      joined = true;
    }
  }

  std::vector<std::string> finish() {
    end_line();
    return std::move(lines_);
  }

 private:
  void end_line() {
    if (!line_.empty()) lines_.push_back(std::move(line_));
    line_.clear();
  }

  void add_part(std::string_view part, std::string_view before) {
    const std::string together = line_ + (line_.empty() ? "" : std::string(before)) + std::string(part);
    if (width_of(together, font_) <= width_) {
      line_ = together;
      return;
    }
    end_line();
    while (width_of(part, font_) > width_ && count_characters(part) > 1) {
      const std::string_view fitting = first_characters(part, width_, font_, language_);
      lines_.push_back(std::string(fitting) + "-");
      part.remove_prefix(fitting.size());
    }
    line_ = part;
  }

  double width_;
  Font font_;
  std::string_view language_;
  std::vector<std::string> lines_;
  std::string line_;
};

}  // namespace

double width_of(std::string_view text, const Font& font) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    width += width_of_character(character.code);
    at += character.bytes;
  }
  return width * font.size * (font.weight == Weight::bold ? 1.13 : 1.0);
}

std::vector<std::string> wrapped(std::string_view text, double width, const Font& font, std::string_view language) {
  assert(width > 0);
  Lines lines(width, font, language);
  for (const std::string_view word : split(text, ' ')) lines.add_word(word);
  return lines.finish();
}

}  // namespace kunskap::pictures
