// A map of many entries: level by level, and on a level in groups by what they belong to elsewhere, so that this is
// told once. Plain data that points into the catalogue; pure functions; any thread.
#pragma once

#include "model/view.h"
#include "render/context.h"
#include "render/pictures/diagram.h"

#include <string_view>
#include <vector>

namespace kunskap {

/// That an entry has a relation to another.
struct MapSaying {
  const Relation* relation = nullptr;
  EntryIndex entry = 0;
  bool is_line = false;  ///< In the picture, a line says it.
};

struct MapItem {
  EntryIndex entry = 0;
  std::vector<MapSaying> says;  ///< What the heading of its group does not say.
};

/// What is drawn together.
struct MapGroup {
  MapSaying shared;  ///< What its items belong to on another level; no relation: nothing in common.
  std::vector<MapItem> items;
};

struct MapLevel {
  const Choice* level = nullptr;    ///< None: the map has no levels, or these entries have none.
  std::vector<EntryIndex> entries;  ///< In alphabetical order.
  std::vector<MapGroup> groups;     ///< Those that have nothing in common last.
};
/// Those levels that have entries, in the order of the choices.
std::vector<MapLevel> map_levels(const RenderContext& context, const MapView& view);

/// Boxes with lines among them; the other relations of an entry are told in its box.
pictures::Diagram diagram_of_group(const RenderContext& context, const MapGroup& group, std::string_view root);

}  // namespace kunskap
