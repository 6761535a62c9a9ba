// Views that are drawn as bars: many entries over time, or counted. Pure; any thread.
#pragma once

#include "model/view.h"
#include "render/context.h"
#include "render/pictures/bars.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

std::vector<EntryIndex> in_alphabetical_order(const RenderContext& context, const Selection& selection);
/// What an entry has chosen in the field of its kind at `slot`; nullptr when it has not.
const Choice* choice_of_entry(const RenderContext& context, EntryIndex entry, const Field& field, Slot slot);

/// What has a time: an entry, or one of its records.
struct TimedItem {
  EntryIndex entry = 0;
  const Value* when = nullptr;
  const Value* label = nullptr;  ///< Of a record: what it says.
};
/// In the order of their times; each leads to its entry.
std::vector<TimedItem> timed_items(const RenderContext& context, const TimelineView& view);
/// Those of the same entry that follow each other.
struct TimedGroup {
  EntryIndex entry = 0;
  std::vector<TimedItem> items;
};
std::vector<TimedGroup> timed_groups(const RenderContext& context, const TimelineView& view);
/// The bars of several that follow each other stand below the name of their entry.
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
