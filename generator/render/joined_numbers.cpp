#include "render/joined_numbers.h"

#include "adapters/unicode.h"
#include "render/template/escape.h"

#include <cmath>

namespace kunskap {
namespace {

bool can_be_joined(const Value& part, const Value& number) {
  return !part.is_unknown() && part.basis == number.basis && part.note.empty();
}

/// "2", or "1–2".
std::string range(const Number& least, const Value& most, std::string_view language) {
  const std::string from = written_number(least, language);
  const auto* number = most.as<Number>();
  return !number || number->value == least.value ? from : from + "–" + written_number(*number, language);
}

}  // namespace

std::string written_number(const Number& number, std::string_view language) {
  constexpr double least_long = 10000;
  if (std::abs(number.value) < least_long) return number.written;
  std::string text;
  templates::append_number(text, number.value, templates::number_style(language));
  return text;
}

std::vector<Slot> parts_joined(const Record& record, const std::vector<Field>& parts, Slot slot) {
  const NumberRule& rule = parts[slot].number;
  const Value& number = record.values[slot];
  std::vector<Slot> joined;
  if (!number.as<Number>()) return joined;
  for (const std::optional<Slot>& part : {rule.most, rule.unit, rule.per}) {
    if (!part || !record.values[*part].given()) continue;
    if (!can_be_joined(record.values[*part], number)) return {};
    joined.push_back(*part);
  }
  return joined;
}

Value joined_number(const Record& record, const std::vector<Field>& parts, Slot slot, const RenderContext& context) {
  const NumberRule& rule = parts[slot].number;
  const Value& number = record.values[slot];
  static const Value nothing;
  const auto given = [&](const std::optional<Slot>& part) -> const Value& {
    return part ? record.values[*part] : nothing;
  };
  std::string text = range(*number.as<Number>(), given(rule.most), context.language);
  if (const auto* unit = given(rule.unit).as<std::string>()) text += "\u00A0" + *unit;
  if (const auto* per = given(rule.per).as<std::string>())
    text += " " + to_lower(parts[*rule.per].label.in(context.language)) + " " + *per;
  Value joined;
  joined.content = std::move(text);
  joined.field = &parts[slot];
  joined.basis = number.basis;
  joined.note = number.note;
  return joined;
}

}  // namespace kunskap
