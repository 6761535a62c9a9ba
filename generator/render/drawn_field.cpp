#include "render/drawn_field.h"

#include "base/html.h"

namespace kunskap {

const Value* given_part(const Value& record, const Field& field, PicturePart what) {
  const auto* parts = record.as<Record>();
  const auto slot = field.picture.part(what);
  const Value* value = parts && slot ? &parts->values[*slot] : nullptr;
  return value && value->given() ? value : nullptr;
}

std::string basis_in_parentheses(const Value& value, const RenderContext& context) {
  const std::string_view basis = context.words.label_of(value.basis);
  return basis.empty() ? "" : " (" + std::string(basis) + ")";
}

std::string text_of_part(const Value& value, const RenderContext& context) {
  if (value.is_unknown()) return context.words.unknown;
  std::string text;
  if (const auto* plain = value.as<std::string>()) text = *plain;
  if (const auto* html = value.as<Html>()) text = text_of_html(html->html);
  if (const auto* date = value.as<Date>()) text = as_words(*date, context.language);
  if (const auto* period = value.as<Period>()) text = as_words(*period, context.language);
  return text + basis_in_parentheses(value, context);
}

}  // namespace kunskap
