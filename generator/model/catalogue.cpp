#include "model/catalogue.h"

#include <algorithm>

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

std::optional<EntryIndex> Catalogue::find_address(std::string_view address) const {
  const std::size_t slash = address.find('/');
  const auto kind = slash == std::string_view::npos ? std::nullopt : model.find_folder(address.substr(0, slash));
  return kind ? find(*kind, address.substr(slash + 1)) : std::nullopt;
}

bool Catalogue::leaves_out(KindIndex kind, std::string_view id) const {
  return std::any_of(left_out.begin(), left_out.end(),
                     [&](const Draft& draft) { return draft.kind == kind && draft.id == id; });
}

}  // namespace kunskap
