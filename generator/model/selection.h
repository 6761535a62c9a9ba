// Which entries a selection means. Pure functions of the catalogue; any thread.
#pragma once

#include "model/catalogue.h"
#include "model/view.h"

#include <span>
#include <vector>

namespace kunskap {

/// The entries of the selection, in the order of the catalogue.
std::vector<EntryIndex> select_entries(const Catalogue& catalogue, const Selection& selection);

/// The selections that a view is made of.
std::vector<const Selection*> selections_of(const View& view);

/// Whether the entry, of the kind of the selection, meets every condition.
bool meets(const Model& model, const Entry& entry, std::span<const Condition> conditions);

/// The same of a record: the slots of the conditions are its parts.
bool meets(const Model& model, const Record& record, std::span<const Condition> conditions);

}  // namespace kunskap
