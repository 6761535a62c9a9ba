// Whether the old addresses of entries lead to an entry, at once, and are free.
#pragma once

#include "base/problems.h"
#include "model/catalogue.h"

namespace kunskap {

void check_redirects(const Catalogue& catalogue, Problems& problems);

}  // namespace kunskap
