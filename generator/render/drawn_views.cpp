#include "render/drawn_views.h"

#include "model/selection.h"
#include "render/drawn_bars.h"

#include <algorithm>

namespace kunskap {
namespace {

const Field& field_of(const RenderContext& context, const Selection& selection, Slot slot) {
  return context.catalogue.model.kinds[selection.kind].fields[slot];
}

}  // namespace

std::vector<EntryIndex> in_alphabetical_order(const RenderContext& context, const Selection& selection) {
  std::vector<EntryIndex> entries = select_entries(context.catalogue, selection);
  std::sort(entries.begin(), entries.end(),
            [&](EntryIndex a, EntryIndex b) { return context.links.rank[a] < context.links.rank[b]; });
  return entries;
}

const Choice* choice_of_entry(const RenderContext& context, EntryIndex entry, const Field& field, Slot slot) {
  const auto* chosen = context.catalogue.entries[entry].values[slot].as<Chosen>();
  return chosen ? &context.catalogue.model.choices[field.choices].choices[chosen->choice] : nullptr;
}

namespace {

/// What of one entry has a time.
void add_timed_items(const RenderContext& context, const TimelineView& view, EntryIndex index,
                     std::vector<TimedItem>& items) {
  const Entry& entry = context.catalogue.entries[index];
  if (!view.records) return items.push_back({index, &entry.values[view.when], nullptr});
  const auto* records = entry.values[*view.records].as<std::vector<Value>>();
  if (!records) return;
  for (const Value& row : *records)
    if (const auto* record = row.as<Record>())
      items.push_back({index, &record->values[view.when], &record->values[*view.label]});
}

std::int32_t beginning(const TimedItem& item) {
  const auto known = days_of(*item.when);
  return known->is_open_before ? known->last : known->first;
}

}  // namespace

std::vector<TimedItem> timed_items(const RenderContext& context, const TimelineView& view) {
  std::vector<TimedItem> items;
  for (const EntryIndex entry : in_alphabetical_order(context, view.of)) add_timed_items(context, view, entry, items);
  std::erase_if(items, [](const TimedItem& item) { return !days_of(*item.when); });
  std::stable_sort(items.begin(), items.end(),
                   [](const TimedItem& a, const TimedItem& b) { return beginning(a) < beginning(b); });
  return items;
}

std::vector<TimedGroup> timed_groups(const RenderContext& context, const TimelineView& view) {
  std::vector<TimedGroup> groups;
  for (const TimedItem& item : timed_items(context, view)) {
    if (groups.empty() || groups.back().entry != item.entry) groups.push_back({item.entry, {}});
    groups.back().items.push_back(item);
  }
  return groups;
}

std::vector<pictures::TimeBar> timeline_bars(const RenderContext& context, const TimelineView& view,
                                             std::string_view root) {
  std::vector<pictures::TimeBar> bars;
  for (const TimedGroup& group : timed_groups(context, view)) {
    const std::string title(context.links.labels.title(group.entry));
    const std::string href = std::string(root) + std::string(context.links.labels.address(group.entry));
    const bool has_heading = group.items.size() > 1;
    for (const TimedItem& item : group.items) {
      pictures::TimeBar bar;
      const std::string label = item.label ? text_of_part(*item.label, context) : std::string();
      const std::string before = label.empty() ? title : title + ": ";
      bar.text = {has_heading ? label : before + label, has_heading ? "" : href, text_of_part(*item.when, context)};
      if (has_heading && &item == &group.items.front()) bar.heading = {title, href, ""};
      bar.days = days_of(*item.when);
      bars.push_back(std::move(bar));
    }
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
