#include "adapters/markdown_references.h"

#include "base/text.h"

#include <charconv>

namespace kunskap {
namespace {

/// What "&#27;" or "&#x1B;", which `text` begins with, stands for, and the length of the whole; else no length.
struct CharacterReference {
  unsigned code = 0;
  std::size_t length = 0;
};

CharacterReference read_character_reference(std::string_view text) {
  const bool is_hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t digits = is_hexadecimal ? 3 : 2;
  if (text.size() <= digits) return {};
  CharacterReference reference;
  const char* const end = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data() + digits, end, reference.code, is_hexadecimal ? 16 : 10);
  if (failed != std::errc() || stop == end || *stop != ';') return {};
  reference.length = static_cast<std::size_t>(stop - text.data()) + 1;
  return reference;
}

bool is_escaped(std::string_view text, std::size_t offset) {
  std::size_t backslashes = 0;
  while (backslashes < offset && text[offset - backslashes - 1] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

/// The name of the character when it is a control character; 0 is read as U+FFFD by the library.
std::string name_of_control_character(unsigned code) {
  if (code == 0 || code >= 0xA0) return "";
  const std::string text =
      code < 0x80 ? std::string(1, static_cast<char>(code)) : std::string{'\xC2', static_cast<char>(code)};
  return find_control_character(text) ? name_of_character(text, 0) : "";
}

}  // namespace

void remove_control_characters(MarkdownText& written, LineIndex& lines, Problems& problems) {
  const std::string_view text = lines.text();
  std::size_t offset = text.find("&#");
  if (offset == std::string_view::npos || !find_control_character(written.html)) return;
  for (; offset != std::string_view::npos; offset = text.find("&#", offset + 2)) {
    const auto [code, length] = read_character_reference(text.substr(offset));
    const std::string name = name_of_control_character(code);
    if (length > 0 && !name.empty() && !is_escaped(text, offset))
      problems.add(Rule::control_character, lines.range(offset, offset + length), {name});
  }
  written.html = without_control_characters(written.html);
  for (MarkdownHeading& heading : written.headings) heading.text = without_control_characters(heading.text);
}

}  // namespace kunskap
