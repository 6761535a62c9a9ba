// The listing of each kind and the facets that its entries can be chosen by.
#pragma once

#include "model/catalogue.h"
#include "model/links.h"

namespace kunskap {

/// Fills in the listings. Requires: the relations are linked and the order of the alphabet is known.
void make_listings(const Catalogue& catalogue, Links& links);

}  // namespace kunskap
