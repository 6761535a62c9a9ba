// Records as layouts show them: the rows and columns of a field of records. Plain data that points into the catalogue.
#pragma once

#include "model/catalogue.h"

#include <cstddef>
#include <vector>

namespace kunskap {

struct RecordTable {
  const Field* field;
  std::vector<const Value*> rows;
  std::vector<std::size_t> columns;  ///< The parts that are shown.
  const Value* value = nullptr;      ///< The whole field, when all of its records are rows.
  std::vector<Slot> marks{};         ///< Of a matrix: the choices that are its last columns, in the order of the model.
  std::vector<Slot> joined{};        ///< Numbers that are shown with their other parts, which are no columns then.
};

/// The table of a field of records; those parts are columns that people can read and some row has. Where the model says
/// that the rows have marks, each choice that some row is marked with is a column instead.
RecordTable record_table(const Model& model, const Field& field, const Value& value);

/// The value that marks `row` with `choice`, in a table of marks; nullptr when it is not marked.
const Value* mark_in(const RecordTable& table, const Value& row, Slot choice);

/// The rows of `of`, an entry, that its references to `about` are about; no rows when it has none that says so.
RecordTable records_about(const Model& model, const Entry& of, const Entry& about);

/// Joins those numbers to which no row has another part that must stand for itself.
void join_numbers(RecordTable& table);

/// Keeps the columns that some row has.
void drop_empty_columns(RecordTable& table);

}  // namespace kunskap
