#include "render/drawn_views.h"

#include "model/selection.h"
#include "render/drawn_bars.h"
#include "render/entry_map.h"

#include <algorithm>
#include <map>

namespace kunskap {
namespace {

std::vector<EntryIndex> in_alphabetical_order(const RenderContext& context, const Selection& selection) {
  std::vector<EntryIndex> entries = select_entries(context.catalogue, selection);
  std::sort(entries.begin(), entries.end(),
            [&](EntryIndex a, EntryIndex b) { return context.links.rank[a] < context.links.rank[b]; });
  return entries;
}

const Field& field_of(const RenderContext& context, const Selection& selection, Slot slot) {
  return context.catalogue.model.kinds[selection.kind].fields[slot];
}

/// Nothing when the entry has none.
const Choice* choice_of_entry(const RenderContext& context, EntryIndex entry, const Field& field, Slot slot) {
  const auto* chosen = context.catalogue.entries[entry].values[slot].as<Chosen>();
  return chosen ? &context.catalogue.model.choices[field.choices].choices[chosen->choice] : nullptr;
}

pictures::DiagramBox box_of_level(const RenderContext& context, EntryIndex entry, const MapLevel& level,
                                  std::string_view root) {
  pictures::DiagramBox box;
  box.id = std::string(context.links.labels.address(entry));
  box.href = std::string(root) + box.id;
  box.texts = {{pictures::BoxTextStyle::title, std::string(context.links.labels.title(entry))}};
  for (const auto& [relation, link] : directly_above(context, entry))
    if (std::find(level.entries.begin(), level.entries.end(), link->entry) == level.entries.end())
      box.texts.push_back({pictures::BoxTextStyle::quiet, relation->label.in(context.language) + ": " +
                                                              std::string(context.links.labels.title(link->entry))});
  return box;
}

}  // namespace

std::vector<MapLevel> map_levels(const RenderContext& context, const MapView& view) {
  const std::vector<EntryIndex> entries = in_alphabetical_order(context, view.of);
  if (!view.levels) return {{nullptr, entries}};
  const Field& field = field_of(context, view.of, *view.levels);
  std::vector<MapLevel> levels;
  for (const Choice& choice : context.catalogue.model.choices[field.choices].choices) levels.push_back({&choice, {}});
  levels.push_back({nullptr, {}});
  for (const EntryIndex entry : entries) {
    const Choice* choice = choice_of_entry(context, entry, field, *view.levels);
    const auto is_meant = [&](const MapLevel& level) { return level.level == choice; };
    std::find_if(levels.begin(), levels.end(), is_meant)->entries.push_back(entry);
  }
  std::erase_if(levels, [](const MapLevel& level) { return level.entries.empty(); });
  return levels;
}

pictures::Diagram diagram_of_level(const RenderContext& context, const MapLevel& level, std::string_view root) {
  pictures::Diagram diagram;
  diagram.has_arrows = false;
  const std::vector<Belonging> lines = belongings(context, level.entries);
  // Those that have lines come first, so that they stand near each other.
  std::vector<EntryIndex> entries = level.entries;
  std::stable_partition(entries.begin(), entries.end(), [&](EntryIndex entry) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const Belonging& line) { return line.above == entry || line.below == entry; });
  });
  std::map<EntryIndex, std::size_t> places;
  for (const EntryIndex entry : entries) {
    places[entry] = diagram.boxes.size();
    diagram.boxes.push_back(box_of_level(context, entry, level, root));
  }
  for (const Belonging& line : lines)
    diagram.edges.push_back({{places[line.above], places[line.below]}, !line.is_from_source});
  return diagram;
}

std::vector<EntryIndex> timeline_entries(const RenderContext& context, const TimelineView& view) {
  std::vector<EntryIndex> entries = in_alphabetical_order(context, view.of);
  const auto days = [&](EntryIndex entry) { return days_of(context.catalogue.entries[entry].values[view.when]); };
  std::erase_if(entries, [&](EntryIndex entry) { return !days(entry); });
  const auto begin = [&](EntryIndex entry) {
    const auto known = days(entry);
    return known->is_open_before ? known->last : known->first;
  };
  std::stable_sort(entries.begin(), entries.end(), [&](EntryIndex a, EntryIndex b) { return begin(a) < begin(b); });
  return entries;
}

std::vector<pictures::TimeBar> timeline_bars(const RenderContext& context, const TimelineView& view,
                                             std::string_view root) {
  std::vector<pictures::TimeBar> bars;
  for (const EntryIndex entry : timeline_entries(context, view)) {
    const Value& when = context.catalogue.entries[entry].values[view.when];
    pictures::TimeBar bar;
    bar.text = {std::string(context.links.labels.title(entry)),
                std::string(root) + std::string(context.links.labels.address(entry)), text_of_part(when, context)};
    bar.days = days_of(when);
    bars.push_back(std::move(bar));
  }
  return bars;
}

std::vector<ChoiceCount> choice_counts(const RenderContext& context, const ChartView& view) {
  const Field& field = field_of(context, view.of, view.by);
  std::vector<ChoiceCount> counts;
  for (const Choice& choice : context.catalogue.model.choices[field.choices].choices) counts.push_back({&choice, 0});
  for (const EntryIndex entry : select_entries(context.catalogue, view.of))
    for (ChoiceCount& count : counts)
      if (count.choice == choice_of_entry(context, entry, field, view.by)) ++count.count;
  std::erase_if(counts, [](const ChoiceCount& count) { return count.count == 0; });
  return counts;
}

pictures::NumberSeries chart_series(const RenderContext& context, const ChartView& view) {
  pictures::NumberSeries series;
  for (const ChoiceCount& count : choice_counts(context, view))
    series.bars.push_back({{count.choice->label.in(context.language), "", ""},
                           static_cast<double>(count.count),
                           std::to_string(count.count),
                           "tone-" + count.choice->tone});
  return series;
}

}  // namespace kunskap
