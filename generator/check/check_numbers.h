// Numbers that must agree: what an entry claims of the catalogue, the marks in each row of a matrix, sums and totals.
// Pure; any thread.
#pragma once

#include "base/problems.h"
#include "model/catalogue.h"

namespace kunskap {

/// Tells of every number of `entry` that does not agree with what it should. The entry is whole.
void check_numbers(const Catalogue& catalogue, const Entry& entry, Problems& problems);

}  // namespace kunskap
