#include "render/field_pictures.h"

#include "adapters/unicode.h"
#include "base/text.h"
#include "model/flow.h"
#include "render/drawn_bars.h"

#include <algorithm>

namespace kunskap {
namespace {

using pictures::BoxTextStyle;

void add_part(pictures::DiagramBox& box, const Value& record, const Field& field, PicturePart what,
              const RenderContext& context) {
  const Value* value = given_part(record, field, what);
  if (!value) return;
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
  if (const std::string* id = id_of(record, field)) {
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

namespace {

/// Whether a number that is told elsewhere tells this part with it.
bool is_told_with_a_number(const std::vector<Field>& parts, Slot part) {
  return std::any_of(parts.begin(), parts.end(), [&](const Field& field) {
    return field.number.unit == part || field.number.per == part || field.number.most == part;
  });
}

}  // namespace

std::string labels_left_out(const DrawnField& drawn, const RenderContext& context) {
  std::string labels;
  if (drawn.field->picture.type != FieldPicture::Type::flow) return labels;
  const auto& shown = drawn.field->picture.parts;
  for (Slot part = 0; part < drawn.field->fields.size(); ++part) {
    const Field& field = drawn.field->fields[part];
    const auto says = [&](const Value& record) {
      const auto* parts = record.as<Record>();
      return parts && parts->values[part].given();
    };
    if (field.is_own_id() || is_told_with_a_number(drawn.field->fields, part) ||
        std::find(shown.begin(), shown.end(), std::optional(part)) != shown.end() ||
        std::none_of(drawn.records->begin(), drawn.records->end(), says))
      continue;
    const std::string& label = field.label.in(context.language);
    labels += labels.empty() ? to_lower(label) : ", " + to_lower(label);
  }
  return labels;
}

bool can_be_drawn(const DrawnField& drawn, const RenderContext& context) {
  switch (drawn.field->picture.type) {
    case FieldPicture::Type::none:
      return false;
    case FieldPicture::Type::flow:
      return drawn.records->size() > 1;
    case FieldPicture::Type::timeline:
      return !time_bars(drawn, context).empty();
    case FieldPicture::Type::chart:
      return !number_series(drawn, context).empty();
  }
  return false;
}

std::string draw_field(const DrawnField& drawn, PictureWidth width, const RenderContext& context) {
  const bool is_narrow = width == PictureWidth::narrow;
  const PictureTexts& about = context.words.pictures;
  const std::string& label = drawn.field->label.in(context.language);
  pictures::PictureWords words{"_bild-" + as_address_name(label) + (is_narrow ? "-smal" : ""), label, "",
                               context.language};
  const pictures::DiagramSize size = is_narrow ? pictures::DiagramSize{328, 2} : pictures::DiagramSize{700, 4};
  switch (drawn.field->picture.type) {
    case FieldPicture::Type::none:
      break;
    case FieldPicture::Type::flow:
      words.about = about.flow_about;
      return pictures::draw_diagram(diagram_of(drawn, context), size, words);
    case FieldPicture::Type::timeline:
      words.about = about.timeline_about;
      return pictures::draw_timeline(time_bars(drawn, context), size.width, words);
    case FieldPicture::Type::chart:
      words.about = about.chart_about;
      return pictures::draw_chart(number_series(drawn, context), size.width, words);
  }
  return {};
}

}  // namespace kunskap
