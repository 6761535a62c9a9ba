// Reads which entries are meant: the kind, and what their fields and relations must say.
#pragma once

#include "load/map_reader.h"
#include "load/read_values.h"
#include "model/view.h"

#include <optional>
#include <span>
#include <string_view>

namespace kunskap {

/// The keys `kind`, `where`, `except`, `has` and `lacks` of `reader`; nothing when the kind is missing or unknown.
std::optional<Selection> read_selection(MapReader& reader, const ValueReading& reading);

/// The same from a node of its own: the id of a kind, or a map with those keys.
std::optional<Selection> read_selection(const YamlNode& node, std::string_view key, const ValueReading& reading);

/// The conditions in the keys `where`, `except`, `has` and `lacks` of `reader` on the fields and relations given.
std::vector<Condition> read_conditions(MapReader& reader, std::span<const Field> fields,
                                       std::span<const Relation> relations, const ValueReading& reading);

std::optional<KindIndex> read_kind(const YamlNode& node, const ValueReading& reading);
/// The field of the kind that `node` names, if `fits` says so of it; else a problem that asks for `wanted`.
std::optional<Slot> read_field_name(const YamlNode& node, std::span<const Field> fields, bool (*fits)(const Field&),
                                    const Translated& wanted, Problems& problems);
std::optional<Slot> read_relation_name(const YamlNode& node, std::span<const Relation> relations, Problems& problems);

}  // namespace kunskap
