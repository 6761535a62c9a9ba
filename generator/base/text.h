// UTF-8 text: checking, counting, looking. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// The byte where `text` stops being valid UTF-8 (overlong forms, surrogates and values over U+10FFFF are invalid).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
/// The first control character that may not stand in a text: C0 except tab, line feed and carriage return; DEL; C1.
std::optional<std::size_t> find_control_character(std::string_view text);
/// The first character that takes no room, which nobody can have meant: U+200B, or U+FEFF inside the text.
std::optional<std::size_t> find_invisible_character(std::string_view text);
/// `text` with U+FFFD in the place of such characters.
std::string without_control_characters(std::string_view text);
/// "U+0007" of the character at `offset`, as people look it up. Requires: offset < text.size().
std::string name_of_character(std::string_view text, std::size_t offset);
/// How many characters (code points) `text` has. Requires: valid UTF-8.
std::size_t count_characters(std::string_view text);

/// The character at `offset` and how many bytes it takes; a byte that is not valid UTF-8 is U+FFFD and takes one.
/// Requires: offset < text.size().
struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
};
Character character_at(std::string_view text, std::size_t offset);

/// Line and column, both from 1, of the byte at `offset`; \n, \r\n and a lone \r each end a line.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
/// An offset past the end is the end; one inside a character is that character.
LineColumn line_and_column(std::string_view text, std::size_t offset);
/// Line `number` (from 1) of `text`, without its end; empty when there is none.
std::string_view line_of(std::string_view text, std::size_t number);

/// `text` without spaces, tabs and line ends around it.
std::string_view trim(std::string_view text);
/// The pieces between the separators: always one more than there are separators.
std::vector<std::string_view> split(std::string_view text, char separator);
/// `pattern` with {0}, {1} … replaced by `details`; a number that has no detail is left as it stands.
std::string fill(std::string_view pattern, std::span<const std::string> details);

/// `text` with its first letter in upper case; also å, ä and ö.
std::string with_capital(std::string_view text);

/// A name fit for an address: lower case a to z, digits and single hyphens. å, ä and á become a, ö and ø o, é and è e,
/// ü u, and so on for the letters of western Europe; everything else becomes a hyphen. Empty when nothing is left.
std::string as_address_name(std::string_view text);
/// `character` as it stands in an address name: Å is a, Æ is ae; empty when it is no such letter or digit.
std::string_view plain_letters(char32_t character);
/// Whether `text` is lower-case a to z, digits and single hyphens inside, as file names must be.
bool is_address_name(std::string_view text);

/// The candidate that `text` was probably meant to be, or nothing. At most a third of the characters of the longer one
/// differ (insertions, deletions, replacements, neighbours swapped; case, å/ä/ö and separators count half). Or else it
/// is the only candidate where every word of `text` begins a word, in the same order: hjart-kärl is short for
/// hjart-och-karlsjukdomar. Ties go to the first. Texts over 200 characters are near nothing.
std::optional<std::string_view> nearest(std::string_view text, std::span<const std::string_view> candidates);

}  // namespace kunskap
