#include "base/text.h"

#include "catch.h"

#include <random>
#include <string>
#include <vector>

namespace {

using namespace std::string_view_literals;
using kunskap::as_address_name;
using kunskap::find_control_character;
using kunskap::find_invalid_utf8;

/// The obvious twin: writes every character there is as UTF-8, and asks whether the text begins with it.
std::string as_utf8(char32_t code) {
  std::string bytes;
  const auto add = [&](char32_t byte) { bytes += static_cast<char>(byte); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | code >> 6), add(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12), add(0x80 | (code >> 6 & 0x3F)), add(0x80 | (code & 0x3F));
  } else {
    add(0xF0 | code >> 18), add(0x80 | (code >> 12 & 0x3F)), add(0x80 | (code >> 6 & 0x3F)), add(0x80 | (code & 0x3F));
  }
  return bytes;
}

bool is_character(char32_t code) { return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF); }

/// The bytes are taken as a character of each length and valid when writing that character gives them back.
std::optional<std::size_t> slowly_find_invalid_utf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    std::size_t valid_length = 0;
    for (std::size_t length = 1; length <= 4 && offset + length <= text.size(); ++length) {
      const std::string_view bytes = text.substr(offset, length);
      char32_t code = static_cast<unsigned char>(bytes[0]) & (length == 1 ? 0x7Fu : 0xFFu >> (length + 1));
      for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3Fu);
      if (is_character(code) && as_utf8(code) == bytes) valid_length = length;
    }
    if (valid_length == 0) return offset;
    offset += valid_length;
  }
  return std::nullopt;
}

std::optional<std::size_t> slowly_find_control_character(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const auto [code, bytes] = kunskap::character_at(text, offset);
    const bool allowed = code == '\t' || code == '\n' || code == '\r';
    if (!allowed && (code < 0x20 || (code >= 0x7F && code <= 0x9F))) return offset;
    offset += bytes;
  }
  return std::nullopt;
}

std::string random_bytes(std::mt19937& random) {
  // Bytes at which the rules change come often; plain letters more often still.
  static constexpr auto edges =
      "\x00\x01\x09\x0A\x0D\x1F\x20\x7E\x7F\x80\x85\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xC3\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0"
      "\xF1\xF3\xF4\xF5\xFF"sv;
  std::string text;
  const std::size_t length = random() % 40;
  while (text.size() < length) text += random() % 3 != 0 ? 'a' : edges[random() % edges.size()];
  return text;
}

std::string random_characters(std::mt19937& random) {
  static constexpr char32_t edges[]{0x1F,  0x20,  0x7E,   0x7F,   0x80,   0x9F,    0xA0,    0xE5,
                                    0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF};
  std::string text;
  const std::size_t length = random() % 40;
  for (std::size_t i = 0; i < length; ++i)
    text += random() % 3 != 0 ? "b" : as_utf8(edges[random() % std::size(edges)]);
  return text;
}

kunskap::LineColumn slowly_find_line_and_column(std::string_view text, std::size_t offset) {
  kunskap::LineColumn place;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t bytes = kunskap::character_at(text, i).bytes;
    if (offset < i + bytes) break;
    const bool first_of_two = text.substr(i).starts_with("\r\n");
    place.column += 1;
    if (!first_of_two && (text[i] == '\n' || text[i] == '\r')) place = {place.line + 1, 1};
    i += bytes;
  }
  return place;
}

}  // namespace

TEST_CASE("Valid UTF-8 has no invalid byte") {
  CHECK_FALSE(find_invalid_utf8(""));
  CHECK_FALSE(find_invalid_utf8("vårdförlopp"));
  CHECK_FALSE(find_invalid_utf8("\0 is a character too"sv));
  for (char32_t code = 0; code <= 0x110000; ++code)
    if (find_invalid_utf8(as_utf8(code)).has_value() == is_character(code)) FAIL("wrong about " << std::hex << +code);
}

TEST_CASE("Invalid UTF-8 is found where the character begins") {
  CHECK(find_invalid_utf8("v\xE5rd") == 1u);  // Latin-1
  CHECK(find_invalid_utf8("1234567890123456\xE5rd") == 16u);
  CHECK(find_invalid_utf8("abc\xC3") == 3u);   // cut off
  CHECK(find_invalid_utf8("\xC0\xAF") == 0u);  // overlong slash
  CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0u);
  CHECK(find_invalid_utf8("\xF0\x82\x82\xAC") == 0u);
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0u);      // surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0u);  // over U+10FFFF
  CHECK(find_invalid_utf8("a\x80") == 1u);             // continuation alone
}

TEST_CASE("UTF-8 is checked as a slow decoder does") {
  std::mt19937 random(1);
  for (int round = 0; round < 30000; ++round) {
    const std::string text = round % 2 == 0 ? random_bytes(random) : random_characters(random) + random_bytes(random);
    if (find_invalid_utf8(text) != slowly_find_invalid_utf8(text)) FAIL("differs in round " << round);
  }
}

TEST_CASE("A character is called by its number") {
  CHECK(kunskap::name_of_character("a\x1b", 1) == "U+001B");
  CHECK(kunskap::name_of_character("å\u0085", 2) == "U+0085");
}

TEST_CASE("Control characters are found, tabs and line ends are not") {
  CHECK_FALSE(find_control_character("a\tb\r\nc å § \u00A0 \u2028"));
  CHECK(find_control_character("abc\x01") == 3u);
  CHECK(find_control_character("0123456789abcdef\x7F") == 16u);
  CHECK(find_control_character("nul \0"sv) == 4u);
  CHECK(find_control_character("\u0085") == 0u);
  CHECK(find_control_character("1234567\u009F") == 7u);
  CHECK_FALSE(find_control_character("1234567\u00A0"));
}

TEST_CASE("Control characters are replaced, and nothing else") {
  CHECK(kunskap::without_control_characters("a\x01\u0085\x7F"
                                            "b\n") == "a\uFFFD\uFFFD\uFFFDb\n");
  CHECK(kunskap::without_control_characters("å\tb") == "å\tb");
}

TEST_CASE("Control characters are found as by looking at each character") {
  std::mt19937 random(2);
  for (int round = 0; round < 30000; ++round) {
    const std::string text = random_characters(random);
    if (find_control_character(text) != slowly_find_control_character(text)) FAIL("differs in round " << round);
  }
}

TEST_CASE("Characters are counted, not bytes") {
  CHECK(kunskap::count_characters("") == 0);
  CHECK(kunskap::count_characters("åäö") == 3);
  CHECK(kunskap::count_characters("a😀b") == 3);
}

TEST_CASE("A character is read with its length, and an invalid byte as one") {
  CHECK(kunskap::character_at("xå", 1).code == U'å');
  CHECK(kunskap::character_at("xå", 1).bytes == 2);
  CHECK(kunskap::character_at("😀", 0).code == U'😀');
  CHECK(kunskap::character_at("😀", 1).code == 0xFFFD);
  CHECK(kunskap::character_at("😀", 1).bytes == 1);
}

TEST_CASE("Line and column count from 1, in characters, and every kind of line end") {
  const auto at = [](std::string_view text, std::size_t offset) {
    const auto [line, column] = kunskap::line_and_column(text, offset);
    return std::to_string(line) + ":" + std::to_string(column);
  };
  CHECK(at("", 0) == "1:1");
  CHECK(at("abc", 2) == "1:3");
  CHECK(at("åäö", 4) == "1:3");
  CHECK(at("åäö", 3) == "1:2");  // inside ä
  CHECK(at("a\nb", 1) == "1:2");
  CHECK(at("a\nb", 2) == "2:1");
  CHECK(at("a\r\nb", 2) == "1:3");
  CHECK(at("a\r\nb", 3) == "2:1");
  CHECK(at("a\rb\n\nc", 5) == "4:1");
  CHECK(at("a\n", 2) == "2:1");
  CHECK(at("a\n", 99) == "2:1");
}

TEST_CASE("Line and column are those found by walking through the text") {
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t length = random() % 12; length > 0; --length)
      text += std::vector<std::string>{"a", "å", "😀", "\n", "\r", "\r\n"}[random() % 6];
    const std::size_t offset = random() % (text.size() + 2);
    const auto [line, column] = kunskap::line_and_column(text, offset);
    const auto [slow_line, slow_column] = slowly_find_line_and_column(text, offset);
    if (line != slow_line || column != slow_column) FAIL("differs in round " << round);
  }
}

TEST_CASE("A line is given without its end") {
  CHECK(kunskap::line_of("one\ntwo\r\nthree\rfour", 1) == "one");
  CHECK(kunskap::line_of("one\ntwo\r\nthree\rfour", 2) == "two");
  CHECK(kunskap::line_of("one\ntwo\r\nthree\rfour", 3) == "three");
  CHECK(kunskap::line_of("one\ntwo\r\nthree\rfour", 4) == "four");
  CHECK(kunskap::line_of("one\ntwo", 3) == "");
  CHECK(kunskap::line_of("one\n\nthree", 2) == "");
  CHECK(kunskap::line_of("one\n", 2) == "");
  CHECK(kunskap::line_of("one", 0) == "");
  CHECK(kunskap::line_of("", 1) == "");
}

TEST_CASE("Trimming takes white space from both ends only") {
  CHECK(kunskap::trim(" \t\r\n a b \v\f") == "a b");
  CHECK(kunskap::trim("å") == "å");
  CHECK(kunskap::trim(" \n ").empty());
  CHECK(kunskap::trim("").empty());
}

TEST_CASE("Splitting gives one piece more than there are separators") {
  using Pieces = std::vector<std::string_view>;
  CHECK(kunskap::split("a,b,c", ',') == Pieces{"a", "b", "c"});
  CHECK(kunskap::split(",a,", ',') == Pieces{"", "a", ""});
  CHECK(kunskap::split("", ',') == Pieces{""});
}

TEST_CASE("Details are filled in once, and what has no detail is left as it stands") {
  const std::vector<std::string> details{"ett", "{0}"};
  CHECK(kunskap::fill("{0} och {1}, {0}", details) == "ett och {0}, ett");
  CHECK(kunskap::fill("{2} {x} {} { {0", details) == "{2} {x} {} { {0");
  CHECK(kunskap::fill("{{0}}", details) == "{ett}");
  CHECK(kunskap::fill("", details) == "");
}

TEST_CASE("A title becomes a name fit for an address") {
  CHECK(as_address_name("Hjärtsvikt") == "hjartsvikt");
  CHECK(as_address_name("Psykisk hälsa – barn & unga (0–17 år)") == "psykisk-halsa-barn-unga-0-17-ar");
  CHECK(as_address_name("Ménières sjukdom, ÅÄÖ Ø é ü") == "menieres-sjukdom-aao-o-e-u");
  CHECK(as_address_name("Guillain-Barré, Behçet, Sæby, Straße") == "guillain-barre-behcet-saeby-strasse");
  CHECK(as_address_name("a\u030Angest") == "angest");  // å written as a and a ring
  CHECK(as_address_name("--a--b--") == "a-b");
  CHECK(as_address_name("2 × 3") == "2-3");
  CHECK(as_address_name("日本") == "");
  CHECK(as_address_name("") == "");
}

TEST_CASE("Every name made for an address is one, or empty, and stays the same") {
  std::mt19937 random(4);
  for (int round = 0; round < 20000; ++round) {
    const std::string name = as_address_name(round % 2 == 0 ? random_bytes(random) : random_characters(random));
    if (!name.empty() && !kunskap::is_address_name(name)) FAIL(name);
    if (as_address_name(name) != name) FAIL(name);
  }
}

TEST_CASE("A name for an address has small letters, digits and single hyphens inside") {
  for (const char* name : {"a", "7", "akut-hjartsvikt", "icd-10", "a-b-c"}) CHECK(kunskap::is_address_name(name));
  for (const char* name : {"", "-", "-a", "a-", "a--b", "A", "hjärta", "a_b", "a b", "a.md", "a/b"}) {
    CAPTURE(name);
    CHECK_FALSE(kunskap::is_address_name(name));
  }
}
