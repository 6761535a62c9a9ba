// Entries that are called what a new one is to be called. Pure; any thread.
#pragma once

#include "model/catalogue.h"

#include <string_view>
#include <vector>

namespace kunskap {

/// Those whose title or alias is nearly `title`, in the order of the catalogue. Requires: `title` is not empty.
std::vector<EntryIndex> find_namesakes(const Catalogue& catalogue, std::string_view title);

}  // namespace kunskap
