// Whether the words of the vocabulary lead somewhere, and whether titles tell entries apart: what a search lives by.
#pragma once

#include "base/problems.h"
#include "model/catalogue.h"

namespace kunskap {

void check_vocabulary(const Catalogue& catalogue, Problems& problems);

/// Two entries of one kind with the same title.
void check_titles(const Catalogue& catalogue, const SourceFiles& files, Problems& problems);

}  // namespace kunskap
