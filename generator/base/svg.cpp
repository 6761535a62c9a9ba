// No XML parser: an image is refused rather than understood. Names are compared without case and without the prefix of
// their namespace, and wherever an address or a namespace may stand, only plain ones pass.
#include "base/svg.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 10> active_elements{
    "script", "foreignobject", "set", "animate", "iframe", "embed", "object", "handler", "!entity", "?xml-stylesheet"};
constexpr std::string_view spaces = " \t\r\n";

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

/// `name` without the prefix of a namespace.
std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The value, in quotation marks, of the attribute whose name ends where `text` begins; nothing when none follows.
std::optional<std::string_view> value_at(std::string_view text) {
  std::size_t at = text.find_first_not_of(spaces);
  if (at == text.npos || text[at] != '=') return std::nullopt;
  at = text.find_first_not_of(spaces, at + 1);
  if (at == text.npos || (text[at] != '"' && text[at] != '\'')) return "";
  return text.substr(at + 1, text.find(text[at], at + 1) - at - 1);
}

bool is_active(std::string_view attribute, std::string_view value) {
  const std::string_view local = local_name(attribute);
  if (local.size() > 2 && local.starts_with("on")) return true;
  if (local == "href" || local == "src") return !value.starts_with('#') && !value.starts_with("data:image/");
  if (attribute == "xmlns" || attribute.starts_with("xmlns:"))
    return value.find('&') != value.npos || value.find("xhtml") != value.npos;
  return false;
}

std::optional<ActivePart> find_active_element(std::string_view svg) {
  for (std::size_t at = svg.find('<'); at != svg.npos; at = svg.find('<', at + 1)) {
    const std::string_view name = svg.substr(at + 1, svg.find_first_of(" \t\r\n/>", at + 1) - at - 1);
    if (std::find(active_elements.begin(), active_elements.end(), local_name(name)) != active_elements.end())
      return ActivePart{at, "<" + std::string(name)};
  }
  return std::nullopt;
}

std::optional<ActivePart> find_active_attribute(std::string_view svg) {
  for (std::size_t at = svg.find('='); at != svg.npos; at = svg.find('=', at + 1)) {
    const std::size_t end = svg.substr(0, at).find_last_not_of(spaces) + 1;
    const std::size_t begin = svg.substr(0, end).find_last_of(" \t\r\n/\"'<>") + 1;
    const std::string_view name = svg.substr(begin, end - begin);
    const auto value = value_at(svg.substr(end));
    if (value && is_active(name, *value)) return ActivePart{begin, std::string(name)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<ActivePart> find_active_part(std::string_view svg) {
  if (const auto offset = find_invalid_utf8(svg)) return ActivePart{*offset, "UTF-16"};
  if (const auto offset = find_control_character(svg)) return ActivePart{*offset, name_of_character(svg, *offset)};
  const std::string lower = in_lower_case(svg);
  auto element = find_active_element(lower);
  return element ? element : find_active_attribute(lower);
}

}  // namespace kunskap
