#include "load/map_reader.h"

#include "base/text.h"
#include "load/read_scalars.h"

#include <algorithm>

namespace kunskap {
namespace {

const Translated a_text{"en text", "a text"};

}  // namespace

std::optional<std::string> scalar_text(const YamlNode& node, std::string_view key, Problems& problems) {
  if (node.is_scalar()) return node.text;
  problems.add(Rule::wrong_setting, node.place, {key, a_text});
  return std::nullopt;
}

Translated read_translated(const YamlNode& node, std::string_view key, Problems& problems) {
  Translated result;
  if (node.is_map()) {
    for (const YamlPair& pair : node.pairs)
      if (const auto text = scalar_text(pair.value, pair.key, problems)) result.add(pair.key, *text);
  } else if (const auto text = scalar_text(node, key, problems)) {
    result.add("", *text);
  }
  return result;
}

MapReader::MapReader(const YamlNode& node, Translated what, Problems& problems)
    : node_(node), what_(std::move(what)), problems_(problems) {
  if (!node.is_map()) problems.add(Rule::not_a_map, node.place, {what_});
}

const YamlNode* MapReader::find(std::string_view key) {
  known_.push_back(key);
  const YamlNode* value = node_.find(key);
  return value && !value->is_null() ? value : nullptr;
}

const YamlNode* MapReader::require(std::string_view key) {
  const YamlNode* value = find(key);
  if (!value && node_.is_map()) problems_.add(Rule::missing_key, node_.place, {what_, key});
  return value;
}

std::string MapReader::text(std::string_view key) {
  const YamlNode* value = find(key);
  return value ? scalar_text(*value, key, problems_).value_or("") : "";
}

std::optional<std::string> MapReader::required_text(std::string_view key) {
  const YamlNode* value = require(key);
  return value ? scalar_text(*value, key, problems_) : std::nullopt;
}

bool MapReader::flag(std::string_view key) {
  const YamlNode* value = find(key);
  if (!value) return false;
  if (value->is_scalar() && (value->text == "true" || value->text == "false")) return value->text == "true";
  problems_.add(Rule::wrong_setting, value->place, {key, Translated{"true eller false", "true or false"}});
  return false;
}

std::vector<std::string> MapReader::texts(std::string_view key) {
  std::vector<std::string> result;
  const YamlNode* value = find(key);
  if (!value) return result;
  const auto add = [&](const YamlNode& item) {
    if (auto text = scalar_text(item, key, problems_)) result.push_back(std::move(*text));
  };
  if (value->is_sequence())
    std::for_each(value->items.begin(), value->items.end(), add);
  else
    add(*value);
  return result;
}

Translated MapReader::translated(std::string_view key) {
  const YamlNode* value = find(key);
  return value ? read_translated(*value, key, problems_) : Translated{};
}

std::vector<std::string> MapReader::finish(std::span<const Field> parts) {
  std::vector<std::string> meant;
  if (!node_.is_map()) return meant;
  for (const YamlPair& pair : node_.pairs)
    if (std::find(known_.begin(), known_.end(), pair.key) == known_.end()) meant.push_back(report_unknown(pair, parts));
  return meant;
}

std::string MapReader::report_unknown(const YamlPair& pair, std::span<const Field> parts) {
  std::string all = ": ";
  std::vector<CalledId> ids;
  const Translated nothing;
  for (auto at = known_.begin(); at != known_.end(); ++at) {
    const std::string_view key = *at;
    if (std::find(known_.begin(), at, key) != at) continue;
    all.append(ids.empty() ? "" : ", ").append(key);
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Field& one) { return one.name == key; });
    ids.push_back({key, part == parts.end() ? nothing : part->label});
  }
  std::string meant = nearest_called(pair.key, ids);
  problems_.add(Rule::unknown_key, pair.key_place, {pair.key, what_, meant.empty() ? all : ""}, meant);
  return meant;
}

}  // namespace kunskap
