// Records as layouts show them: the rows and columns of a field of records. Plain data that points into the catalogue.
#pragma once

#include "model/value.h"

#include <cstddef>
#include <vector>

namespace kunskap {

struct RecordTable {
  const Field* field;
  std::vector<const Value*> rows;
  std::vector<std::size_t> columns;  ///< The parts that are shown.
};

/// The table of a field of records; those parts are columns that people can read and some row has.
RecordTable record_table(const Field& field, const Value& value);

/// Keeps the columns that some row has.
void drop_empty_columns(RecordTable& table);

}  // namespace kunskap
