#include "load/read_selection.h"

#include "base/text.h"
#include "load/read_scalars.h"

#include <algorithm>

namespace kunskap {
namespace {

template <typename Named>
std::optional<Slot> position_of(std::string_view name, std::span<const Named> all) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
  if (found == all.end()) return std::nullopt;
  return static_cast<Slot>(found - all.begin());
}

template <typename Named>
void add_names(std::span<const Named> all, std::vector<std::string_view>& names) {
  for (const Named& one : all) names.push_back(one.name);
}

void report_unknown(const YamlNode& node, Translated what, const std::vector<std::string_view>& names,
                    Problems& problems) {
  problems.add(Rule::unknown_name, node.place, {std::move(what), node.text},
               std::string(nearest(node.text, names).value_or("")));
}

/// What a condition compares with, held to the type of the field: a misspelt choice is a problem, not an empty
/// selection.
std::vector<std::string> read_wanted(const YamlPair& pair, const Field* field, const ValueReading& reading) {
  const YamlNode& node = pair.value;
  std::vector<std::string> values;
  const auto add = [&](const YamlNode& item) {
    if (!item.is_scalar()) {
      reading.problems.add(Rule::wrong_type, item.place, {pair.key, Translated{"ett värde", "a value"}});
      return;
    }
    const bool says_unknown = item.text == "unknown" && !item.quoted;
    if (!field || says_unknown) return values.push_back(item.text);
    const Content content = read_scalar(item, *field, reading.model, reading.problems);
    if (const auto* truth = std::get_if<bool>(&content))
      values.push_back(*truth ? "true" : "false");
    else if (!std::holds_alternative<Absent>(content))
      values.push_back(item.text);
  };
  if (node.is_sequence())
    std::for_each(node.items.begin(), node.items.end(), add);
  else
    add(node);
  return values;
}

/// Finds fields and relations by their names; both are asked of in the same way.
class ConditionReader {
 public:
  ConditionReader(std::span<const Field> fields, std::span<const Relation> relations, const ValueReading& reading)
      : fields_(fields), relations_(relations), reading_(reading) {}

  /// `where: { phase: approved, generic: true }`
  void read_values(MapReader& reader, const char* key, Condition::Test test, std::vector<Condition>& conditions) const {
    const YamlNode* node = reader.find(key);
    if (!node) return;
    if (!node->is_map())
      return report_wrong(*node, key, {"fält och värden, { fält: värde }", "fields and values, { field: value }"});
    for (const YamlPair& pair : node->pairs) {
      YamlNode name;
      name.text = pair.key;
      name.place = pair.key_place;
      auto condition = find(name, test);
      if (!condition) continue;
      const Field* field = condition->is_relation ? nullptr : &fields_[condition->slot];
      if (field && !is_comparable(*field)) {
        report_wrong(name, key, {"ett fält med enkla värden", "a field of plain values"});
        continue;
      }
      condition->values = read_wanted(pair, field, reading_);
      conditions.push_back(std::move(*condition));
    }
  }

  /// `has: [steps]`
  void read_names(MapReader& reader, const char* key, Condition::Test test, std::vector<Condition>& conditions) const {
    const YamlNode* node = reader.find(key);
    if (!node) return;
    if (!node->is_sequence()) return report_wrong(*node, key, {"en lista med fält", "a list of fields"});
    for (const YamlNode& name : node->items)
      if (auto condition = find(name, test)) conditions.push_back(std::move(*condition));
  }

 private:
  static bool is_comparable(const Field& field) {
    return field.type != FieldType::record && field.type != FieldType::markdown && field.type != FieldType::code &&
           field.type != FieldType::view && field.type != FieldType::claim;
  }

  std::optional<Condition> find(const YamlNode& name, Condition::Test test) const {
    if (const auto slot = position_of(name.text, fields_)) return Condition{test, false, *slot, {}};
    if (const auto slot = position_of(name.text, relations_)) return Condition{test, true, *slot, {}};
    std::vector<std::string_view> names;
    add_names(fields_, names);
    add_names(relations_, names);
    report_unknown(name, {"inget fält och ingen skriven relation", "field or written relation"}, names,
                   reading_.problems);
    return std::nullopt;
  }

  void report_wrong(const YamlNode& node, const char* key, Translated wanted) const {
    reading_.problems.add(Rule::wrong_type, node.place, {key, std::move(wanted)});
  }

  std::span<const Field> fields_;
  std::span<const Relation> relations_;
  const ValueReading& reading_;
};

std::span<const Relation> written(const Kind& kind) { return std::span(kind.relations).first(kind.written_relations); }

Selection selection_of(KindIndex kind, MapReader& reader, const ValueReading& reading) {
  const Kind& found = reading.model.kinds[kind];
  return {kind, read_conditions(reader, found.fields, written(found), reading)};
}

}  // namespace

std::optional<KindIndex> read_kind(const YamlNode& node, const ValueReading& reading) {
  if (const auto kind = reading.model.find_kind(node.text)) return kind;
  std::vector<std::string_view> ids;
  for (const Kind& kind : reading.model.kinds) ids.push_back(kind.id);
  report_unknown(node, {"ingen sort", "kind"}, ids, reading.problems);
  return std::nullopt;
}

std::optional<Slot> read_field_name(const YamlNode& node, std::span<const Field> fields, bool (*fits)(const Field&),
                                    const Translated& wanted, Problems& problems) {
  const auto slot = position_of(node.text, fields);
  if (slot && fits(fields[*slot])) return slot;
  std::vector<std::string_view> names;
  for (const Field& field : fields)
    if (fits(field)) names.push_back(field.name);
  report_unknown(node, wanted, names, problems);
  return std::nullopt;
}

std::optional<Slot> read_relation_name(const YamlNode& node, std::span<const Relation> relations, Problems& problems) {
  if (const auto slot = position_of(node.text, relations)) return slot;
  std::vector<std::string_view> names;
  add_names(relations, names);
  report_unknown(node, {"ingen relation", "relation"}, names, problems);
  return std::nullopt;
}

std::vector<Condition> read_conditions(MapReader& reader, std::span<const Field> fields,
                                       std::span<const Relation> relations, const ValueReading& reading) {
  std::vector<Condition> conditions;
  const ConditionReader conditions_of(fields, relations, reading);
  conditions_of.read_values(reader, "where", Condition::Test::is_one_of, conditions);
  conditions_of.read_values(reader, "except", Condition::Test::is_none_of, conditions);
  conditions_of.read_names(reader, "has", Condition::Test::is_given, conditions);
  conditions_of.read_names(reader, "lacks", Condition::Test::is_missing, conditions);
  return conditions;
}

std::optional<Selection> read_selection(MapReader& reader, const ValueReading& reading) {
  const YamlNode* kind = reader.require("kind");
  const auto found = kind ? read_kind(*kind, reading) : std::nullopt;
  if (found) return selection_of(*found, reader, reading);
  for (const char* key : {"where", "except", "has", "lacks"}) reader.find(key);
  return std::nullopt;
}

std::optional<Selection> read_selection(const YamlNode& node, std::string_view key, const ValueReading& reading) {
  if (node.is_scalar()) {
    const auto kind = read_kind(node, reading);
    return kind ? std::optional(Selection{*kind, {}}) : std::nullopt;
  }
  const std::string quoted = " \"" + std::string(key) + "\"";
  MapReader reader(node, Translated{"urvalet" + quoted, "the selection" + quoted}, reading.problems);
  const auto selection = read_selection(reader, reading);
  reader.finish();
  return selection;
}

}  // namespace kunskap
