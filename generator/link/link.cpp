// In order: the labels of the entries; the alphabet; the written references, resolved; their inverses; the derived
// relations; the links in texts. Then every list is sorted by the alphabet, and the listings are made of the result.
#include "link/link.h"

#include "base/parallel.h"
#include "link/alphabet.h"
#include "link/glossary.h"
#include "link/listings.h"
#include "link/redirects.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace kunskap {
namespace {

EntryIndex resolve(const Catalogue& catalogue, const Relation& relation, const std::string& id) {
  for (const KindIndex kind : relation.to)
    if (const auto found = catalogue.find(kind, id)) return *found;
  return Link::unknown;
}

bool says_more(const Reference& reference) { return reference.from || reference.until || !reference.note.empty(); }

void resolve_written(const Catalogue& catalogue, Links& links, unsigned jobs) {
  parallel_for(catalogue.entries.size(), jobs, [&](std::size_t item, unsigned) {
    const Entry& entry = catalogue.entries[item];
    const Kind& kind = catalogue.model.kinds[entry.kind];
    links.entries[item].relations.resize(kind.relations.size());
    for (Slot slot = 0; slot < kind.written_relations; ++slot)
      for (const Reference& reference : entry.references[slot]) {
        const EntryIndex target =
            reference.to.empty() ? Link::unknown : resolve(catalogue, kind.relations[slot], reference.to);
        links.entries[item].relations[slot].push_back({target, reference.basis,
                                                       says_more(reference) ? &reference : nullptr,
                                                       reference.until ? &*reference.until : nullptr});
      }
  });
}

/// For each written relation of each kind: the slot that its inverse has in each kind, if any.
using InverseSlots = std::vector<std::vector<std::vector<std::optional<Slot>>>>;

InverseSlots find_inverse_slots(const Model& model) {
  InverseSlots slots(model.kinds.size());
  for (std::size_t kind = 0; kind < model.kinds.size(); ++kind)
    slots[kind].assign(model.kinds[kind].relations.size(), std::vector<std::optional<Slot>>(model.kinds.size()));
  for (std::size_t target = 0; target < model.kinds.size(); ++target)
    for (std::size_t slot = 0; slot < model.kinds[target].relations.size(); ++slot)
      for (const Relation::Mirrored& mirrored : model.kinds[target].relations[slot].mirrors)
        slots[mirrored.kind][mirrored.relation][target] = static_cast<Slot>(slot);
  return slots;
}

void mirror_written(const Catalogue& catalogue, Links& links) {
  const InverseSlots inverse = find_inverse_slots(catalogue.model);
  for (EntryIndex from = 0; from < catalogue.entries.size(); ++from) {
    const Entry& entry = catalogue.entries[from];
    for (Slot slot = 0; slot < catalogue.model.kinds[entry.kind].written_relations; ++slot)
      for (const Link& link : links.entries[from].relations[slot]) {
        if (link.entry == Link::unknown) continue;
        const auto target_slot = inverse[entry.kind][slot][catalogue.entries[link.entry].kind];
        if (target_slot)
          links.entries[link.entry].relations[*target_slot].push_back({from, link.basis, link.reference, link.until});
      }
  }
}

// The bases stand in the order of their strength.
Basis weaker(Basis first, Basis second) { return std::max(first, second); }

/// What has no end lasts longest.
std::int32_t end_of(const Link& link) {
  return link.until ? last_day(*link.until) : std::numeric_limits<std::int32_t>::max();
}

std::vector<Link> derive(const Catalogue& catalogue, const Links& links, const EntryLinks& own,
                         const Relation& relation) {
  std::vector<Link> derived;
  for (const Link& first : own.relations[relation.via]) {
    if (first.entry == Link::unknown) continue;
    const Kind& between = catalogue.model.kinds[catalogue.entries[first.entry].kind];
    const auto next = between.find_relation(relation.via_next);
    // What is derived itself is not followed: it may not be there yet.
    if (!next || between.relations[*next].origin == Relation::Origin::derived) continue;
    for (const Link& second : links.entries[first.entry].relations[*next])
      if (second.entry != Link::unknown)
        derived.push_back({second.entry, weaker(first.basis, second.basis), nullptr,
                           end_of(first) < end_of(second) ? first.until : second.until});
  }
  // The same entry by several ways is one link: the one that lasts longest, with the best basis.
  std::sort(derived.begin(), derived.end(), [](const Link& a, const Link& b) {
    return std::tuple(a.entry, -std::int64_t{end_of(a)}, a.basis) <
           std::tuple(b.entry, -std::int64_t{end_of(b)}, b.basis);
  });
  const auto same = [](const Link& a, const Link& b) { return a.entry == b.entry; };
  derived.erase(std::unique(derived.begin(), derived.end(), same), derived.end());
  return derived;
}

void derive_all(const Catalogue& catalogue, Links& links, unsigned jobs) {
  parallel_for(catalogue.entries.size(), jobs, [&](std::size_t item, unsigned) {
    const Kind& kind = catalogue.model.kinds[catalogue.entries[item].kind];
    EntryLinks& own = links.entries[item];
    for (std::size_t slot = kind.written_relations; slot < kind.relations.size(); ++slot)
      if (kind.relations[slot].origin == Relation::Origin::derived)
        own.relations[slot] = derive(catalogue, links, own, kind.relations[slot]);
  });
}

/// The entry whose file `path` names, if there is one.
std::optional<EntryIndex> entry_of_path(const Catalogue& catalogue, const std::string& path) {
  const std::size_t slash = path.find('/');
  const std::size_t dot = path.rfind('.');
  if (slash == std::string::npos || dot == std::string::npos || dot < slash) return std::nullopt;
  const auto kind = catalogue.model.find_folder(std::string_view(path).substr(0, slash));
  return kind ? catalogue.find(*kind, std::string_view(path).substr(slash + 1, dot - slash - 1)) : std::nullopt;
}

void collect_text_links(const Catalogue& catalogue, Links& links) {
  for (EntryIndex from = 0; from < catalogue.entries.size(); ++from)
    for (const TextLink& link : catalogue.entries[from].links) {
      const auto target = entry_of_path(catalogue, link.path);
      if (target && *target != from) links.entries[*target].linked_from.push_back(from);
    }
}

/// Sorts by kind, where a relation leads to several, and then by the alphabet; the unknown stands last.
void sort_links(const Catalogue& catalogue, Links& links, unsigned jobs) {
  const auto place_of = [&](const Link& link) {
    if (link.entry == Link::unknown) return std::tuple<KindIndex, EntryIndex>(static_cast<KindIndex>(-1), 0);
    return std::tuple<KindIndex, EntryIndex>(catalogue.entries[link.entry].kind, links.rank[link.entry]);
  };
  parallel_for(links.entries.size(), jobs, [&](std::size_t item, unsigned) {
    EntryLinks& own = links.entries[item];
    for (std::vector<Link>& list : own.relations)
      std::stable_sort(list.begin(), list.end(),
                       [&](const Link& a, const Link& b) { return place_of(a) < place_of(b); });
    std::vector<EntryIndex>& from = own.linked_from;
    std::sort(from.begin(), from.end(), [&](EntryIndex a, EntryIndex b) { return links.rank[a] < links.rank[b]; });
    from.erase(std::unique(from.begin(), from.end()), from.end());
  });
}

}  // namespace

Links link_catalogue(const Catalogue& catalogue, unsigned jobs) {
  Links links;
  links.entries.resize(catalogue.entries.size());
  links.labels = EntryLabels(catalogue);
  put_in_alphabetical_order(catalogue, links, jobs);
  resolve_written(catalogue, links, jobs);
  mirror_written(catalogue, links);
  derive_all(catalogue, links, jobs);
  collect_text_links(catalogue, links);
  sort_links(catalogue, links, jobs);
  make_listings(catalogue, links);
  links.glossary = collect_glossary(catalogue);
  links.redirects = resolve_redirects(catalogue);
  return links;
}

}  // namespace kunskap
