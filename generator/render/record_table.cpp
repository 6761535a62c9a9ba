#include "render/record_table.h"

#include <algorithm>

namespace kunskap {
namespace {

/// An id that no other part refers to is for machines.
bool is_for_people(const std::vector<Field>& parts, std::size_t part) {
  const auto refers = [&](const Field& field) { return field.refers_to == part; };
  return !parts[part].is_own_id() || std::any_of(parts.begin(), parts.end(), refers);
}

}  // namespace

RecordTable record_table(const Field& field, const Value& value) {
  RecordTable table{&field, {}, {}};
  if (const auto* rows = value.as<std::vector<Value>>())
    for (const Value& row : *rows) table.rows.push_back(&row);
  else if (value.as<Record>())
    table.rows.push_back(&value);
  for (std::size_t part = 0; part < field.fields.size(); ++part)
    if (is_for_people(field.fields, part)) table.columns.push_back(part);
  drop_empty_columns(table);
  return table;
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
