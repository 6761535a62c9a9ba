#include "check/check_redirects.h"

#include "base/text.h"
#include "model/addresses.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace kunskap {
namespace {

using AddressMap = std::map<std::string_view, std::string_view>;

/// What already stands at an old address.
void check_is_free(const Catalogue& catalogue, const OldAddress& old, Problems& problems) {
  if (const auto entry = catalogue.find_address(old.from)) {
    const std::string& title = catalogue.entries[*entry].title;
    problems.add(Rule::address_taken, old.from_place,
                 {old.from + "/", Translated{"posten «" + title + "»", "the entry “" + title + "”"}});
    return;
  }
  const std::size_t slash = old.from.find('/');
  const auto kind = catalogue.model.find_folder(std::string_view(old.from).substr(0, slash));
  if (!kind) return;
  const std::vector<std::string> lists = listing_folders(catalogue.model.kinds[*kind], catalogue.site.language);
  if (std::find(lists.begin(), lists.end(), old.from.substr(slash + 1)) != lists.end())
    problems.add(Rule::address_taken, old.from_place, {old.from + "/", Translated{"ett urval", "a selection"}});
}

std::string nearest_entry(const Catalogue& catalogue, const std::string& address) {
  const std::size_t slash = address.find('/');
  const auto kind = catalogue.model.find_folder(std::string_view(address).substr(0, slash));
  std::vector<std::string_view> ids;
  for (const Entry& entry : catalogue.entries)
    if (kind && entry.kind == *kind) ids.push_back(entry.id);
  const auto near = nearest(std::string_view(address).substr(slash + 1), ids);
  return near ? address.substr(0, slash + 1) + std::string(*near) : "";
}

/// Where a target that is an old address itself leads in the end; nothing, with the way, when that is a circle.
void check_chain(const AddressMap& next, const OldAddress& old, Problems& problems) {
  std::string_view end = old.to;
  std::string way = old.from + " → " + old.to;
  for (std::size_t steps = 0; steps < next.size(); ++steps) {
    const auto further = next.find(end);
    if (further == next.end()) return problems.add(Rule::redirect_chain, old.to_place, {old.to, end});
    end = further->second;
    if (steps < 5) way += " → " + std::string(end);
    if (end == old.from) break;
  }
  problems.add(Rule::redirect_loop, old.to_place, {way});
}

void check_target(const Catalogue& catalogue, const AddressMap& next, const OldAddress& old, Problems& problems) {
  if (next.contains(old.to)) return check_chain(next, old, problems);
  if (catalogue.find_address(old.to)) return;
  const std::size_t slash = old.to.find('/');
  const auto kind = catalogue.model.find_folder(std::string_view(old.to).substr(0, slash));
  if (kind && catalogue.leaves_out(*kind, std::string_view(old.to).substr(slash + 1)))
    problems.add(Rule::draft_reference, old.to_place, {old.to});
  else
    problems.add(Rule::redirect_target, old.to_place, {old.to}, nearest_entry(catalogue, old.to));
}

}  // namespace

void check_redirects(const Catalogue& catalogue, Problems& problems) {
  AddressMap next;
  for (const OldAddress& old : catalogue.old_addresses) next.emplace(old.from, old.to);
  for (const OldAddress& old : catalogue.old_addresses) {
    check_is_free(catalogue, old, problems);
    check_target(catalogue, next, old, problems);
  }
}

}  // namespace kunskap
