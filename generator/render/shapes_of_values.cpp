// Values of fields as layouts see them. A value prints its text; members that do not fit its type are nothing.
#include "render/shapes.h"

#include "base/html.h"
#include "render/joined_numbers.h"

namespace kunskap {
namespace {

/// The host of an address, as link text: "https://www.example.se/a" is "example.se".
std::string_view host_of(std::string_view address) {
  const std::size_t start = address.find("://");
  if (start != std::string_view::npos) address.remove_prefix(start + 3);
  address = address.substr(0, address.find('/'));
  if (address.starts_with("www.")) address.remove_prefix(4);
  return address;
}

Datum text_of_period_or_date(const Value& value, const RenderContext& context, PageMemory& memory) {
  if (const auto* date = value.as<Date>()) return Datum::of_text(memory.keep(as_words(*date, context.language)));
  if (const auto* period = value.as<Period>()) return Datum::of_text(memory.keep(as_words(*period, context.language)));
  return {};
}

Datum text_of(const Value& value, const RenderContext& context, PageMemory& memory) {
  if (value.is_unknown()) return Datum::of_text(context.words.unknown);
  if (const auto* text = value.as<std::string>())
    return Datum::of_text(value.field->type == FieldType::url ? host_of(*text) : std::string_view(*text));
  if (const auto* number = value.as<Number>())
    return Datum::of_text(memory.keep(written_number(*number, context.language)));
  if (const auto* truth = value.as<bool>()) return Datum::of_text(*truth ? context.words.yes : context.words.no);
  if (const auto* code = value.as<Code>()) return Datum::of_text(code->code);
  if (const auto* chosen = value.as<Chosen>()) {
    const ChoiceList& list = context.catalogue.model.choices[value.field->choices];
    return Datum::of_text(list.choices[chosen->choice].label.in(context.language));
  }
  return text_of_period_or_date(value, context, memory);
}

const Choice* choice_of(const Value& value, const RenderContext& context) {
  const auto* chosen = value.as<Chosen>();
  return chosen ? &context.catalogue.model.choices[value.field->choices].choices[chosen->choice] : nullptr;
}

Datum url_of(const Value& value, PageMemory& memory) {
  const auto* text = value.as<std::string>();
  if (!text) return {};
  switch (value.field->type) {
    case FieldType::url:
      return Datum::of_url(*text);
    case FieldType::email:
      return Datum::of_url(memory.keep("mailto:" + *text));
    case FieldType::phone: {
      std::string digits;
      for (const char c : *text)
        if ((c >= '0' && c <= '9') || c == '+') digits += c;
      return Datum::of_url(memory.keep("tel:" + digits));
    }
    default:
      return {};
  }
}

/// `known`: the ids that the value can have, when it is a choice of a known list.
void add_value_members(Shape& shape, const RenderContext& context, const std::vector<std::string>* known) {
  add_member<Value>(shape, "text", Type::text(),
                    [&](const Value& value, PageMemory& memory) { return text_of(value, context, memory); });
  Type id = Type::text();
  id.known = known;
  add_member<Value>(shape, "id", id, [&](const Value& value, PageMemory&) {
    const Choice* choice = choice_of(value, context);
    if (choice) return Datum::of_text(choice->id);
    const auto* text = value.as<std::string>();
    return text && value.field->type == FieldType::id ? Datum::of_text(*text) : Datum{};
  });
  add_member<Value>(shape, "tone", Type::text(), [&](const Value& value, PageMemory&) {
    const Choice* choice = choice_of(value, context);
    return choice ? Datum::of_text(choice->tone) : Datum{};
  });
  add_member<Value>(shape, "url", Type::url(),
                    [](const Value& value, PageMemory& memory) { return url_of(value, memory); });
  add_member<Value>(shape, "html", Type::html(), [](const Value& value, PageMemory&) {
    const auto* html = value.as<Html>();
    return html ? Datum::of_html(html->html) : Datum{};
  });
  add_member<Value>(shape, "explained", Type::html(), [&](const Value& value, PageMemory& memory) {
    if (const auto* html = value.as<Html>()) return explained(html->html, memory);
    const Datum text = text_of(value, context, memory);
    return text.text.empty() ? Datum{} : explained(memory.keep(escaped(text.text)), memory);
  });
  add_member<Value>(shape, "iso", Type::text(), [](const Value& value, PageMemory& memory) {
    if (const auto* date = value.as<Date>()) return Datum::of_text(memory.keep(as_edtf(*date)));
    if (const auto* period = value.as<Period>()) return Datum::of_text(memory.keep(as_edtf(*period)));
    return Datum{};
  });
  add_member<Value>(shape, "system", Type::text(), [&](const Value& value, PageMemory&) {
    const auto* code = value.as<Code>();
    return code ? Datum::of_text(context.catalogue.model.code_systems[code->system].name) : Datum{};
  });
  add_member<Value>(shape, "code", Type::text(), [](const Value& value, PageMemory&) {
    const auto* code = value.as<Code>();
    return code ? Datum::of_text(code->code) : Datum{};
  });
  add_member<Value>(shape, "number", Type::number(), [](const Value& value, PageMemory&) {
    const auto* number = value.as<Number>();
    return number ? Datum::of_number(number->value) : Datum{};
  });
  add_member<Value>(shape, "boolean", Type::boolean(), [](const Value& value, PageMemory&) {
    const auto* truth = value.as<bool>();
    return truth ? Datum::of_boolean(*truth) : Datum{};
  });
  add_provenance(shape, context);
}

/// A choice: what it can be compared with is known.
const Shape& shape_of_choice(Shapes& shapes, const Field& field) {
  std::vector<std::string>& ids = shapes.known_choices.emplace_back();
  for (const Choice& choice : shapes.context.catalogue.model.choices[field.choices].choices) ids.push_back(choice.id);
  Shape& shape = shapes.others.emplace_back();
  shape.name = "\"" + field.name + "\"";
  add_value_members(shape, shapes.context, &ids);
  return shape;
}

/// A record: its fields by their names.
const Shape& shape_of_record(Shapes& shapes, const Field& field) {
  Shape& shape = shapes.others.emplace_back();
  shape.name = "\"" + field.name + "\"";
  add_provenance(shape, shapes.context);
  for (std::size_t slot = 0; slot < field.fields.size(); ++slot) {
    const Field& part = field.fields[slot];
    std::erase_if(shape.members, [&](const Member& member) { return member.name == part.name; });
    add_member<Value>(shape, part.name, type_of_field(shapes, part), [slot, &part](const Value& value, PageMemory&) {
      const auto* record = value.as<Record>();
      return record ? value_datum(record->values[slot], part) : Datum{};
    });
  }
  return shape;
}

}  // namespace

void add_provenance(Shape& shape, const RenderContext& context) {
  add_member<Value>(shape, "basis", Type::text(), [](const Value& value, PageMemory&) {
    return value.basis == Basis::source ? Datum{} : Datum::of_text(name_of(value.basis));
  });
  add_member<Value>(shape, "basis_label", Type::text(), [&](const Value& value, PageMemory&) {
    return text_or_nothing(context.words.label_of(value.basis));
  });
  add_member<Value>(shape, "note", Type::text(),
                    [](const Value& value, PageMemory&) { return text_or_nothing(value.note); });
  add_member<Value>(shape, "is_unknown", Type::boolean(),
                    [](const Value& value, PageMemory&) { return Datum::of_boolean(value.is_unknown()); });
  add_member<Value>(shape, "label", Type::text(), [&](const Value& value, PageMemory&) {
    return Datum::of_text(value.field->label.in(context.language));
  });
  add_member<Value>(shape, "name", Type::text(),
                    [](const Value& value, PageMemory&) { return Datum::of_text(value.field->name); });
}

Datum value_datum(const Value& value, const Field& field) {
  if (field.many) return list_of_values(value);
  const auto* truth = value.as<bool>();
  return value.given() && (!truth || *truth) ? Datum::of_object(&value) : Datum{};
}

Datum list_of_values(const Value& value) {
  if (!value.given()) return Datum::of_list(nullptr, 0, nullptr);
  if (const auto* list = value.as<std::vector<Value>>()) return Datum::of_objects(*list);
  return Datum::of_list(&value, 1, [](const void* data, std::uint32_t, PageMemory&) { return Datum::of_object(data); });
}

Type type_of_field(Shapes& shapes, const Field& field) {
  const Shape* shape = &shapes.value;
  if (field.type == FieldType::choice) shape = &shape_of_choice(shapes, field);
  if (field.type == FieldType::record) shape = &shape_of_record(shapes, field);
  if (field.type == FieldType::view) shape = &shapes.view;
  if (field.type == FieldType::claim) shape = &shapes.claim;
  return field.many ? Type::list_of(*shape) : Type::object(*shape);
}

void fill_value_shapes(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  shapes.date.name = "ett datum";
  add_member<Date>(shapes.date, "text", Type::text(), [&](const Date& date, PageMemory& memory) {
    return Datum::of_text(memory.keep(as_words(date, context.language)));
  });
  add_member<Date>(shapes.date, "iso", Type::text(),
                   [](const Date& date, PageMemory& memory) { return Datum::of_text(memory.keep(as_edtf(date))); });
  shapes.value.name = "ett värde";
  add_value_members(shapes.value, context, nullptr);
}

}  // namespace kunskap
