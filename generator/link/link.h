// Stage 3: how the entries of a catalogue hang together: resolved references, their inverses, derived relations, links
// in texts, the order of the alphabet, listings and facets.
#pragma once

#include "model/catalogue.h"
#include "model/links.h"

namespace kunskap {

/// The links refer to the catalogue, which must outlive them. What leads nowhere is unknown here; the check tells of
/// it.
Links link_catalogue(const Catalogue& catalogue, unsigned jobs);

}  // namespace kunskap
