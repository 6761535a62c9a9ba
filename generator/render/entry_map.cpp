#include "render/entry_map.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <map>

namespace kunskap {
namespace {

constexpr std::size_t most_above = 6;
constexpr std::size_t most_below = 5;

template <typename Use>
void for_each_above(const RenderContext& context, EntryIndex entry, const Use& use) {
  for (const Above& above : directly_above(context, entry)) use(*above.link);
}

/// Whether the relation `slot` of `kind` is the other side of one that leads to where an entry belongs.
bool mirrors_belonging(const Model& model, const Relation& relation) {
  return std::any_of(relation.mirrors.begin(), relation.mirrors.end(), [&](const Relation::Mirrored& mirrored) {
    const std::vector<Slot>& belonging = model.kinds[mirrored.kind].belonging;
    return std::find(belonging.begin(), belonging.end(), mirrored.relation) != belonging.end();
  });
}

void add_once(std::vector<EntryIndex>& entries, EntryIndex entry) {
  if (std::find(entries.begin(), entries.end(), entry) == entries.end()) entries.push_back(entry);
}

/// The nearest first, and as many as have room.
std::vector<EntryIndex> all_above(const RenderContext& context, EntryIndex middle) {
  std::vector<EntryIndex> above{middle};
  for (std::size_t i = 0; i < above.size() && above.size() <= most_above; ++i)
    for_each_above(context, above[i], [&](const Link& link) {
      if (above.size() <= most_above) add_once(above, link.entry);
    });
  above.erase(above.begin());
  return above;
}

/// What belongs to an entry, and the relation that it is listed under on the entry's page.
struct Below {
  EntryIndex entry;
  const Relation* relation;
};

bool belongs_to(const RenderContext& context, EntryIndex below, EntryIndex above) {
  bool belongs = false;
  for_each_above(context, below, [&](const Link& link) { belongs = belongs || link.entry == above; });
  return belongs;
}

/// Several kinds may share a relation, and not all of them mean it so.
std::vector<Below> all_below(const RenderContext& context, const Entry& entry) {
  std::vector<Below> below;
  const Kind& kind = context.kind_of(entry);
  const EntryLinks& links = context.links_of(entry);
  for (std::size_t slot = 0; slot < kind.relations.size(); ++slot) {
    if (!mirrors_belonging(context.catalogue.model, kind.relations[slot])) continue;
    for (const Link& link : links.relations[slot]) {
      const auto is_same = [&](const Below& one) { return one.entry == link.entry; };
      if (link.entry != Link::unknown && belongs_to(context, link.entry, context.index_of(entry)) &&
          std::none_of(below.begin(), below.end(), is_same))
        below.push_back({link.entry, &kind.relations[slot]});
    }
  }
  return below;
}

/// As layouts name the headings of relations; those of the responsible have none.
std::string anchor_of_relation(const RenderContext& context, const Below& below) {
  if (below.relation->role != Role::none) return {};
  return "#_" + below.relation->name + "-" + context.kind_of(context.catalogue.entries[below.entry]).id;
}

pictures::DiagramBox box_of_entry(const RenderContext& context, EntryIndex index, std::string_view root) {
  const Entry& entry = context.catalogue.entries[index];
  pictures::DiagramBox box;
  box.id = std::string(context.links.labels.address(index));
  box.href = std::string(root) + box.id;
  box.texts = {{pictures::BoxTextStyle::title, entry.title},
               {pictures::BoxTextStyle::quiet, with_capital(context.kind_of(entry).name.one.in(context.language))}};
  return box;
}

}  // namespace

bool has_ended(const RenderContext& context, const Link& link) {
  return link.until && last_day(*link.until) < first_day(context.today);
}

std::vector<Above> directly_above(const RenderContext& context, EntryIndex entry) {
  std::vector<Above> result;
  const Kind& kind = context.catalogue.model.kinds[context.links.labels.kind(entry)];
  for (const Slot slot : kind.belonging)
    for (const Link& link : context.links.entries[entry].relations[slot]) {
      if (link.entry != Link::unknown && link.entry != entry && !has_ended(context, link))
        result.push_back({&kind.relations[slot], &link});
    }
  return result;
}

std::vector<Belonging> belongings(const RenderContext& context, std::span<const EntryIndex> entries) {
  std::vector<Belonging> lines;
  for (const EntryIndex below : entries)
    for_each_above(context, below, [&](const Link& link) {
      if (std::find(entries.begin(), entries.end(), link.entry) == entries.end()) return;
      const auto is_same = [&](const Belonging& line) { return line.above == link.entry && line.below == below; };
      if (std::none_of(lines.begin(), lines.end(), is_same))
        lines.push_back({link.entry, below, link.basis == Basis::source});
    });
  return lines;
}

EntryMap entry_map(const RenderContext& context, const Entry& entry) {
  EntryMap map;
  map.middle = context.index_of(entry);
  map.above = all_above(context, map.middle);
  std::vector<Below> below = all_below(context, entry);
  std::erase_if(below, [&](const Below& one) {
    return std::find(map.above.begin(), map.above.end(), one.entry) != map.above.end();
  });
  const std::size_t shown_below = below.size() > most_below ? most_below - 1 : below.size();
  for (std::size_t i = 0; i < shown_below; ++i) map.below.push_back(below[i].entry);
  map.more_below = below.size() - shown_below;
  if (map.more_below > 0) map.more_anchor = anchor_of_relation(context, below[shown_below]);
  std::vector<EntryIndex> shown = map.above;
  shown.push_back(map.middle);
  shown.insert(shown.end(), map.below.begin(), map.below.end());
  map.lines = belongings(context, shown);
  return map;
}

pictures::Diagram diagram_of_map(const RenderContext& context, const EntryMap& map, std::string_view root) {
  pictures::Diagram diagram;
  diagram.has_arrows = false;
  std::map<EntryIndex, std::size_t> places;
  const auto add = [&](EntryIndex index) {
    places[index] = diagram.boxes.size();
    diagram.boxes.push_back(box_of_entry(context, index, root));
  };
  std::for_each(map.above.rbegin(), map.above.rend(), add);
  add(map.middle);
  diagram.boxes.back().href.clear();
  diagram.boxes.back().stands_out = true;
  std::for_each(map.below.begin(), map.below.end(), add);
  for (const Belonging& line : map.lines)
    diagram.edges.push_back({{places[line.above], places[line.below]}, !line.is_from_source});
  if (map.more_below > 0) {
    const std::array<std::string, 1> count{std::to_string(map.more_below)};
    diagram.edges.push_back({{places[map.middle], diagram.boxes.size()}});
    diagram.boxes.push_back(
        {"more", map.more_anchor, {{pictures::BoxTextStyle::quiet, fill(context.words.pictures.more, count)}}});
  }
  return diagram;
}

}  // namespace kunskap
