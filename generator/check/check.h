// Stage 2: what is wrong between the entries of a catalogue: references and links that lead nowhere, fields that are
// missing, addresses that collide. What is wrong inside one file was told when it was read.
#pragma once

#include "base/place.h"
#include "base/problems.h"
#include "model/catalogue.h"
#include "model/links.h"

#include <string>
#include <vector>

namespace kunskap {

/// `taken`: the folders of the site that pages other than entries have, such as "a-o".
void check_catalogue(const Catalogue& catalogue, const SourceFiles& files, const std::vector<std::string>& taken,
                     unsigned jobs, Problems& problems);

/// The same for a catalogue that was right, when only what is in `entries` has changed and the entries are the same
/// ones: looks at them, at those whose texts link to them by `links`, as they were, and at those that count others.
void check_again(const Catalogue& catalogue, const SourceFiles& files, const Links& links,
                 std::vector<EntryIndex> entries, unsigned jobs, Problems& problems);

}  // namespace kunskap
