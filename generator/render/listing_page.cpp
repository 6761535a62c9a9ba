#include "render/listing_page.h"

#include "base/text.h"
#include "model/addresses.h"

#include <algorithm>

namespace kunskap {
namespace {

void split(const Links& links, std::string address, EntryList& list) {
  std::vector<std::string_view> letters;
  letters.reserve(list.entries.size());
  for (const EntryIndex entry : list.entries) letters.push_back(links.letter[entry]);
  list.split = split_by_letter(std::move(address), letters);
}

void plan_kind(const Catalogue& catalogue, const Links& links, KindIndex index, std::deque<EntryList>& lists) {
  const Kind& kind = catalogue.model.kinds[index];
  const std::string& language = catalogue.site.language;
  const KindListing& listing = links.kinds[index];
  if (listing.entries.empty()) return;
  EntryList& all = lists.emplace_back();
  all.kind = index;
  all.entries = listing.entries;
  all.title = with_capital(kind.name.many.in(language));
  split(links, kind.folder + "/", all);
  for (const Facet& facet : listing.facets)
    for (const FacetValue& value : facet.values) {
      EntryList& chosen = lists.emplace_back();
      chosen.kind = index;
      chosen.facet = &facet;
      chosen.value = &value;
      chosen.entries = value.entries;
      chosen.title = all.title + " – " + facet.label.in(language) + ": " + value.text.in(language);
      split(links, kind.folder + "/" + facet.address_name + "/" + value.id + "/", chosen);
    }
}

/// The lists of one relation that are too long to stand on the page of `entry`: one for each kind it leads to.
void plan_relation(const Catalogue& catalogue, const Links& links, const Entry& entry, const Relation& relation,
                   const std::vector<Link>& related, std::deque<EntryList>& lists) {
  for (const KindIndex kind : relation.to) {
    std::vector<EntryIndex> entries;
    for (const Link& link : related)
      if (link.entry != Link::unknown && catalogue.entries[link.entry].kind == kind) entries.push_back(link.entry);
    if (entries.size() <= related_on_entry) continue;
    EntryList& list = lists.emplace_back();
    list.kind = kind;
    list.owner = &entry;
    list.relation = &relation;
    list.entries = std::move(entries);
    list.title = entry.title + " – " + relation.label.in(catalogue.site.language);
    if (relation.to.size() > 1) list.title += ": " + catalogue.model.kinds[kind].name.many.in(catalogue.site.language);
    split(links, related_address(catalogue, entry, relation, kind), list);
  }
}

void plan_related(const Catalogue& catalogue, const Links& links, EntryIndex index, std::deque<EntryList>& lists) {
  const Entry& entry = catalogue.entries[index];
  const std::vector<Relation>& relations = catalogue.model.kinds[entry.kind].relations;
  for (std::size_t slot = 0; slot < relations.size(); ++slot)
    if (const auto& related = links.entries[index].relations[slot]; related.size() > related_on_entry)
      plan_relation(catalogue, links, entry, relations[slot], related, lists);
}

}  // namespace

SplitList split_by_letter(std::string address, std::span<const std::string_view> letters) {
  SplitList list{std::move(address), static_cast<std::uint32_t>(letters.size()), {}};
  if (letters.size() <= rows_per_page) return list;
  for (std::uint32_t i = 0; i < letters.size(); ++i) {
    if (list.letters.empty() || list.letters.back().letter != letters[i])
      list.letters.push_back({std::string(letters[i]), i, i});
    list.letters.back().end = i + 1;
  }
  return list;
}

std::vector<ListPart> parts_of(const SplitList& list) {
  std::vector<ListPart> parts{{}};
  for (std::uint32_t letter = 0; letter < list.letters.size(); ++letter)
    for (std::uint32_t number = 0; number < list.letters[letter].pages(); ++number) parts.push_back({letter, number});
  return parts;
}

std::string address_of(const SplitList& list, const ListPart& part) {
  if (part.letter == ListPart::first_page) return list.address;
  std::string address = list.address;
  address += letter_folder;
  address += '/';
  address += letter_address_name(list.letters[part.letter].letter);
  address += '/';
  if (part.number > 0) address += std::to_string(part.number + 1) + "/";
  return address;
}

std::pair<std::uint32_t, std::uint32_t> rows_of(const SplitList& list, const ListPart& part) {
  if (part.letter == ListPart::first_page) return {0, list.is_split() ? 0 : list.size};
  const LetterRange& range = list.letters[part.letter];
  const auto begin = range.begin + part.number * static_cast<std::uint32_t>(rows_per_page);
  return {begin, std::min(begin + static_cast<std::uint32_t>(rows_per_page), range.end)};
}

std::string related_address(const Catalogue& catalogue, const Entry& entry, const Relation& relation, KindIndex kind) {
  std::string address = entry_address(catalogue.model, entry);
  address += relation_address_name(catalogue.model.kinds[entry.kind], relation, catalogue.site.language) + "/";
  if (relation.to.size() > 1) address += catalogue.model.kinds[kind].folder + "/";
  return address;
}

std::deque<EntryList> plan_lists(const Catalogue& catalogue, const Links& links) {
  std::deque<EntryList> lists;
  for (KindIndex kind = 0; kind < catalogue.model.kinds.size(); ++kind) plan_kind(catalogue, links, kind, lists);
  for (EntryIndex entry = 0; entry < catalogue.entries.size(); ++entry) plan_related(catalogue, links, entry, lists);
  return lists;
}

}  // namespace kunskap
