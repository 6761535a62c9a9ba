#include "model/flow.h"

#include <map>
#include <string_view>

namespace kunskap {
namespace {

/// The values of a part: one, or those of a list.
std::vector<const Value*> values_of(const Value& part) {
  std::vector<const Value*> values;
  if (const auto* list = part.as<std::vector<Value>>())
    for (const Value& value : *list) values.push_back(&value);
  else if (part.given())
    values.push_back(&part);
  return values;
}

}  // namespace

const Value* drawn_part(const Value& record, const Field& field, PicturePart what) {
  const auto* parts = record.as<Record>();
  const auto slot = field.picture.part(what);
  if (!parts || !slot) return nullptr;
  const Value& value = parts->values[*slot];
  return value.given() && !value.is_unknown() ? &value : nullptr;
}

std::vector<std::vector<Following>> followers_of(const std::vector<Value>& records, const Field& field) {
  std::map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < records.size(); ++i)
    if (const std::string* id = id_of(records[i], field)) by_id.emplace(*id, i);
  std::vector<std::vector<Following>> result(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Value* next = drawn_part(records[i], field, PicturePart::next);
    if (!next) continue;
    for (const Value* value : values_of(*next)) {
      const auto* id = value->as<std::string>();
      const auto found = id ? by_id.find(*id) : by_id.end();
      if (found != by_id.end()) result[i].push_back({found->second, value});
    }
  }
  return result;
}

}  // namespace kunskap
