// Reads the views and claims of an entry: what it asks to have shown or counted of the catalogue.
// Names of kinds, fields, relations and choices are those of the model; one that it has not is a problem at its place.
#pragma once

#include "load/read_scalars.h"
#include "load/read_values.h"

namespace kunskap {

/// `{ title, about, board | matrix | comparison | records | marks | texts: { … } }`; Absent when it is wrong.
Content read_view(const YamlNode& node, const ValueReading& reading);

/// `{ what, kind, where, except, has, lacks, is | is_not }`; Absent when it is wrong. Beside it `basis` and
/// `note` may stand, as with any value, for the caller to read.
Content read_claim(const YamlNode& node, const ValueReading& reading);

}  // namespace kunskap
