// Reads the rules of a model that name several fields: marks in each row of a list of records, sums, and where a
// glossary has its words.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"

#include <vector>

namespace kunskap {

/// The keys `marks` and `sums` of the fields declared in `node`, which have all been read to `fields`.
void read_record_rules(const YamlNode& node, std::vector<Field>& fields, Problems& problems);

/// The key `glossary` of a kind whose fields have all been read: `{ words: [abbreviations], meaning: definition,
/// unless: known }`.
std::optional<GlossaryRule> read_glossary(const YamlNode& node, const std::vector<Field>& fields, Problems& problems);

}  // namespace kunskap
