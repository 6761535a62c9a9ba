// Pictures as layouts see them, and the steps of a flow with those that follow each.
#include "render/shapes.h"

#include "model/flow.h"
#include "render/field_pictures.h"

namespace kunskap {
namespace {

const std::vector<Value>& no_records() {
  static const std::vector<Value> none;
  return none;
}

DrawnField drawn_field(const Field& field, const Value& value) {
  const auto* records = value.as<std::vector<Value>>();
  return {&field, records ? records : &no_records()};
}

/// One record of a flow, or one that follows another.
struct FlowStep {
  DrawnField drawn;
  std::size_t index = 0;
  const Value* said = nullptr;  ///< What leads to it, when it is seen from another.
  const Value& record() const { return (*drawn.records)[index]; }
};

std::vector<FlowStep> steps_of(const DrawnField& drawn) {
  std::vector<FlowStep> steps;
  for (std::size_t i = 0; i < drawn.records->size(); ++i) steps.push_back({drawn, i});
  return steps;
}

std::vector<FlowStep> steps_after(const FlowStep& step) {
  std::vector<FlowStep> steps;
  const auto followers = followers_of(*step.drawn.records, *step.drawn.field);
  for (const Following& next : followers[step.index]) steps.push_back({step.drawn, next.record, next.value});
  return steps;
}

/// Whether the only step that follows is the one below.
bool leads_straight_on(const FlowStep& step) {
  const std::vector<FlowStep> next = steps_after(step);
  return next.size() == 1 && next.front().index == step.index + 1;
}

std::string anchor_of_step(const FlowStep& step, const RenderContext& context) {
  const std::string* id = id_of(step.record(), *step.drawn.field);
  return id ? anchor_of(*step.drawn.field, *id, context.language) : std::string();
}

void fill_flow_step(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.flow_step;
  shape.name = "ett steg";
  add_member<FlowStep>(shape, "number", Type::number(), [](const FlowStep& step, PageMemory&) {
    return Datum::of_number(static_cast<double>(step.index + 1));
  });
  add_member<FlowStep>(shape, "anchor", Type::text(), [&](const FlowStep& step, PageMemory& memory) {
    return text_or_nothing(memory.keep(anchor_of_step(step, context)));
  });
  for (const auto& [name, part] :
       {std::pair{"title", PicturePart::title}, std::pair{"condition", PicturePart::condition}})
    add_member<FlowStep>(shape, name, Type::object(shapes.value), [part = part](const FlowStep& step, PageMemory&) {
      return Datum::of_object(drawn_part(step.record(), *step.drawn.field, part));
    });
  add_member<FlowStep>(shape, "leads_straight_on", Type::boolean(),
                       [](const FlowStep& step, PageMemory&) { return Datum::of_boolean(leads_straight_on(step)); });
  add_member<FlowStep>(shape, "value", Type::object(shapes.value),
                       [](const FlowStep& step, PageMemory&) { return Datum::of_object(&step.record()); });
  add_member<FlowStep>(shape, "said", Type::object(shapes.value),
                       [](const FlowStep& step, PageMemory&) { return Datum::of_object(step.said); });
  add_member<FlowStep>(shape, "cells", Type::list_of(shapes.cell), [&](const FlowStep& step, PageMemory& memory) {
    return cells_of_step(*step.drawn.field, step.record(), context, memory);
  });
  add_member<FlowStep>(shape, "next", Type::list_of(shape), [](const FlowStep& step, PageMemory& memory) {
    return Datum::of_objects(memory.keep_object(steps_after(step)));
  });
}

/// Drawn when the page asks for it.
void add_drawing(Shapes& shapes, const char* name, PictureWidth width) {
  add_member<DrawnField>(shapes.picture, name, Type::html(),
                         [&context = shapes.context, width](const DrawnField& drawn, PageMemory& memory) {
                           return Datum::of_html(memory.keep(draw_field(drawn, width, context)));
                         });
}

}  // namespace

Datum picture_of(const Field& field, const Value& value, const RenderContext& context, PageMemory& memory) {
  const DrawnField drawn = drawn_field(field, value);
  return can_be_drawn(drawn, context) ? Datum::of_object(&memory.keep_object(drawn)) : Datum{};
}

Datum steps_of_field(const Field& field, const Value& value, PageMemory& memory) {
  if (field.picture.type != FieldPicture::Type::flow) return Datum::of_list(nullptr, 0, nullptr);
  return Datum::of_objects(memory.keep_object(steps_of(drawn_field(field, value))));
}

void add_pictures(Shapes& shapes, Shape& shape, const Kind& kind) {
  Shape& pictures = shapes.others.emplace_back();
  pictures.name = "\"pictures\"";
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot) {
    const Field& field = kind.fields[slot];
    if (field.picture.type == FieldPicture::Type::none) continue;
    add_member<Entry>(pictures, field.name, Type::object(shapes.picture),
                      [slot, &field, &context = shapes.context](const Entry& entry, PageMemory& memory) {
                        return picture_of(field, entry.values[slot], context, memory);
                      });
  }
  add_member<Entry>(shape, "pictures", Type::object(pictures),
                    [](const Entry& entry, PageMemory&) { return Datum::of_object(&entry); });
}

void fill_picture_shapes(Shapes& shapes) {
  shapes.picture.name = "en bild";
  add_drawing(shapes, "narrow", PictureWidth::narrow);
  add_drawing(shapes, "wide", PictureWidth::wide);
  add_member<DrawnField>(shapes.picture, "label", Type::text(),
                         [&context = shapes.context](const DrawnField& drawn, PageMemory&) {
                           return Datum::of_text(drawn.field->label.in(context.language));
                         });
  add_member<DrawnField>(shapes.picture, "has_dashed_lines", Type::boolean(), [](const DrawnField& drawn, PageMemory&) {
    return Datum::of_boolean(has_dashed_lines(drawn));
  });
  add_member<DrawnField>(
      shapes.picture, "steps", Type::list_of(shapes.flow_step), [](const DrawnField& drawn, PageMemory& memory) {
        return Datum::of_objects(memory.keep_object(
            drawn.field->picture.type == FieldPicture::Type::flow ? steps_of(drawn) : std::vector<FlowStep>()));
      });
  add_member<DrawnField>(shapes.picture, "left_out", Type::text(),
                         [&context = shapes.context](const DrawnField& drawn, PageMemory& memory) {
                           return text_or_nothing(memory.keep(labels_left_out(drawn, context)));
                         });
  fill_flow_step(shapes);
}

}  // namespace kunskap
