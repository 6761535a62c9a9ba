// Stage 2: what is wrong between the entries of a catalogue: references and links that lead nowhere, fields that are
// missing, addresses that collide. What is wrong inside one file was told when it was read.
#pragma once

#include "base/place.h"
#include "base/problems.h"
#include "model/catalogue.h"

#include <string>
#include <vector>

namespace kunskap {

/// `taken`: the folders of the site that pages other than entries have, such as "a-o".
void check_catalogue(const Catalogue& catalogue, const SourceFiles& files, const std::vector<std::string>& taken,
                     unsigned jobs, Problems& problems);

}  // namespace kunskap
