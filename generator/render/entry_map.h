// Where entries belong: what stands above an entry and what belongs to it, by the relations that the model names for
// maps. Pure; any thread.
#pragma once

#include "render/context.h"
#include "render/pictures/diagram.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kunskap {

/// That one entry belongs to another.
struct Belonging {
  EntryIndex above = 0;
  EntryIndex below = 0;
  bool is_from_source = true;
};

struct EntryMap {
  EntryIndex middle = 0;
  std::vector<EntryIndex> above;  ///< What it belongs to, and what that belongs to, the nearest first.
  std::vector<EntryIndex> below;  ///< What belongs to it, as much as has room.
  std::size_t more_below = 0;     ///< How much does not.
  std::string more_anchor;        ///< The heading on the page of the entry that the first of those stands under.
  std::vector<Belonging> lines;   ///< Among those above.
};

/// Empty where nothing belongs to the entry and it belongs to nothing.
EntryMap entry_map(const RenderContext& context, const Entry& entry);

/// Whether the relation held until a day before this.
bool has_ended(const RenderContext& context, const Link& link);

/// What an entry belongs to now, by one of its relations.
struct Above {
  const Relation* relation;
  const Link* link;
};
std::vector<Above> directly_above(const RenderContext& context, EntryIndex entry);

/// What belongs where among `entries`.
std::vector<Belonging> belongings(const RenderContext& context, std::span<const EntryIndex> entries);

/// `more` says what has no room. Links lead from the page that is being made, whose way to the top is `root`.
pictures::Diagram diagram_of_map(const RenderContext& context, const EntryMap& map, std::string_view root);

}  // namespace kunskap
