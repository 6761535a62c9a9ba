// What the facts of an entry may be, as JSON Schema (draft-07, which editors' YAML completion reads). Pure; any thread.
#pragma once

#include "model/catalogue.h"

#include <string>
#include <string_view>

namespace kunskap {

/// The schema of the entries of `kind`, with descriptions in `language`. It knows what YAML makes of a value before the
/// model has said its type, so a text may also be a number. It is not stricter than the reader: what it refuses is
/// wrong.
std::string json_schema(const Catalogue& catalogue, const Kind& kind, std::string_view language);

}  // namespace kunskap
