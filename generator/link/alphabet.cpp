#include "link/alphabet.h"

#include "adapters/collation.h"
#include "base/parallel.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>

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

/// The first bytes of a sort key as a number, which decides nearly every comparison without a look at the key.
std::uint64_t beginning_of(std::string_view key) {
  std::uint64_t beginning = 0;
  for (std::size_t at = 0; at < sizeof beginning; ++at)
    beginning = beginning << 8 | (at < key.size() ? static_cast<unsigned char>(key[at]) : 0u);
  return beginning;
}

/// The places of the names in alphabetical order. Entries are sorted by kind and id, so equal titles follow each other
/// in that order.
std::vector<std::uint32_t> order_of(const std::vector<Keyed>& names) {
  using Beginning = std::pair<std::uint64_t, std::uint32_t>;
  std::vector<Beginning> beginnings;
  beginnings.reserve(names.size());
  for (const Keyed& name : names)
    beginnings.emplace_back(beginning_of(name.key), static_cast<std::uint32_t>(beginnings.size()));
  const auto rest = [&](const Beginning& beginning) {
    const Keyed& name = names[beginning.second];
    return std::tie(name.key, name.item.is_alias, name.item.entry);
  };
  std::sort(beginnings.begin(), beginnings.end(), [&](const Beginning& a, const Beginning& b) {
    return a.first != b.first ? a.first < b.first : rest(a) < rest(b);
  });
  std::vector<std::uint32_t> order;
  order.reserve(names.size());
  for (const auto& [beginning, place] : beginnings) order.push_back(place);
  return order;
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
  links.rank.resize(catalogue.entries.size());
  links.letter.resize(catalogue.entries.size());
  links.index.reserve(names.size());
  std::uint32_t rank = 0;
  for (const std::uint32_t place : order_of(names)) {
    Keyed& name = names[place];
    if (!name.item.is_alias) {
      links.rank[name.item.entry] = rank++;
      links.letter[name.item.entry] = name.item.letter;
    }
    links.index.push_back(std::move(name.item));
  }
}

}  // namespace kunskap
