#include "render/template/escape.h"

#include "base/html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kunskap::templates {
namespace {

constexpr NumberStyle plain{"", "."};

/// Replaces each ' behind `from`, which the other escapes leave as it is.
void escape_single_quotes(std::string& out, std::size_t from, std::string_view replacement) {
  for (std::size_t at = out.find('\'', from); at != out.npos; at = out.find('\'', at + replacement.size()))
    out.replace(at, 1, replacement);
}

/// With every colon encoded that could end a scheme.
void append_without_scheme(std::string& out, std::string_view text) {
  const std::size_t path = std::min(text.find_first_of("/?#"), text.size());
  std::size_t at = 0;
  for (std::size_t colon = text.find(':'); colon < path; colon = text.find(':', at)) {
    append_escaped_address(out, text.substr(at, colon - at));
    out += "%3A";
    at = colon + 1;
  }
  append_escaped_address(out, text.substr(at));
}

void append_address(std::string& out, std::string_view text, const Writing& writing) {
  const std::size_t from = out.size();
  if (writing.escape == Escape::address_further) {
    append_without_scheme(out, text);
  } else if (writing.escape == Escape::address_start && !may_be_linked(text)) {
    out += '#';
  } else {
    append_escaped_address(out, text);
  }
  if (writing.in_single_quotes) escape_single_quotes(out, from, "%27");
}

void append_text(std::string& out, const Datum& datum, const Writing& writing) {
  switch (writing.escape) {
    case Escape::text:
      return append_escaped(out, datum.text);
    case Escape::html:
      if (datum.tag == Type::Tag::html) return void(out.append(datum.text));
      return append_escaped(out, datum.text);
    case Escape::single_quoted: {
      const std::size_t from = out.size();
      append_escaped(out, datum.text);
      return escape_single_quotes(out, from, "&#39;");
    }
    case Escape::address:
    case Escape::address_start:
    case Escape::address_further:
      return append_address(out, datum.text, writing);
  }
}

}  // namespace

void append_written(std::string& out, const Datum& datum, const Writing& writing, NumberStyle style) {
  switch (datum.tag) {
    case Type::Tag::text:
    case Type::Tag::html:
    case Type::Tag::url:
      return append_text(out, datum, writing);
    case Type::Tag::number:
      return append_number(out, datum.number, writing.plain_numbers ? plain : style);
    case Type::Tag::boolean:
      return void(out.append(datum.boolean ? "true" : "false"));
    case Type::Tag::nothing:
    case Type::Tag::object:
    case Type::Tag::list:
      return;
  }
}

void append_number(std::string& out, double number, NumberStyle style) {
  if (!std::isfinite(number)) return;
  std::array<char, 400> digits;  // The largest double has 309 digits before the point, the smallest 324 behind it.
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number == 0 ? 0.0 : number, std::chars_format::fixed);
  std::string_view text(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
  if (text.starts_with('-')) {
    out += '-';
    text.remove_prefix(1);
  }
  const std::size_t whole = std::min(text.find('.'), text.size());
  for (std::size_t at = 0; at < whole; ++at) {
    if (at > 0 && (whole - at) % 3 == 0) out.append(style.thousands);
    out += text[at];
  }
  if (whole == text.size()) return;
  out.append(style.decimal);
  out.append(text.substr(whole + 1));
}

NumberStyle number_style(std::string_view language) {
  return language == "sv" ? NumberStyle{"\u00A0", ","} : NumberStyle{",", "."};
}

}  // namespace kunskap::templates
