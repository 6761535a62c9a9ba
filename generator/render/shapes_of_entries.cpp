// Entries as layouts see them: what every entry has, and the fields and relations of each kind by their names.
#include "render/shapes.h"

#include "base/html.h"
#include "model/addresses.h"
#include "render/joined_numbers.h"
#include "render/record_table.h"
#include "render/validity.h"

namespace kunskap {
namespace {

struct Fact {
  const Field* field;
  const Value* value;
};

struct Row {
  const Value* value;
  const RecordTable* table;
};

struct Cell {
  const Field* field;
  const Value* value;
  bool is_joined = false;  ///< A number that is shown with the other parts that the model writes with it.
};

bool is_joined(const RecordTable& table, std::size_t part) {
  return std::find(table.joined.begin(), table.joined.end(), part) != table.joined.end();
}

/// The cell of a part of `record`; of a joined number, its value with those of the other parts.
Cell cell_of(const RecordTable& table, const Record& record, std::size_t part, const RenderContext& context,
             PageMemory& memory) {
  const Field& field = table.field->fields[part];
  const bool joined = is_joined(table, part);
  if (!joined || parts_joined(record, table.field->fields, part).empty()) return {&field, &record.values[part], joined};
  return {&field, &memory.keep_object(joined_number(record, table.field->fields, part, context)), true};
}

/// A column of a matrix, or one of its boxes in a row.
struct MarkColumn {
  const Choice* choice;
  const Value* mark;  ///< nullptr: no mark.
};

/// The columns of a matrix, with the marks of `row` if one is given.
std::vector<MarkColumn> mark_columns(const RenderContext& context, const RecordTable& table, const Value* row) {
  std::vector<MarkColumn> columns;
  if (!table.field->marks) return columns;
  const Field& part = table.field->fields[table.field->marks->part];
  for (const Slot choice : table.marks)
    columns.push_back(
        {&context.catalogue.model.choices[part.choices].choices[choice], row ? mark_in(table, *row, choice) : nullptr});
  return columns;
}

/// The facts that a layout may show in a row: no records, no texts, and nothing that has a role of its own. That one of
/// those is unknown is a plain fact too.
bool is_plain(const Field& field, const Value& value) {
  if (!value.given() || field.role != Role::none) return false;
  switch (field.type) {
    case FieldType::record:
    case FieldType::markdown:
    case FieldType::view:
    case FieldType::claim:
      return value.is_unknown();
    default:
      return true;
  }
}

std::vector<Fact> plain_facts(const Entry& entry, const Kind& kind) {
  std::vector<Fact> facts;
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot)
    if (is_plain(kind.fields[slot], entry.values[slot])) facts.push_back({&kind.fields[slot], &entry.values[slot]});
  return facts;
}

std::vector<Fact> markdown_facts(const Entry& entry, const Kind& kind) {
  std::vector<Fact> facts;
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot)
    if (kind.fields[slot].type == FieldType::markdown && entry.values[slot].given() && !entry.values[slot].is_unknown())
      facts.push_back({&kind.fields[slot], &entry.values[slot]});
  return facts;
}

std::vector<RecordTable> record_tables(const Model& model, const Entry& entry, const Kind& kind) {
  std::vector<RecordTable> tables;
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot) {
    const Value& value = entry.values[slot];
    if (kind.fields[slot].type == FieldType::record && value.given() && !value.is_unknown())
      tables.push_back(record_table(model, kind.fields[slot], value));
  }
  return tables;
}

template <typename T>
Datum kept_list(std::vector<T> items, PageMemory& memory) {
  return Datum::of_objects(memory.keep_object(std::move(items)));
}

void add_label_and_name(Shape& shape, const RenderContext& context) {
  add_member<Fact>(shape, "label", Type::text(), [&](const Fact& fact, PageMemory&) {
    return Datum::of_text(fact.field->label.in(context.language));
  });
  add_member<Fact>(shape, "name", Type::text(),
                   [](const Fact& fact, PageMemory&) { return Datum::of_text(fact.field->name); });
}

void fill_facts(Shapes& shapes) {
  shapes.fact.name = "en uppgift";
  add_label_and_name(shapes.fact, shapes.context);
  add_member<Fact>(shapes.fact, "values", Type::list_of(shapes.value),
                   [](const Fact& fact, PageMemory&) { return list_of_values(*fact.value); });
  shapes.text_field.name = "ett textfält";
  add_label_and_name(shapes.text_field, shapes.context);
  add_member<Fact>(shapes.text_field, "html", Type::html(), [](const Fact& fact, PageMemory&) {
    const auto* html = fact.value->as<Html>();
    return html ? Datum::of_html(html->html) : Datum{};
  });
  add_member<Fact>(shapes.text_field, "value", Type::object(shapes.value),
                   [](const Fact& fact, PageMemory&) { return Datum::of_object(fact.value); });
}

/// How a table is drawn, where the model says so.
void add_table_pictures(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  add_member<RecordTable>(shapes.table, "picture", Type::object(shapes.picture),
                          [&](const RecordTable& table, PageMemory& memory) {
                            return table.value ? picture_of(*table.field, *table.value, context, memory) : Datum{};
                          });
  add_member<RecordTable>(
      shapes.table, "steps", Type::list_of(shapes.flow_step), [](const RecordTable& table, PageMemory& memory) {
        return table.value ? steps_of_field(*table.field, *table.value, memory) : Datum::of_list(nullptr, 0, nullptr);
      });
}

void fill_tables(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  shapes.cell.name = "en cell";
  add_member<Cell>(shapes.cell, "label", Type::text(), [&](const Cell& cell, PageMemory&) {
    const Translated& both = cell.field->number.both;
    return Datum::of_text((cell.is_joined && !both.empty() ? both : cell.field->label).in(context.language));
  });
  add_member<Cell>(shapes.cell, "values", Type::list_of(shapes.value), [](const Cell& cell, PageMemory&) {
    return cell.value ? list_of_values(*cell.value) : Datum::of_list(nullptr, 0, nullptr);
  });
  Shape& mark = shapes.others.emplace_back();
  mark.name = "en ruta";
  add_member<MarkColumn>(mark, "text", Type::text(), [&](const MarkColumn& column, PageMemory&) {
    return Datum::of_text(column.choice->label.in(context.language));
  });
  add_member<MarkColumn>(mark, "value", Type::object(shapes.value),
                         [](const MarkColumn& column, PageMemory&) { return Datum::of_object(column.mark); });
  shapes.row.name = "en rad";
  add_member<Row>(shapes.row, "marks", Type::list_of(mark), [&](const Row& row, PageMemory& memory) {
    return kept_list(mark_columns(context, *row.table, row.value), memory);
  });
  add_member<Row>(shapes.row, "cells", Type::list_of(shapes.cell), [&](const Row& row, PageMemory& memory) {
    std::vector<Cell> cells;
    if (const auto* record = row.value->as<Record>())
      for (const std::size_t part : row.table->columns)
        cells.push_back(cell_of(*row.table, *record, part, context, memory));
    return kept_list(std::move(cells), memory);
  });
  add_member<Row>(shapes.row, "value", Type::object(shapes.value),
                  [](const Row& row, PageMemory&) { return Datum::of_object(row.value); });
  shapes.table.name = "en tabell";
  add_member<RecordTable>(shapes.table, "label", Type::text(), [&](const RecordTable& table, PageMemory&) {
    return Datum::of_text(table.field->label.in(context.language));
  });
  add_member<RecordTable>(shapes.table, "name", Type::text(),
                          [](const RecordTable& table, PageMemory&) { return Datum::of_text(table.field->name); });
  add_table_pictures(shapes);
  add_member<RecordTable>(shapes.table, "columns", Type::list_of(shapes.cell),
                          [](const RecordTable& table, PageMemory& memory) {
                            std::vector<Cell> columns;
                            for (const std::size_t part : table.columns)
                              columns.push_back({&table.field->fields[part], nullptr, is_joined(table, part)});
                            return kept_list(std::move(columns), memory);
                          });
  add_member<RecordTable>(shapes.table, "marks", Type::list_of(mark),
                          [&](const RecordTable& table, PageMemory& memory) {
                            return kept_list(mark_columns(context, table, nullptr), memory);
                          });
  add_member<RecordTable>(shapes.table, "rows", Type::list_of(shapes.row),
                          [](const RecordTable& table, PageMemory& memory) {
                            std::vector<Row> rows;
                            for (const Value* row : table.rows) rows.push_back({row, &table});
                            return kept_list(std::move(rows), memory);
                          });
}

/// The value of the kind's first field with `role`.
Datum value_with(const Entry& entry, const Kind& kind, Role role) {
  const auto slot = kind.field_with(role);
  return slot && entry.values[*slot].given() ? Datum::of_object(&entry.values[*slot]) : Datum{};
}

void add_roles(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  constexpr std::pair<const char*, Role> roles[] = {{"status", Role::status},
                                                    {"validity", Role::validity},
                                                    {"review", Role::review},
                                                    {"as_of", Role::as_of},
                                                    {"official", Role::official}};
  for (const auto& [name, role] : roles) {
    add_member<Entry>(shape, name, Type::object(shapes.value),
                      [&context, role = role](const Entry& entry, PageMemory&) {
                        return value_with(entry, context.kind_of(entry), role);
                      });
  }
  add_member<Entry>(shape, "aliases", Type::list_of(shapes.value), [&](const Entry& entry, PageMemory&) {
    const auto slot = context.kind_of(entry).field_with(Role::alias);
    return slot ? list_of_values(entry.values[*slot]) : Datum::of_list(nullptr, 0, nullptr);
  });
  add_member<Entry>(shape, "is_draft", Type::boolean(),
                    [](const Entry& entry, PageMemory&) { return Datum::of_boolean(entry.draft); });
  add_member<Entry>(shape, "is_overdue", Type::boolean(), [&](const Entry& entry, PageMemory&) {
    return Datum::of_boolean(is_overdue(entry, context.kind_of(entry), context.today));
  });
  Type state = Type::text();
  state.known = &shapes.validity_states;
  add_member<Entry>(shape, "validity_state", state, [&](const Entry& entry, PageMemory&) {
    const auto found = validity_state(entry, context.kind_of(entry), context.today);
    return found ? Datum::of_text(shapes.validity_states[static_cast<std::size_t>(*found)]) : Datum{};
  });
  add_member<Entry>(shape, "is_expired", Type::boolean(), [&](const Entry& entry, PageMemory&) {
    return Datum::of_boolean(is_expired(entry, context.kind_of(entry), context.today));
  });
}

std::string_view body_of(const RenderContext& context, const Entry& entry, PageMemory& memory) {
  std::string buffer;
  const std::string_view html = context.catalogue.texts->read(entry.body.html, buffer);
  return buffer.empty() ? html : memory.keep(std::move(buffer));
}

void add_body(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  add_member<Entry>(shape, "body", Type::html(), [&](const Entry& entry, PageMemory& memory) {
    return entry.body.empty() ? Datum{} : Datum::of_html(body_of(context, entry, memory));
  });
  add_member<Entry>(shape, "explained_body", Type::html(), [&](const Entry& entry, PageMemory& memory) {
    return entry.body.empty() ? Datum{} : explained(body_of(context, entry, memory), memory);
  });
  add_member<Entry>(shape, "explained_summary", Type::html(), [](const Entry& entry, PageMemory& memory) {
    return entry.summary.empty() ? Datum{} : explained(memory.keep(escaped(entry.summary)), memory);
  });
  add_member<Entry>(shape, "headings", Type::list_of(shapes.heading),
                    [](const Entry& entry, PageMemory&) { return Datum::of_objects(entry.body.headings); });
  // Worth it from three headings on, in a text of about a screen and a half.
  add_member<Entry>(shape, "has_contents", Type::boolean(), [](const Entry& entry, PageMemory&) {
    return Datum::of_boolean(entry.body.headings.size() >= 3 && entry.body.html.size > 3000);
  });
}

/// "phase=approved area=heart": what the entry can be chosen by, for the rows of listings.
std::string filters_of(const RenderContext& context, const Entry& entry) {
  const Kind& kind = context.kind_of(entry);
  std::string filters;
  const auto add = [&](const std::string& facet, const std::string& value) {
    if (!filters.empty()) filters += ' ';
    filters += facet + "=" + value;
  };
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot) {
    const Field& field = kind.fields[slot];
    if (!field.facet || !entry.values[slot].given()) continue;
    const auto& choices = context.catalogue.model.choices[field.choices].choices;
    const auto add_choice = [&](const Value& value) {
      if (const auto* chosen = value.as<Chosen>()) add(field.name, choices[chosen->choice].id);
    };
    add_choice(entry.values[slot]);
    if (const auto* list = entry.values[slot].as<std::vector<Value>>())
      for (const Value& value : *list) add_choice(value);
  }
  for (std::size_t slot = 0; slot < kind.relations.size(); ++slot)
    if (kind.relations[slot].facet)
      for (const Link& link : context.links_of(entry).relations[slot])
        if (link.entry != Link::unknown)
          add(kind.relations[slot].name,
              facet_value_id(context.catalogue.model, kind.relations[slot], context.catalogue.entries[link.entry]));
  return filters;
}

void add_naming(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  add_member<Entry>(shape, "id", Type::text(),
                    [](const Entry& entry, PageMemory&) { return Datum::of_text(entry.id); });
  for (const char* name : {"title", "text"})
    add_member<Entry>(shape, name, Type::text(),
                      [&](const Entry& entry, PageMemory&) { return Datum::of_text(context.title_of(entry)); });
  add_member<Entry>(shape, "summary", Type::text(), [](const Entry& entry, PageMemory&) {
    return entry.summary.empty() ? Datum{} : Datum::of_text(entry.summary);
  });
  add_member<Entry>(shape, "kind", Type::object(shapes.kind),
                    [&](const Entry& entry, PageMemory&) { return Datum::of_object(&context.kind_of(entry)); });
  add_member<Entry>(shape, "url", Type::url(),
                    [&](const Entry& entry, PageMemory& memory) { return url_to_entry(context, entry, memory); });
  add_member<Entry>(shape, "filters", Type::text(), [&](const Entry& entry, PageMemory& memory) {
    return Datum::of_text(memory.keep(filters_of(context, entry)));
  });
}

void add_facts(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  add_member<Entry>(shape, "facts", Type::list_of(shapes.fact), [&](const Entry& entry, PageMemory& memory) {
    return kept_list(plain_facts(entry, context.kind_of(entry)), memory);
  });
  add_member<Entry>(shape, "texts", Type::list_of(shapes.text_field), [&](const Entry& entry, PageMemory& memory) {
    return kept_list(markdown_facts(entry, context.kind_of(entry)), memory);
  });
  add_member<Entry>(shape, "tables", Type::list_of(shapes.table), [&](const Entry& entry, PageMemory& memory) {
    return kept_list(record_tables(context.catalogue.model, entry, context.kind_of(entry)), memory);
  });
}

/// The fields of a kind by their names; one called as something every entry has, such as "aliases", takes its place.
void add_fields(Shapes& shapes, Shape& shape, const Kind& kind) {
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot) {
    const Field& field = kind.fields[slot];
    std::erase_if(shape.members, [&](const Member& member) { return member.name == field.name; });
    add_member<Entry>(shape, field.name, type_of_field(shapes, field), [slot, &field](const Entry& entry, PageMemory&) {
      return value_datum(entry.values[slot], field);
    });
  }
}

}  // namespace

Datum cells_of_step(const Field& field, const Value& record, const RenderContext& context, PageMemory& memory) {
  std::vector<Cell> cells;
  const auto* parts = record.as<Record>();
  if (!parts) return kept_list(std::move(cells), memory);
  RecordTable table{&field, {&record}, {}};
  for (std::size_t i = 0; i < field.fields.size(); ++i)
    if (!field.fields[i].is_own_id() && i != field.picture.part(PicturePart::title) &&
        i != field.picture.part(PicturePart::next) &&
        value_datum(parts->values[i], field.fields[i]).tag != Type::Tag::nothing)
      table.columns.push_back(i);
  join_numbers(table);
  for (const std::size_t part : table.columns) cells.push_back(cell_of(table, *parts, part, context, memory));
  return kept_list(std::move(cells), memory);
}

void add_entry_members(Shapes& shapes, Shape& shape) {
  add_naming(shapes, shape);
  add_body(shapes, shape);
  add_roles(shapes, shape);
  add_facts(shapes, shape);
  add_history_members(shapes, shape);
  add_map(shapes, shape);
}

void fill_entry_shapes(Shapes& shapes) {
  shapes.heading.name = "en rubrik";
  add_member<MarkdownHeading>(shapes.heading, "text", Type::text(),
                              [](const MarkdownHeading& heading, PageMemory&) { return Datum::of_text(heading.text); });
  add_member<MarkdownHeading>(shapes.heading, "id", Type::text(),
                              [](const MarkdownHeading& heading, PageMemory&) { return Datum::of_text(heading.id); });
  add_member<MarkdownHeading>(shapes.heading, "level", Type::number(), [](const MarkdownHeading& heading, PageMemory&) {
    return Datum::of_number(heading.level);
  });
  fill_facts(shapes);
  fill_tables(shapes);
  shapes.entry.name = "en post";
  add_entry_members(shapes, shapes.entry);
  const Model& model = shapes.context.catalogue.model;
  for (std::size_t i = 0; i < model.kinds.size(); ++i) {
    Shape& shape = shapes.entry_of_kind[i];
    shape.name = model.kinds[i].name.article.in("sv") + " " + model.kinds[i].name.one.in("sv");
    add_entry_members(shapes, shape);
    add_fields(shapes, shape, model.kinds[i]);
    add_pictures(shapes, shape, model.kinds[i]);
  }
}

}  // namespace kunskap
