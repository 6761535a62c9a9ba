// Which entries can be followed: those of the kinds that the model gives a feed. Pure functions; any thread.
#pragma once

#include "model/catalogue.h"
#include "model/links.h"

#include <string>
#include <vector>

namespace kunskap {

/// What a change of `entry` is told of under: itself and what it refers to, as far as their kinds have feeds. In the
/// order of the catalogue, each once.
std::vector<EntryIndex> followed_through(const Catalogue& catalogue, const Links& links, EntryIndex entry);

/// "atom.xml", or below the page of what is followed.
std::string feed_address(const Catalogue& catalogue, const Entry* followed);

}  // namespace kunskap
