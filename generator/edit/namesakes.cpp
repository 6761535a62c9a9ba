#include "edit/namesakes.h"

#include "model/alike_names.h"

#include <string>

namespace kunskap {
namespace {

bool is_called(const Catalogue& catalogue, const Entry& entry, const std::string& key) {
  if (alike_key(entry.title) == key) return true;
  const auto slot = catalogue.model.kinds[entry.kind].field_with(Role::alias);
  bool is_alias = false;
  if (slot)
    for_each_value(entry.values[*slot], [&](const Value& alias) {
      if (const auto* text = alias.as<std::string>()) is_alias = is_alias || alike_key(*text) == key;
    });
  return is_alias;
}

}  // namespace

std::vector<EntryIndex> find_namesakes(const Catalogue& catalogue, std::string_view title) {
  const std::string key = alike_key(title);
  std::vector<EntryIndex> found;
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i)
    if (is_called(catalogue, catalogue.entries[i], key)) found.push_back(i);
  return found;
}

}  // namespace kunskap
