// Reads what a model demands of the numbers in lists of records: marks in each row, and sums.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"

#include <vector>

namespace kunskap {

/// The keys `marks` and `sums` of the fields declared in `node`, which have all been read to `fields`.
void read_record_rules(const YamlNode& node, std::vector<Field>& fields, Problems& problems);

}  // namespace kunskap
