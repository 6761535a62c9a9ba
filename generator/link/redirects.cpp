#include "link/redirects.h"

#include "model/addresses.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

namespace kunskap {
namespace {

bool is_list(const Catalogue& catalogue, std::string_view address) {
  const std::size_t slash = address.find('/');
  const auto kind = catalogue.model.find_folder(address.substr(0, slash));
  if (!kind) return false;
  const std::vector<std::string> lists = listing_folders(catalogue.model.kinds[*kind], catalogue.site.language);
  return std::find(lists.begin(), lists.end(), address.substr(slash + 1)) != lists.end();
}

}  // namespace

std::vector<Redirect> resolve_redirects(const Catalogue& catalogue, std::span<const Renamed> renames) {
  std::map<std::string_view, std::string_view> next;
  for (const OldAddress& old : catalogue.old_addresses) next.emplace(old.from, old.to);
  for (const Renamed& renamed : renames) next.emplace(renamed.from, renamed.to);

  std::vector<Redirect> redirects;
  for (const auto& [from, to] : next) {
    if (catalogue.find_address(from) || is_list(catalogue, from)) continue;
    std::string_view end = to;
    std::optional<EntryIndex> entry = catalogue.find_address(end);
    // As many steps as there are addresses lead round in a circle.
    for (std::size_t steps = 0; !entry && steps < next.size(); ++steps) {
      const auto further = next.find(end);
      if (further == next.end()) break;
      end = further->second;
      entry = catalogue.find_address(end);
    }
    if (entry) redirects.push_back({std::string(from) + "/", *entry});
  }
  return redirects;
}

}  // namespace kunskap
