#include "link/alphabet.h"

#include "adapters/collation.h"
#include "base/parallel.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kunskap {
namespace {

/// An item of the index with what it is sorted by.
struct Keyed {
  IndexItem item;
  std::string key;
};

void add_names(const Catalogue& catalogue, EntryIndex index, std::vector<Keyed>& names) {
  const Entry& entry = catalogue.entries[index];
  names.push_back({{index, entry.title, false, ""}, ""});
  const auto field = catalogue.model.kinds[entry.kind].field_with(Role::alias);
  if (!field) return;
  const Value& aliases = entry.values[*field];
  if (const auto* text = aliases.as<std::string>()) names.push_back({{index, *text, true, "", aliases.basis}, ""});
  if (const auto* list = aliases.as<std::vector<Value>>())
    for (const Value& alias : *list)
      if (const auto* text = alias.as<std::string>()) names.push_back({{index, *text, true, "", alias.basis}, ""});
}

}  // namespace

void put_in_alphabetical_order(const Catalogue& catalogue, Links& links, unsigned jobs) {
  const Collation collation(catalogue.site.language);
  std::vector<Keyed> names;
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i) add_names(catalogue, i, names);
  parallel_for(names.size(), jobs, [&](std::size_t i, unsigned) {
    names[i].key = collation.sort_key(names[i].item.text);
    names[i].item.letter = collation.first_letter(names[i].item.text);
  });
  // Entries are sorted by kind and id, so equal titles follow each other in that order.
  std::sort(names.begin(), names.end(), [](const Keyed& a, const Keyed& b) {
    return std::tie(a.key, a.item.is_alias, a.item.entry) < std::tie(b.key, b.item.is_alias, b.item.entry);
  });
  links.rank.resize(catalogue.entries.size());
  links.letter.resize(catalogue.entries.size());
  links.index.reserve(names.size());
  std::uint32_t rank = 0;
  for (Keyed& name : names) {
    if (!name.item.is_alias) {
      links.rank[name.item.entry] = rank++;
      links.letter[name.item.entry] = name.item.letter;
    }
    links.index.push_back(std::move(name.item));
  }
}

}  // namespace kunskap
