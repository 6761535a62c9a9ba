// Entries that are probably of the same thing, because their names are alike. Any thread may call.
#pragma once

#include "base/place.h"
#include "base/problems.h"
#include "model/catalogue.h"

namespace kunskap {

/// Warns of each entry whose title is nearly a name of another one of its kind. Entries may share other names, as
/// two that go on from each other do, and those that refer to each other are known to be two.
void check_names(const Catalogue& catalogue, const SourceFiles& files, unsigned jobs, Problems& problems);

}  // namespace kunskap
