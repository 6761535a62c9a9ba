// Whether an entry that could not be read as a whole may be the reason that a count does not agree. Pure; any thread.
#pragma once

#include "model/catalogue.h"
#include "model/view.h"

namespace kunskap {

/// Whether it is not known which entries `selection` means: one of its kind could not be read, or has something wrong
/// in what the selection asks for. That has been told, so a count of them says nothing more.
bool is_in_doubt(const Catalogue& catalogue, const Selection& selection);

}  // namespace kunskap
