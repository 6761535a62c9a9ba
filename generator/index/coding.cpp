#include "index/coding.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace kunskap {
namespace {

constexpr unsigned half = digit_count / 2;
constexpr std::size_t most_shared = 25;

constexpr std::array<char, digit_count> digits = [] {
  std::array<char, digit_count> table{};
  std::size_t count = 0;
  for (char c = ' '; c <= '~'; ++c)
    if (c != '$' && c != '\\' && c != '`') table[count++] = c;
  return table;
}();

constexpr std::array<std::uint8_t, 128> digit_values = [] {
  std::array<std::uint8_t, 128> table{};
  for (std::size_t i = 0; i < digits.size(); ++i)
    table[static_cast<std::size_t>(digits[i])] = static_cast<std::uint8_t>(i);
  return table;
}();

/// How many UTF-16 units `a` and `b` have in common at the front, and how many bytes these are. Both have only
/// characters of one unit.
struct Shared {
  std::size_t units = 0, bytes = 0;
};

Shared shared_beginning(std::string_view a, std::string_view b) {
  Shared shared;
  while (shared.units < most_shared && shared.bytes < a.size() && shared.bytes < b.size()) {
    const std::size_t size = character_at(a, shared.bytes).bytes;
    if (a.substr(shared.bytes, size) != b.substr(shared.bytes, size)) break;
    ++shared.units;
    shared.bytes += size;
  }
  return shared;
}

std::size_t bytes_of_units(std::string_view text, std::size_t units) {
  std::size_t bytes = 0;
  for (; units > 0 && bytes < text.size(); --units) bytes += character_at(text, bytes).bytes;
  return bytes;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

void append_digit(std::string& out, unsigned value) {
  assert(value < digit_count);
  out += digits[value];
}

void append_number(std::string& out, std::uint64_t value) {
  for (; value >= half; value /= half) out += digits[half + value % half];
  out += digits[value];
}

unsigned CodeReader::digit() {
  if (at_end()) return 0;
  const auto byte = static_cast<unsigned char>(text_[position_++]);
  return byte < digit_values.size() ? digit_values[byte] : 0;
}

std::uint64_t CodeReader::number() {
  std::uint64_t value = 0, unit = 1;
  for (int i = 0; i < 8 && !at_end(); ++i, unit *= half) {
    const unsigned next = digit();
    value += unit * (next % half);
    if (next < half) break;
  }
  return value;
}

bool is_before(std::string_view a, std::string_view b) {
  // Words have no characters over U+FFFF, and below it the bytes of UTF-8 are in the order of the units of UTF-16.
  return a < b;
}

void WordListWriter::add(std::string_view word) {
  const Shared shared = shared_beginning(last_, word);
  text_ += static_cast<char>('A' + shared.units);
  text_ += word.substr(shared.bytes);
  last_ = word;
}

std::vector<std::string> read_word_list(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_capital(text[i])) break;  // Damaged.
    const auto units = static_cast<std::size_t>(text[i] - 'A');
    const std::size_t end =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(i) + 1, text.end(), is_capital) - text.begin();
    std::string word = words.empty() ? "" : words.back().substr(0, bytes_of_units(words.back(), units));
    word += text.substr(i + 1, end - i - 1);
    words.push_back(std::move(word));
    i = end;
  }
  return words;
}

std::size_t count_units(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

const std::string& longest_stem(const std::vector<std::string>& stems) {
  return *std::max_element(stems.begin(), stems.end(),
                           [](const std::string& a, const std::string& b) { return count_units(a) < count_units(b); });
}

std::uint32_t hash_of_title(std::string_view key) {
  std::uint32_t hash = 2166136261u;
  for (std::size_t i = 0; i < key.size();) {
    const Character character = character_at(key, i);
    hash = (hash ^ static_cast<std::uint32_t>(character.code)) * 16777619u;
    i += character.bytes;
  }
  return hash % (half * half * half * half);
}

void append_escaped_text(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '`' || c == '\\' || c == '$') out += '\\';
    out += c;
  }
}

}  // namespace kunskap
