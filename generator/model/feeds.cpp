#include "model/feeds.h"

#include "model/addresses.h"

#include <algorithm>

namespace kunskap {

std::vector<EntryIndex> followed_through(const Catalogue& catalogue, const Links& links, EntryIndex entry) {
  const std::vector<Kind>& kinds = catalogue.model.kinds;
  const Kind& kind = kinds[catalogue.entries[entry].kind];
  std::vector<EntryIndex> followed;
  if (kind.has_feed) followed.push_back(entry);
  for (Slot slot = 0; slot < kind.written_relations; ++slot)
    for (const Link& link : links.entries[entry].relations[slot])
      if (link.entry != Link::unknown && kinds[catalogue.entries[link.entry].kind].has_feed)
        followed.push_back(link.entry);
  std::sort(followed.begin(), followed.end());
  followed.erase(std::unique(followed.begin(), followed.end()), followed.end());
  return followed;
}

std::string feed_address(const Catalogue& catalogue, const Entry* followed) {
  return (followed ? entry_address(catalogue.model, *followed) : std::string()) + "atom.xml";
}

}  // namespace kunskap
