// Entries that lines join stay together: such a cluster goes to the group of that place elsewhere which most entries of
// the level share, of those that its entries belong to. What only one has is told in its box.
#include "render/map_view.h"

#include "render/drawn_views.h"
#include "render/entry_map.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace kunskap {
namespace {

bool is_in(const std::vector<EntryIndex>& entries, EntryIndex entry) {
  return std::find(entries.begin(), entries.end(), entry) != entries.end();
}

/// What is said of an entry: where it belongs, and the relations that the view names besides.
MapItem item_of(const RenderContext& context, const MapView& view, EntryIndex entry,
                const std::vector<EntryIndex>& level) {
  MapItem item{entry, {}};
  for (const auto& [relation, link] : directly_above(context, entry))
    item.says.push_back({relation, link->entry, is_in(level, link->entry)});
  const Kind& kind = context.catalogue.model.kinds[view.of.kind];
  for (const Slot slot : view.relations)
    for (const Link& link : context.links.entries[entry].relations[slot])
      if (link.entry != Link::unknown && !has_ended(context, link))
        item.says.push_back({&kind.relations[slot], link.entry, false});
  return item;
}

bool is_same(const MapSaying& a, const MapSaying& b) { return a.relation == b.relation && a.entry == b.entry; }

/// Which cluster each item is in, by the number of one of its items.
std::vector<std::size_t> clusters_of(const std::vector<MapItem>& items) {
  std::vector<std::size_t> cluster(items.size());
  std::iota(cluster.begin(), cluster.end(), std::size_t{0});
  for (std::size_t i = 0; i < items.size(); ++i)
    for (const MapSaying& saying : items[i].says) {
      if (!saying.is_line) continue;
      const auto other =
          std::find_if(items.begin(), items.end(), [&](const MapItem& item) { return item.entry == saying.entry; });
      const std::size_t from = cluster[i];
      const std::size_t to = cluster[static_cast<std::size_t>(other - items.begin())];
      std::replace(cluster.begin(), cluster.end(), from, to);
    }
  return cluster;
}

/// The place elsewhere that most items share, of those that the items of `cluster` belong to.
MapSaying shared_by_most(const std::vector<MapItem>& items, const std::vector<std::size_t>& clusters,
                         std::size_t cluster, const Kind& kind) {
  MapSaying best;
  std::ptrdiff_t most = 1;
  for (std::size_t i = 0; i < items.size(); ++i)
    for (const MapSaying& saying : items[i].says) {
      const auto slot = static_cast<Slot>(saying.relation - kind.relations.data());
      if (clusters[i] != cluster || saying.is_line ||
          std::find(kind.belonging.begin(), kind.belonging.end(), slot) == kind.belonging.end())
        continue;
      const auto count = std::count_if(items.begin(), items.end(), [&](const MapItem& item) {
        return std::any_of(item.says.begin(), item.says.end(),
                           [&](const MapSaying& other) { return is_same(other, saying); });
      });
      if (count > most) {
        most = count;
        best = saying;
      }
    }
  return best;
}

std::vector<MapGroup> groups_of(const RenderContext& context, const MapView& view,
                                const std::vector<EntryIndex>& entries) {
  std::vector<MapItem> items;
  for (const EntryIndex entry : entries) items.push_back(item_of(context, view, entry, entries));
  const std::vector<std::size_t> clusters = clusters_of(items);
  std::vector<MapGroup> groups;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const MapSaying shared = shared_by_most(items, clusters, clusters[i], context.catalogue.model.kinds[view.of.kind]);
    auto group =
        std::find_if(groups.begin(), groups.end(), [&](const MapGroup& one) { return is_same(one.shared, shared); });
    if (group == groups.end()) group = groups.insert(groups.end(), {shared, {}});
    group->items.push_back(items[i]);
    std::erase_if(group->items.back().says, [&](const MapSaying& saying) { return is_same(saying, shared); });
  }
  std::stable_partition(groups.begin(), groups.end(), [](const MapGroup& group) { return group.shared.relation; });
  return groups;
}

/// "Rapporterar till: Styrgruppen, Rådet": the links of one relation are told together.
std::vector<pictures::BoxText> texts_of(const RenderContext& context, const MapItem& item) {
  std::vector<pictures::BoxText> texts{
      {pictures::BoxTextStyle::title, std::string(context.links.labels.title(item.entry))}};
  const Relation* last = nullptr;
  for (const MapSaying& saying : item.says) {
    if (saying.is_line) continue;
    const std::string title(context.links.labels.title(saying.entry));
    if (saying.relation == last)
      texts.back().text += ", " + title;
    else
      texts.push_back({pictures::BoxTextStyle::quiet, saying.relation->label.in(context.language) + ": " + title});
    last = saying.relation;
  }
  return texts;
}

}  // namespace

std::vector<MapLevel> map_levels(const RenderContext& context, const MapView& view) {
  const std::vector<EntryIndex> entries = in_alphabetical_order(context, view.of);
  std::vector<MapLevel> levels;
  if (!view.levels) {
    levels.push_back({nullptr, entries, {}});
  } else {
    const Field& field = context.catalogue.model.kinds[view.of.kind].fields[*view.levels];
    for (const Choice& choice : context.catalogue.model.choices[field.choices].choices)
      levels.push_back({&choice, {}, {}});
    levels.push_back({});
    for (const EntryIndex entry : entries) {
      const Choice* choice = choice_of_entry(context, entry, field, *view.levels);
      const auto is_meant = [&](const MapLevel& level) { return level.level == choice; };
      std::find_if(levels.begin(), levels.end(), is_meant)->entries.push_back(entry);
    }
  }
  std::erase_if(levels, [](const MapLevel& level) { return level.entries.empty(); });
  for (MapLevel& level : levels) level.groups = groups_of(context, view, level.entries);
  return levels;
}

pictures::Diagram diagram_of_group(const RenderContext& context, const MapGroup& group, std::string_view root) {
  pictures::Diagram diagram;
  diagram.has_arrows = false;
  std::vector<EntryIndex> entries;
  for (const MapItem& item : group.items) entries.push_back(item.entry);
  const std::vector<Belonging> lines = belongings(context, entries);
  // Those that have lines come first, so that they stand near each other.
  std::vector<const MapItem*> items;
  for (const MapItem& item : group.items) items.push_back(&item);
  std::stable_partition(items.begin(), items.end(), [&](const MapItem* item) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const Belonging& line) { return line.above == item->entry || line.below == item->entry; });
  });
  std::map<EntryIndex, std::size_t> places;
  for (const MapItem* item : items) {
    places[item->entry] = diagram.boxes.size();
    pictures::DiagramBox box;
    box.id = std::string(context.links.labels.address(item->entry));
    box.href = std::string(root) + box.id;
    box.texts = texts_of(context, *item);
    diagram.boxes.push_back(std::move(box));
  }
  for (const Belonging& line : lines)
    diagram.edges.push_back({{places[line.above], places[line.below]}, !line.is_from_source});
  return diagram;
}

}  // namespace kunskap
