#include "render/record_table.h"

#include "render/joined_numbers.h"

#include <algorithm>

namespace kunskap {
namespace {

/// An id that no other part refers to is for machines.
bool is_for_people(const std::vector<Field>& parts, std::size_t part) {
  const auto refers = [&](const Field& field) { return field.refers_to == part; };
  return !parts[part].is_own_id() || std::any_of(parts.begin(), parts.end(), refers);
}

bool is_matrix(const Field& field) { return field.marks && field.fields[field.marks->part].type == FieldType::choice; }

bool is_choice(const Value& value, Slot choice) {
  const auto* chosen = value.as<Chosen>();
  return chosen && chosen->choice == choice;
}

/// The choices take the place of the column that holds them.
void make_matrix(RecordTable& table, std::size_t choices) {
  std::erase(table.columns, table.field->marks->part);
  for (Slot choice = 0; choice < choices; ++choice)
    if (std::any_of(table.rows.begin(), table.rows.end(),
                    [&](const Value* row) { return mark_in(table, *row, choice) != nullptr; }))
      table.marks.push_back(choice);
}

}  // namespace

const Value* mark_in(const RecordTable& table, const Value& row, Slot choice) {
  const auto* record = row.as<Record>();
  if (!record) return nullptr;
  const Value& marks = record->values[table.field->marks->part];
  if (is_choice(marks, choice)) return &marks;
  const auto* list = marks.as<std::vector<Value>>();
  if (!list) return nullptr;
  const auto found = std::find_if(list->begin(), list->end(), [&](const Value& one) { return is_choice(one, choice); });
  return found == list->end() ? nullptr : &*found;
}

RecordTable record_table(const Model& model, const Field& field, const Value& value) {
  RecordTable table{&field, {}, {}, &value};
  if (const auto* rows = value.as<std::vector<Value>>())
    for (const Value& row : *rows) table.rows.push_back(&row);
  else if (value.as<Record>())
    table.rows.push_back(&value);
  for (std::size_t part = 0; part < field.fields.size(); ++part)
    if (is_for_people(field.fields, part)) table.columns.push_back(part);
  drop_empty_columns(table);
  join_numbers(table);
  if (is_matrix(field)) make_matrix(table, model.choices[field.fields[field.marks->part].choices].choices.size());
  return table;
}

RecordTable records_about(const Model& model, const Entry& of, const Entry& about) {
  const Kind& kind = model.kinds[of.kind];
  for (Slot slot = 0; slot < kind.written_relations; ++slot) {
    const Relation& relation = kind.relations[slot];
    if (!relation.records || std::find(relation.to.begin(), relation.to.end(), about.kind) == relation.to.end())
      continue;
    for (const Reference& reference : of.references[slot]) {
      if (reference.to != about.id) continue;
      RecordTable table = record_table(model, kind.fields[*relation.records], of.values[*relation.records]);
      table.value = nullptr;
      if (reference.records)
        std::erase_if(table.rows, [&](const Value* row) {
          const std::string* id = id_of(*row, *table.field);
          return !id ||
                 std::find(reference.records->begin(), reference.records->end(), *id) == reference.records->end();
        });
      drop_empty_columns(table);
      table.value = nullptr;
      return table;
    }
  }
  return {nullptr, {}, {}};
}

void join_numbers(RecordTable& table) {
  const std::vector<Field>& parts = table.field->fields;
  for (Slot slot = 0; slot < parts.size(); ++slot) {
    const NumberRule& rule = parts[slot].number;
    std::vector<Slot> others;
    for (const std::optional<Slot>& part : {rule.most, rule.unit, rule.per})
      if (part) others.push_back(*part);
    if (others.empty()) continue;
    const bool can_be_joined = std::all_of(table.rows.begin(), table.rows.end(), [&](const Value* row) {
      const auto* record = row->as<Record>();
      const auto given = [&](Slot part) { return record->values[part].given(); };
      return !record || static_cast<std::size_t>(std::count_if(others.begin(), others.end(), given)) ==
                            parts_joined(*record, parts, slot).size();
    });
    if (!can_be_joined) continue;
    table.joined.push_back(slot);
    std::erase_if(table.columns,
                  [&](std::size_t column) { return std::find(others.begin(), others.end(), column) != others.end(); });
  }
}

void drop_empty_columns(RecordTable& table) {
  std::erase_if(table.columns, [&](std::size_t part) {
    return std::none_of(table.rows.begin(), table.rows.end(), [&](const Value* row) {
      const auto* record = row->as<Record>();
      return record && record->values[part].given();
    });
  });
}

}  // namespace kunskap
