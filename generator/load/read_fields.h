// Reads the fields that model.yaml declares for a kind or a record.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"

#include <cstdint>
#include <vector>

namespace kunskap {

enum class FieldOwner : std::uint8_t { kind, record };

/// Appends the fields in `node`, a map from name to declaration, to `fields`. A name that stands twice, or that every
/// entry has already, is a problem.
void read_fields(const YamlNode& node, FieldOwner owner, const Model& model, std::vector<Field>& fields,
                 Problems& problems);

/// The role that `node` names. An unknown one is a problem and gives none.
Role read_role(const YamlNode& node, Problems& problems);

/// Whether the key of `pair` can name a field or relation: it becomes a name in layouts and in the data. On a kind it
/// cannot be a name that every entry has already (`title`, `id` …). If not, that is a problem.
bool check_member_name(const YamlPair& pair, FieldOwner owner, Problems& problems);

}  // namespace kunskap
