#include "load/record_ids.h"

#include "base/name_index.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string_view>

namespace kunskap {
namespace {

/// Calls `use` for each id that the part `slot` has in `record`.
void for_each_id(const Value& record, Slot slot, const std::function<void(const std::string&, const Place&)>& use) {
  const auto* parts = record.as<Record>();
  if (!parts) return;
  const Value& part = parts->values[slot];
  if (const auto* id = part.as<std::string>()) use(*id, part.place);
  if (const auto* list = part.as<std::vector<Value>>())
    for (const Value& item : *list)
      if (const auto* id = item.as<std::string>()) use(*id, item.place);
}

using Ids = std::map<std::string_view, std::uint32_t>;  ///< And the line of each.

/// The ids that the part `slot` gives the records. One that stands twice is a problem.
Ids collect_ids(const std::vector<Value>& records, const Field& field, Slot slot, Problems& problems) {
  Ids ids;
  for (const Value& record : records)
    for_each_id(record, slot, [&](const std::string& id, const Place& place) {
      if (const auto [first, is_new] = ids.emplace(id, place.line); !is_new)
        problems.add(Rule::record_id_taken, place, {id, field.name, std::to_string(first->second)});
    });
  return ids;
}

std::vector<std::string_view> names_of(const Ids& ids) {
  std::vector<std::string_view> names;
  for (const auto& [id, line] : ids) names.push_back(id);
  return names;
}

void check_references(const std::vector<Value>& records, const Field& field, Slot slot, const Ids& ids,
                      Problems& problems) {
  std::optional<NameIndex> index;  // Made when it is needed, which it hardly ever is.
  for (const Value& record : records)
    for_each_id(record, slot, [&](const std::string& id, const Place& place) {
      if (ids.contains(id)) return;
      if (!index) index.emplace(names_of(ids));
      problems.add(Rule::unknown_record_id, place, {id, field.name}, std::string(index->nearest(id).value_or("")));
    });
}

}  // namespace

/// A record whose own id is wrong or missing, which has been told, may be the one that another means.
bool lacks_id(const Value& record, Slot own) {
  const auto* parts = record.as<Record>();
  return !parts || !parts->values[own].given();
}

void check_record_ids(const std::vector<Value>& records, const Field& field, Problems& problems) {
  for (Slot own = 0; own < field.fields.size(); ++own) {
    if (!field.fields[own].is_own_id()) continue;
    const Ids ids = collect_ids(records, field, own, problems);
    const auto lacks = [own](const Value& record) { return lacks_id(record, own); };
    if (field.fields[own].required && std::any_of(records.begin(), records.end(), lacks)) continue;
    for (Slot slot = 0; slot < field.fields.size(); ++slot)
      if (field.fields[slot].refers_to == own) check_references(records, field, slot, ids, problems);
  }
}

}  // namespace kunskap
