#include "link/listings.h"

#include "model/addresses.h"

#include <algorithm>
#include <unordered_map>

namespace kunskap {
namespace {

/// The choices that `value`, of a field that may hold several, stands for.
std::vector<Slot> choices_in(const Value& value) {
  std::vector<Slot> choices;
  if (const auto* one = value.as<Chosen>()) choices.push_back(one->choice);
  if (const auto* list = value.as<std::vector<Value>>())
    for (const Value& item : *list)
      if (const auto* chosen = item.as<Chosen>()) choices.push_back(chosen->choice);
  return choices;
}

Facet facet_by_field(const Catalogue& catalogue, const std::vector<EntryIndex>& entries, const Field& field,
                     Slot slot) {
  const std::vector<Choice>& choices = catalogue.model.choices[field.choices].choices;
  Facet facet{field.name, facet_address_name(field.label, field.name, catalogue.site.language), field.label, {}};
  for (const Choice& choice : choices) facet.values.push_back({choice.id, choice.label, choice.tone, {}});
  for (const EntryIndex entry : entries)
    for (const Slot choice : choices_in(catalogue.entries[entry].values[slot]))
      facet.values[choice].entries.push_back(entry);
  std::erase_if(facet.values, [](const FacetValue& value) { return value.entries.empty(); });
  return facet;
}

Facet facet_by_relation(const Catalogue& catalogue, const Links& links, const std::vector<EntryIndex>& entries,
                        const Relation& relation, Slot slot) {
  Facet facet{
      relation.name, facet_address_name(relation.label, relation.name, catalogue.site.language), relation.label, {}};
  std::unordered_map<EntryIndex, std::vector<EntryIndex>> by_target;
  for (const EntryIndex entry : entries)
    for (const Link& link : links.entries[entry].relations[slot])
      if (link.entry != Link::unknown) by_target[link.entry].push_back(entry);
  std::vector<EntryIndex> targets;
  for (const auto& [target, ignored] : by_target) targets.push_back(target);
  std::sort(targets.begin(), targets.end(), [&](EntryIndex a, EntryIndex b) { return links.rank[a] < links.rank[b]; });
  for (const EntryIndex target : targets) {
    std::vector<EntryIndex>& found = by_target[target];
    found.erase(std::unique(found.begin(), found.end()), found.end());
    const Entry& entry = catalogue.entries[target];
    facet.values.push_back(
        {facet_value_id(catalogue.model, relation, entry), Translated(entry.title), "", std::move(found)});
  }
  return facet;
}

}  // namespace

void make_listings(const Catalogue& catalogue, Links& links) {
  links.kinds.resize(catalogue.model.kinds.size());
  std::vector<EntryIndex> alphabetical(catalogue.entries.size());
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i) alphabetical[links.rank[i]] = i;
  for (const EntryIndex entry : alphabetical) links.kinds[catalogue.entries[entry].kind].entries.push_back(entry);
  for (KindIndex i = 0; i < catalogue.model.kinds.size(); ++i) {
    const Kind& kind = catalogue.model.kinds[i];
    KindListing& listing = links.kinds[i];
    for (Slot slot = 0; slot < kind.fields.size(); ++slot)
      if (kind.fields[slot].facet)
        listing.facets.push_back(facet_by_field(catalogue, listing.entries, kind.fields[slot], slot));
    for (Slot slot = 0; slot < kind.relations.size(); ++slot)
      if (kind.relations[slot].facet)
        listing.facets.push_back(facet_by_relation(catalogue, links, listing.entries, kind.relations[slot], slot));
  }
}

}  // namespace kunskap
