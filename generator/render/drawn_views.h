// Views that are drawn: many entries as boxes, as bars over time, or counted. Pure; any thread.
#pragma once

#include "model/view.h"
#include "render/context.h"
#include "render/pictures/bars.h"
#include "render/pictures/diagram.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// The entries of one level of a map, in alphabetical order.
struct MapLevel {
  const Choice* level = nullptr;  ///< None: the map has no levels, or these entries have none.
  std::vector<EntryIndex> entries;
};
/// Those levels that have entries, in the order of the choices.
std::vector<MapLevel> map_levels(const RenderContext& context, const MapView& view);
/// Boxes with lines among them; what an entry belongs to on another level is told in its box.
pictures::Diagram diagram_of_level(const RenderContext& context, const MapLevel& level, std::string_view root);

/// The entries that have a time, in the order of it, each a link.
std::vector<EntryIndex> timeline_entries(const RenderContext& context, const TimelineView& view);
std::vector<pictures::TimeBar> timeline_bars(const RenderContext& context, const TimelineView& view,
                                             std::string_view root);

/// How many entries there are of each choice that some entry has.
struct ChoiceCount {
  const Choice* choice = nullptr;
  std::size_t count = 0;
};
std::vector<ChoiceCount> choice_counts(const RenderContext& context, const ChartView& view);
pictures::NumberSeries chart_series(const RenderContext& context, const ChartView& view);

}  // namespace kunskap
