// Collects the words that the entries of kinds with a glossary explain.
#pragma once

#include "model/catalogue.h"
#include "model/glossary.h"

namespace kunskap {

/// A title is found with a small first letter too, but for one that is all capitals. A word that two entries would
/// explain, or a title whose entry says no meaning, is left out: there is nothing sure to say of it.
Glossary collect_glossary(const Catalogue& catalogue);

}  // namespace kunskap
