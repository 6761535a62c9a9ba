// Records in a list that have ids and refer to each other by them, such as steps that say which step is next.
#pragma once

#include "base/problems.h"
#include "model/value.h"

#include <vector>

namespace kunskap {

/// Tells of two records in `records`, the values of `field`, that have the same id, and of ids that no record has.
void check_record_ids(const std::vector<Value>& records, const Field& field, Problems& problems);

}  // namespace kunskap
