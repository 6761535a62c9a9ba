#include "base/json.h"

#include "base/eight_bytes.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace kunskap {
namespace {

/// `<` is looked at more closely: `</` and `<!` would end or change a script element that the JSON stands in.
constexpr bool needs_json_escape(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\' || byte == '<';
}

/// How many bytes at the front need no escape.
std::size_t length_without_json_escapes(std::string_view text) {
  std::size_t length = 0;
  for (; length + 8 <= text.size(); length += 8) {
    const std::uint64_t bytes = eight_bytes(text, length);
    if (has_byte_below(bytes, 0x20) || has_byte(bytes, '"') || has_byte(bytes, '\\') || has_byte(bytes, '<')) break;
  }
  while (length < text.size() && !needs_json_escape(text[length])) ++length;
  return length;
}

void append_code_escape(std::string& out, char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  out.append("\\u00");
  out += digits[static_cast<unsigned char>(byte) >> 4];
  out += digits[static_cast<unsigned char>(byte) & 15];
}

void append_escape(std::string& out, char byte, char next) {
  switch (byte) {
    case '"':
      out.append("\\\"");
      return;
    case '\\':
      out.append("\\\\");
      return;
    case '\b':
      out.append("\\b");
      return;
    case '\f':
      out.append("\\f");
      return;
    case '\n':
      out.append("\\n");
      return;
    case '\r':
      out.append("\\r");
      return;
    case '\t':
      out.append("\\t");
      return;
    case '<':
      if (next != '/' && next != '!') {
        out += '<';
        return;
      }
      break;
    default:
      break;
  }
  append_code_escape(out, byte);
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  while (true) {
    const std::size_t plain = length_without_json_escapes(text);
    out.append(text.data(), plain);
    if (plain == text.size()) break;
    const char special = text[plain];
    text.remove_prefix(plain + 1);
    append_escape(out, special, text.empty() ? '\0' : text.front());
  }
  out += '"';
}

void JsonWriter::new_line() {
  if (indent_ == 0) return;
  out_ += '\n';
  out_.append(has_items_.size() * static_cast<std::size_t>(indent_), ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) out_ += ',';
  has_items_.back() = true;
  new_line();
}

JsonWriter& JsonWriter::begin(char bracket) {
  before_value();
  out_ += bracket;
  has_items_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
  assert(!has_items_.empty() && !after_key_);
  const bool had_items = has_items_.back();
  has_items_.pop_back();
  if (had_items) new_line();
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::begin_object() { return begin('{'); }
JsonWriter& JsonWriter::end_object() { return end('}'); }
JsonWriter& JsonWriter::begin_array() { return begin('['); }
JsonWriter& JsonWriter::end_array() { return end(']'); }

JsonWriter& JsonWriter::key(std::string_view name) {
  assert(!has_items_.empty() && !after_key_);
  before_value();
  append_json_text(out_, name);
  out_.append(indent_ == 0 ? ":" : ": ");
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  before_value();
  append_json_text(out_, value);
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  assert(std::isfinite(value));
  before_value();
  // Whole numbers are written out: 100000, not 1e+05.
  const bool whole = std::fabs(value) < 9e15 && value == std::trunc(value);
  std::array<char, 32> digits{};
  const auto [end, error] =
      whole ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<long long>(value))
            : std::to_chars(digits.data(), digits.data() + digits.size(), value);
  assert(error == std::errc());
  out_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  before_value();
  out_.append(value ? "true" : "false");
  return *this;
}

JsonWriter& JsonWriter::null() {
  before_value();
  out_.append("null");
  return *this;
}

}  // namespace kunskap
