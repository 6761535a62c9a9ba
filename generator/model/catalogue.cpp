#include "model/catalogue.h"

namespace kunskap {

void Catalogue::index_entries() {
  by_id_.assign(model.kinds.size(), {});
  for (EntryIndex i = 0; i < entries.size(); ++i) by_id_[entries[i].kind].emplace(entries[i].id, i);
}

std::optional<EntryIndex> Catalogue::find(KindIndex kind, std::string_view id) const {
  if (kind >= by_id_.size()) return std::nullopt;
  const auto found = by_id_[kind].find(id);
  if (found == by_id_[kind].end()) return std::nullopt;
  return found->second;
}

}  // namespace kunskap
