// UTF-8 by hand. Nearly all text is plain ASCII, so the checks look at eight bytes at once and take a closer look only
// where one of them is out of the ordinary.
#include "base/text.h"

#include "base/eight_bytes.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>

namespace kunskap {
namespace {

constexpr unsigned char byte_of(char character) { return static_cast<unsigned char>(character); }
constexpr bool is_continuation(char byte) { return (byte_of(byte) & 0xC0) == 0x80; }

/// The character at `offset`; it takes no bytes when it is not valid.
Character decode(std::string_view text, std::size_t offset) {
  constexpr Character invalid{0xFFFD, 0};
  constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  const unsigned lead = byte_of(text[offset]);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return invalid;
  const std::size_t bytes = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - offset < bytes) return invalid;
  char32_t code = lead & (0x7Fu >> bytes);
  for (const char byte : text.substr(offset + 1, bytes - 1)) {
    if (!is_continuation(byte)) return invalid;
    code = code << 6 | (byte_of(byte) & 0x3Fu);
  }
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < smallest[bytes] || surrogate || code > 0x10FFFF) return invalid;
  return {code, bytes};
}

bool is_control_character(std::string_view text, std::size_t offset) {
  const unsigned char byte = byte_of(text[offset]);
  if (byte < 0x20) return byte != '\t' && byte != '\n' && byte != '\r';
  // C1 is U+0080 to U+009F: C2 80 to C2 9F.
  return byte == 0x7F || (byte == 0xC2 && offset + 1 < text.size() && (byte_of(text[offset + 1]) & 0xE0) == 0x80);
}

constexpr bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

/// Where the line that holds `offset` ends: the offset of its line end, or of the end of the text.
std::size_t end_of_line(std::string_view text, std::size_t offset) {
  while (offset < text.size() && !is_line_end(text[offset])) ++offset;
  return offset;
}

/// The first byte after the line end at `offset`.
std::size_t after_line_end(std::string_view text, std::size_t offset) {
  return offset + (text.substr(offset).starts_with("\r\n") ? 2 : 1);
}

constexpr bool is_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
constexpr bool is_lower_or_digit(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'); }

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (offset + 8 <= text.size()) {
      const std::size_t ascii = count_ascii(eight_bytes(text, offset));
      offset += ascii;
      if (ascii == 8) continue;
    }
    const std::size_t bytes = decode(text, offset).bytes;
    if (bytes == 0) return offset;
    offset += bytes;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_control_character(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t end = std::min(offset + 8, text.size());
    if (end - offset == 8) {
      const std::uint64_t bytes = eight_bytes(text, offset);
      if (!has_byte_below(bytes, 0x20) && !has_byte(bytes, 0x7F) && !has_byte(bytes, 0xC2)) {
        offset = end;
        continue;
      }
    }
    for (; offset < end; ++offset)
      if (is_control_character(text, offset)) return offset;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_invisible_character(std::string_view text) {
  const std::size_t offset = std::min(text.find("\u200B"), text.find("\uFEFF"));
  return offset == text.npos ? std::nullopt : std::optional(offset);
}

std::string without_control_characters(std::string_view text) {
  std::string clean;
  while (const auto offset = find_control_character(text)) {
    clean.append(text.substr(0, *offset)).append("\uFFFD");
    text.remove_prefix(*offset + character_at(text, *offset).bytes);
  }
  return clean.append(text);
}

std::string name_of_character(std::string_view text, std::size_t offset) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(character_at(text, offset).code));
  return name.data();
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

Character character_at(std::string_view text, std::size_t offset) {
  assert(offset < text.size());
  const Character character = decode(text, offset);
  return {character.code, std::max<std::size_t>(character.bytes, 1)};
}

LineColumn line_and_column(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  while (offset > 0 && offset < text.size() && is_continuation(text[offset])) --offset;
  LineColumn place;
  std::size_t start = 0;
  while (true) {
    const std::size_t end = end_of_line(text, start);
    if (end >= offset || after_line_end(text, end) > offset) break;
    start = after_line_end(text, end);
    ++place.line;
  }
  place.column = static_cast<std::uint32_t>(count_characters(text.substr(start, offset - start))) + 1;
  return place;
}

std::string_view line_of(std::string_view text, std::size_t number) {
  std::size_t start = 0;
  for (std::size_t line = 1; start <= text.size(); ++line) {
    const std::size_t end = end_of_line(text, start);
    if (line == number) return text.substr(start, end - start);
    if (end == text.size()) break;
    start = after_line_end(text, end);
  }
  return {};
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (true) {
    const std::size_t end = text.find(separator);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::string fill(std::string_view pattern, std::span<const std::string> details) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t brace = std::min(pattern.find('{'), pattern.size());
    text.append(pattern.substr(0, brace));
    pattern.remove_prefix(brace);
    // One digit is enough: no message has more than ten details.
    const bool is_number = pattern.size() >= 3 && pattern[1] >= '0' && pattern[1] <= '9' && pattern[2] == '}';
    const std::size_t number = is_number ? static_cast<std::size_t>(pattern[1] - '0') : details.size();
    const bool known = number < details.size();
    text.append(known ? std::string_view(details[number]) : pattern.substr(0, 1));
    pattern.remove_prefix(known ? 3 : std::min<std::size_t>(1, pattern.size()));
  }
  return text;
}

std::string_view plain_letters(char32_t character) {
  constexpr std::string_view ascii = "0123456789abcdefghijklmnopqrstuvwxyz";
  constexpr std::array<std::string_view, 32> from_e0{"a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e", "e",
                                                     "e", "i", "i", "i", "i", "d", "n",  "o", "o",  "o", "o",
                                                     "o", "",  "o", "u", "u", "u", "u",  "y", "th", "y"};
  if (character >= '0' && character <= '9') return ascii.substr(character - '0', 1);
  if (character >= 'A' && character <= 'Z') return ascii.substr(character - 'A' + 10, 1);
  if (character >= 'a' && character <= 'z') return ascii.substr(character - 'a' + 10, 1);
  if (character == U'ß') return "ss";
  if (character >= 0xC0 && character <= 0xDE) return from_e0[character - 0xC0];
  if (character >= 0xE0 && character <= 0xFF) return from_e0[character - 0xE0];
  return {};
}

std::string as_address_name(std::string_view text) {
  std::string name;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    offset += character.bytes;
    // An accent on its own belongs to the letter before it: some systems write å as a and a ring.
    if (character.code >= 0x300 && character.code <= 0x36F) continue;
    const std::string_view letters = plain_letters(character.code);
    name.append(letters);
    if (letters.empty() && !name.empty() && name.back() != '-') name += '-';
  }
  if (!name.empty() && name.back() == '-') name.pop_back();
  return name;
}

bool is_address_name(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.back() == '-') return false;
  if (text.find("--") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char byte) { return is_lower_or_digit(byte) || byte == '-'; });
}

std::string with_capital(std::string_view text) {
  std::string result(text);
  if (result.empty()) return result;
  if (result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
  // å ä ö and their neighbours in Latin-1: C3 A0 to C3 BE, capitals 32 below.
  const auto second = result.size() > 1 ? static_cast<unsigned char>(result[1]) : 0;
  if (result[0] == '\xC3' && second >= 0xA0 && second <= 0xBE && second != 0xB7)
    result[1] = static_cast<char>(second - 0x20);
  return result;
}

}  // namespace kunskap
