// Dates of what has been that have not come yet. Pure; any thread.
#pragma once

#include "base/problems.h"
#include "model/catalogue.h"

namespace kunskap {

/// Warns of them, where the model says that a date is of the past.
void check_dates(const Catalogue& catalogue, const Date& today, Problems& problems);

}  // namespace kunskap
