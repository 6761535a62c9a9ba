#include "load/read_fields.h"

#include "base/text.h"
#include "load/map_reader.h"
#include "load/read_field_picture.h"
#include "load/read_field_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 15> type_names{"text",   "markdown", "number", "boolean", "date",
                                                      "period", "choice",   "url",    "email",   "phone",
                                                      "id",     "code",     "record", "view",    "claim"};
constexpr std::array<std::string_view, 9> role_names{"none",  "status",   "validity", "review",     "as_of",
                                                     "alias", "official", "source",   "responsible"};
// What layouts call things that every entry has. A role is one too, for the field that has it.
constexpr std::array<std::string_view, 33> taken_names{"id",
                                                       "kind",
                                                       "title",
                                                       "summary",
                                                       "url",
                                                       "body",
                                                       "explained_body",
                                                       "explained_summary",
                                                       "has_contents",
                                                       "headings",
                                                       "facts",
                                                       "texts",
                                                       "tables",
                                                       "map",
                                                       "pictures",
                                                       "connections",
                                                       "linked_from",
                                                       "responsible",
                                                       "is_overdue",
                                                       "is_expired",
                                                       "validity_state",
                                                       "filters",
                                                       "text",
                                                       "has_unknown_sources",
                                                       "changes",
                                                       "added",
                                                       "changed",
                                                       "changes_url",
                                                       "feed_url",
                                                       "basis",
                                                       "note",
                                                       "draft",
                                                       "is_draft"};

template <std::size_t size>
std::optional<std::size_t> position(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

FieldType read_type(const YamlNode& node, Problems& problems) {
  if (const auto type = position(type_names, node.text)) return static_cast<FieldType>(*type);
  problems.add(Rule::unknown_name, node.place, {Translated{"ingen fälttyp", "type of field"}, node.text},
               std::string(nearest(node.text, type_names).value_or("")));
  return FieldType::text;
}

Slot read_choice_list(const YamlNode& node, const Model& model, Problems& problems) {
  std::vector<std::string_view> names;
  for (const ChoiceList& list : model.choices) {
    if (list.name == node.text) return static_cast<Slot>(names.size());
    names.push_back(list.name);
  }
  problems.add(Rule::unknown_name, node.place, {Translated{"inga val med namnet", "list of choices"}, node.text},
               std::string(nearest(node.text, names).value_or("")));
  return 0;
}

bool role_fits(const Field& field) {
  switch (field.role) {
    case Role::none:
      return true;
    case Role::status:
      return field.type == FieldType::choice && !field.many;
    case Role::validity:
      return (field.type == FieldType::period || field.type == FieldType::date) && !field.many;
    case Role::review:
    case Role::as_of:
      return field.type == FieldType::date && !field.many;
    case Role::alias:
      return field.type == FieldType::text;
    case Role::official:
      return field.type == FieldType::url && !field.many;
    case Role::source:
    case Role::responsible:
      return false;
  }
  return false;
}

void check_role(const Field& field, const YamlNode* role, Problems& problems) {
  if (role && !role_fits(field))
    problems.add(Rule::wrong_setting, role->place,
                 {"role", Translated{"en roll som passar fältets typ", "a role that fits the type of the field"}});
}

void check_past(const Field& field, const YamlNode* past, Problems& problems) {
  if (field.past && field.type != FieldType::date && past)
    problems.add(Rule::wrong_setting, past->place,
                 {"past", Translated{"false här: bara fält av typen date kan säga vad som har varit",
                                     "false here: only fields of type date can say what has been"}});
}

void check_facet(Field& field, const YamlNode* facet, Problems& problems) {
  if (!field.facet || field.type == FieldType::choice) return;
  field.facet = false;
  problems.add(Rule::wrong_setting, facet->place,
               {"facet", Translated{"false här: bara fält av typen choice och relationer kan ge urval",
                                    "false here: only fields of type choice and relations can select"}});
}

/// Says of each id in a record which part it refers to. The parts must all be known, so this comes last.
void read_id_references(const YamlNode& node, std::vector<Field>& parts, Problems& problems) {
  std::vector<std::string_view> own_ids;
  std::vector<std::pair<Field*, const YamlNode*>> referring;
  for (Field& part : parts) {
    const YamlNode* declared = node.find(part.name);
    const YamlNode* of = part.type == FieldType::id && declared ? declared->find("of") : nullptr;
    if (of && !of->is_null())
      referring.emplace_back(&part, of);
    else if (part.is_own_id())
      own_ids.push_back(part.name);
  }
  for (const auto& [part, of] : referring) {
    if (std::find(own_ids.begin(), own_ids.end(), of->text) == own_ids.end()) {
      problems.add(Rule::unknown_name, of->place,
                   {Translated{"ingen del av typen id och utan many och of med namnet",
                               "part of the type id, without many and of, that is called"},
                    of->text},
                   std::string(nearest(of->text, own_ids).value_or("")));
      continue;
    }
    const std::string& wanted = of->text;
    const auto named = [&](const Field& field) { return field.name == wanted; };
    part->refers_to = static_cast<Slot>(std::find_if(parts.begin(), parts.end(), named) - parts.begin());
  }
}

Field read_field(const YamlPair& pair, FieldOwner owner, const Model& model, Problems& problems) {
  const std::string quoted = "\"" + pair.key + "\"";
  MapReader reader(pair.value, Translated{"fältet " + quoted, "the field " + quoted}, problems);
  Field field;
  field.name = pair.key;
  if (const YamlNode* type = reader.require("type")) field.type = read_type(*type, problems);
  field.many = reader.flag("many");
  field.required = reader.flag("required");
  field.may_be_unknown = reader.flag("may_be_unknown");
  field.facet = reader.flag("facet");
  field.label = reader.translated("label");
  if (field.label.empty()) field.label = Translated(field.name);
  field.help = reader.translated("help");
  const YamlNode* role = reader.find("role");
  if (role) field.role = read_role(*role, problems);
  check_role(field, role, problems);
  field.past = reader.flag("past") || field.role == Role::as_of;
  check_past(field, pair.value.find("past"), problems);
  check_facet(field, pair.value.find("facet"), problems);
  if (field.type == FieldType::choice)
    if (const YamlNode* of = reader.require("of")) field.choices = read_choice_list(*of, model, problems);
  if (field.type == FieldType::id && owner == FieldOwner::record) reader.find("of");
  if (field.type == FieldType::record)
    if (const YamlNode* fields = reader.require("fields"))
      read_fields(*fields, FieldOwner::record, model, field.fields, problems);
  if (field.type == FieldType::number && !field.many && owner == FieldOwner::record)
    for (const char* rule : {"unit", "per", "range"}) reader.find(rule);
  if (field.type == FieldType::record && owner == FieldOwner::kind)
    for (const char* rule : {"marks", "sums"}) reader.find(rule);
  if (field.type == FieldType::record && field.many && owner == FieldOwner::kind)
    if (const YamlNode* picture = reader.find("picture"))
      field.picture = read_field_picture(*picture, field.fields, problems);
  reader.finish();
  return field;
}

/// What may be said of any value beside the value itself.
bool is_said_of_values(std::string_view name) { return name == "basis" || name == "note"; }

/// What is called as a role must have it: layouts reach the role by that name.
bool is_taken(const YamlPair& pair) {
  if (position(taken_names, pair.key)) return true;
  const YamlNode* role = pair.value.find("role");
  return position(role_names, pair.key) && (!role || role->text != pair.key);
}

}  // namespace

Role read_role(const YamlNode& node, Problems& problems) {
  if (const auto role = position(role_names, node.text)) return static_cast<Role>(*role);
  problems.add(Rule::unknown_name, node.place, {Translated{"ingen roll", "role"}, node.text},
               std::string(nearest(node.text, role_names).value_or("")));
  return Role::none;
}

bool check_member_name(const YamlPair& pair, FieldOwner owner, Problems& problems) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  if (pair.key.empty() || !std::all_of(pair.key.begin(), pair.key.end(), fits) || pair.key[0] < 'a') {
    problems.add(Rule::wrong_setting, pair.key_place,
                 {pair.key, Translated{"ett namn av små bokstäver a till z, siffror och understreck",
                                       "a name of lower-case letters a to z, digits and underscores"}});
    return false;
  }
  if (owner == FieldOwner::record ? !is_said_of_values(pair.key) : !is_taken(pair)) return true;
  if (owner == FieldOwner::kind && position(role_names, pair.key) && !position(taken_names, pair.key))
    problems.add(Rule::wrong_setting, pair.key_place,
                 {pair.key,
                  Translated{"ett annat namn, eller ha role: " + pair.key, "another name, or have role: " + pair.key}});
  else
    problems.add(Rule::name_taken, pair.key_place, {Translated{"namnet", "name"}, pair.key});
  return false;
}

void read_fields(const YamlNode& node, FieldOwner owner, const Model& model, std::vector<Field>& fields,
                 Problems& problems) {
  if (!node.is_map()) {
    if (!node.is_null())
      problems.add(Rule::wrong_setting, node.place, {"fields", Translated{"en lista med fält", "a map of fields"}});
    return;
  }
  constexpr std::size_t most_fields = 1000;
  if (node.pairs.size() > most_fields) {
    problems.add(Rule::wrong_setting, node.place, {"fields", Translated{"högst 1000 fält", "at most 1000 fields"}});
    return;
  }
  for (const YamlPair& pair : node.pairs) {
    const auto same = [&](const Field& field) { return field.name == pair.key; };
    if (std::any_of(fields.begin(), fields.end(), same))
      problems.add(Rule::name_taken, pair.key_place, {Translated{"fältet", "field"}, pair.key});
    else if (check_member_name(pair, owner, problems))
      fields.push_back(read_field(pair, owner, model, problems));
  }
  if (owner == FieldOwner::record)
    read_id_references(node, fields, problems);
  else
    read_record_rules(node, fields, problems);
}

}  // namespace kunskap
