#include "base/html.h"

#include "base/eight_bytes.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

constexpr bool is_hex_digit(char byte) {
  return is_ascii_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}
constexpr bool needs_escape(char byte) { return byte == '&' || byte == '<' || byte == '>' || byte == '"'; }

/// How many bytes at the front need no escape.
std::size_t length_of_plain(std::string_view text) {
  std::size_t length = 0;
  for (; length + 8 <= text.size(); length += 8) {
    // < and > differ in one bit, " and & in another: with that bit set in every byte, two questions do for four.
    const std::uint64_t bytes = eight_bytes(text, length);
    if (has_byte(bytes | in_every_byte('<' ^ '>'), '>') || has_byte(bytes | in_every_byte('"' ^ '&'), '&')) break;
  }
  while (length < text.size() && !needs_escape(text[length])) ++length;
  return length;
}

/// Letters, digits and punctuation of RFC 3986, without % and &, which need a closer look, and without [ and ],
/// which belong in the address of a machine only.
constexpr bool is_plain_in_address(char byte) {
  return is_ascii_letter(byte) || is_ascii_digit(byte) ||
         std::string_view("-._~:/?#@!$'()*+,;=").find(byte) != std::string::npos;
}
constexpr auto plain_in_address = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0; byte < plain.size(); ++byte)
    plain[byte] = byte < 0x80 && is_plain_in_address(static_cast<char>(byte));
  return plain;
}();

std::string_view entity_of(char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return "&quot;";
  }
}

struct EntityOfCharacter {
  char character = 0;
  std::size_t length = 0;  ///< Of the entity; 0 when there is none.
};

EntityOfCharacter character_of_entity(std::string_view text) {
  for (const char character : {'&', '<', '>', '"'})
    if (const std::string_view entity = entity_of(character); text.starts_with(entity))
      return {character, entity.size()};
  return {};
}

void append_percent_encoded(std::string& out, unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t plain = length_of_plain(text);
    out.append(text.data(), plain);
    if (plain == text.size()) return;
    out.append(entity_of(text[plain]));
    text.remove_prefix(plain + 1);
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

void append_escaped_address(std::string& out, std::string_view address) {
  const auto is_encoded = [&](std::size_t at) {
    return at + 2 < address.size() && is_hex_digit(address[at + 1]) && is_hex_digit(address[at + 2]);
  };
  const auto is_plain = [&](std::size_t at) {
    return plain_in_address[static_cast<unsigned char>(address[at])] || (address[at] == '%' && is_encoded(at));
  };
  for (std::size_t at = 0; at < address.size();) {
    const std::size_t begin = at;
    while (at < address.size() && is_plain(at)) ++at;
    out.append(address, begin, at - begin);
    if (at == address.size()) return;
    if (address[at] == '&')
      out.append("&amp;");
    else
      append_percent_encoded(out, static_cast<unsigned char>(address[at]));
    ++at;
  }
}

std::string scheme_of(std::string_view address) {
  std::string scheme;
  std::size_t at = 0;
  while (at < address.size() && static_cast<unsigned char>(address[at]) <= ' ') ++at;
  for (; at < address.size(); ++at) {
    const char byte = address[at];
    if (byte == ':') return scheme;
    if (byte == '\t' || byte == '\n' || byte == '\r') continue;  // Browsers drop these wherever they stand.
    const bool inside = is_ascii_digit(byte) || byte == '+' || byte == '-' || byte == '.';
    if (!is_ascii_letter(byte) && (scheme.empty() || !inside)) return {};
    scheme += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
  }
  return {};
}

bool may_be_linked(std::string_view address) {
  const std::string scheme = scheme_of(address);
  return scheme.empty() || scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "tel";
}

std::string text_of_html(std::string_view html) {
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      at = std::min(html.find('>', at), html.size() - 1) + 1;
      continue;
    }
    if (html[at] == '&')
      if (const auto [character, length] = character_of_entity(html.substr(at)); length > 0) {
        text += character;
        at += length;
        continue;
      }
    const bool is_space = html[at] == '\n' || html[at] == ' ';
    if (!is_space || (!text.empty() && text.back() != ' ')) text += is_space ? ' ' : html[at];
    ++at;
  }
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace kunskap
