// The order of the alphabet: of the entries by their titles, and of the index from A to Ö with their other names.
#pragma once

#include "model/catalogue.h"
#include "model/links.h"

namespace kunskap {

/// Fills in rank, letter and index.
void put_in_alphabetical_order(const Catalogue& catalogue, Links& links, unsigned jobs);

}  // namespace kunskap
