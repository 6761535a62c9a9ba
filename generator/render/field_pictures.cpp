#include "render/field_pictures.h"

#include "base/html.h"
#include "base/text.h"
#include "model/flow.h"

#include <algorithm>

namespace kunskap {
namespace {

using pictures::BoxTextStyle;

std::string basis_in_parentheses(const Value& value, const RenderContext& context) {
  const std::string_view basis = context.words.label_of(value.basis);
  return basis.empty() ? "" : " (" + std::string(basis) + ")";
}

/// A short text of a record, with what is said of its basis.
std::string text_of_part(const Value& value, const RenderContext& context) {
  if (value.is_unknown()) return context.words.unknown;
  std::string text;
  if (const auto* plain = value.as<std::string>()) text = *plain;
  if (const auto* html = value.as<Html>()) text = text_of_html(html->html);
  return text + basis_in_parentheses(value, context);
}

void add_part(pictures::DiagramBox& box, const Value& record, const Field& field, PicturePart what,
              const RenderContext& context) {
  const auto* parts = record.as<Record>();
  const auto slot = field.picture.part(what);
  const Value* value = parts && slot ? &parts->values[*slot] : nullptr;
  if (!value || !value->given()) return;
  const std::string& label = value->field->label.in(context.language);
  if (const auto* truth = value->as<bool>()) {
    box.stands_out = *truth;
    if (*truth) box.texts.push_back({BoxTextStyle::plain, label});
    return;
  }
  box.texts.push_back({what == PicturePart::exit ? BoxTextStyle::quiet : BoxTextStyle::plain,
                       label + ": " + text_of_part(*value, context)});
}

pictures::DiagramBox box_of(const DrawnField& drawn, std::size_t index, const RenderContext& context) {
  const Field& field = *drawn.field;
  const Value& record = (*drawn.records)[index];
  pictures::DiagramBox box;
  const Slot own_id = *field.fields[*field.picture.part(PicturePart::next)].refers_to;
  if (const auto* parts = record.as<Record>())
    if (const auto* id = parts->values[own_id].as<std::string>()) {
      box.id = *id;
      box.href = "#" + anchor_of(field, *id, context.language);
    }
  const Value* title = drawn_part(record, field, PicturePart::title);
  box.texts.push_back({BoxTextStyle::title, std::to_string(index + 1) + ". " +
                                                (title ? text_of_part(*title, context) : context.words.unknown) +
                                                basis_in_parentheses(record, context)});
  for (const PicturePart part :
       {PicturePart::mark, PicturePart::condition, PicturePart::when, PicturePart::by, PicturePart::exit})
    add_part(box, record, field, part, context);
  return box;
}

}  // namespace

std::string anchor_of(const Field& field, std::string_view id, std::string_view language) {
  return "_" + as_address_name(field.label.in(language)) + "-" + std::string(id);
}

pictures::Diagram diagram_of(const DrawnField& drawn, const RenderContext& context) {
  pictures::Diagram diagram;
  for (std::size_t i = 0; i < drawn.records->size(); ++i) diagram.boxes.push_back(box_of(drawn, i, context));
  const auto followers = followers_of(*drawn.records, *drawn.field);
  for (std::size_t i = 0; i < followers.size(); ++i)
    for (const Following& next : followers[i])
      diagram.edges.push_back({{i, next.record}, next.value->basis != Basis::source});
  return diagram;
}

bool has_dashed_lines(const DrawnField& drawn) {
  if (drawn.field->picture.type != FieldPicture::Type::flow) return false;
  for (const auto& followers : followers_of(*drawn.records, *drawn.field))
    if (std::any_of(followers.begin(), followers.end(),
                    [](const Following& next) { return next.value->basis != Basis::source; }))
      return true;
  return false;
}

bool can_be_drawn(const DrawnField& drawn) {
  return drawn.field->picture.type == FieldPicture::Type::flow && drawn.records->size() > 1;
}

std::string draw_field(const DrawnField& drawn, PictureWidth width, const RenderContext& context) {
  const bool is_narrow = width == PictureWidth::narrow;
  const std::string& label = drawn.field->label.in(context.language);
  const pictures::PictureWords words{"_bild-" + as_address_name(label) + (is_narrow ? "-smal" : ""), label,
                                     context.words.pictures.flow_about};
  return pictures::draw_diagram(diagram_of(drawn, context),
                                is_narrow ? pictures::DiagramSize{328, 2} : pictures::DiagramSize{700, 4}, words);
}

}  // namespace kunskap
