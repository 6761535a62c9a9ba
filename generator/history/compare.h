// What differs between two versions of an entry: prose word by word, facts as old and new, records one by one.
// Pure functions; any thread.
#pragma once

#include "model/version.h"

#include <vector>

namespace kunskap {

/// The parts that differ, in the order of the model. Records are matched by their ids, or else in order.
std::vector<PartDifference> compare_versions(const Version& before, const Version& after);

/// Gives the difference and the version before it no more than about so many bytes each on a page, and says so. Returns
/// what the version takes.
std::size_t limit_weight(ShownChange& change, std::size_t most);

}  // namespace kunskap
