#include "load/read_relations.h"

#include "base/text.h"
#include "load/map_reader.h"
#include "load/read_fields.h"

#include <algorithm>

namespace kunskap {
namespace {

Translated name_of_relation(const std::string& name) {
  return {"relationen \"" + name + "\"", "the relation \"" + name + "\""};
}

Translated label_or_name(Translated label, const std::string& name) { return label.empty() ? Translated(name) : label; }

std::vector<KindIndex> read_targets(const YamlNode& node, const Model& model, Problems& problems) {
  std::vector<std::string_view> ids;
  for (const Kind& kind : model.kinds) ids.push_back(kind.id);
  std::vector<KindIndex> targets;
  const auto add = [&](const YamlNode& name) {
    const auto kind = model.find_kind(name.text);
    if (kind && std::find(targets.begin(), targets.end(), *kind) != targets.end())
      problems.add(Rule::duplicate_value, name.place, {name.text, "to"});
    else if (kind)
      targets.push_back(*kind);
    else
      problems.add(Rule::unknown_name, name.place, {Translated{"ingen sort", "kind"}, name.text},
                   std::string(nearest(name.text, ids).value_or("")));
  };
  if (node.is_sequence())
    std::for_each(node.items.begin(), node.items.end(), add);
  else
    add(node);
  return targets;
}

Role read_relation_role(const YamlNode& node, Problems& problems) {
  const Role role = read_role(node, problems);
  if (role == Role::none || role == Role::source || role == Role::responsible) return role;
  problems.add(Rule::wrong_setting, node.place,
               {"role", Translated{"source eller responsible", "source or responsible"}});
  return Role::none;
}

/// What written and derived relations have in common.
Relation read_common(MapReader& reader, const std::string& name, Problems& problems) {
  Relation relation;
  relation.name = name;
  relation.facet = reader.flag("facet");
  relation.label = label_or_name(reader.translated("label"), name);
  relation.help = reader.translated("help");
  if (const YamlNode* role = reader.find("role")) relation.role = read_relation_role(*role, problems);
  return relation;
}

bool is_derived(const DeclaredRelation& declared) { return declared.pair->value.find("via") != nullptr; }

bool name_is_free(const Kind& kind, const YamlPair& pair, Problems& problems) {
  if (!check_member_name(pair, FieldOwner::kind, problems)) return false;
  if (!kind.find_field(pair.key) && !kind.find_relation(pair.key)) return true;
  problems.add(Rule::name_taken, pair.key_place, {Translated{"namnet", "name"}, pair.key});
  return false;
}

/// The field of records that references may name: one whose records have ids.
std::optional<Slot> read_records(const YamlNode& node, const Kind& kind, Problems& problems) {
  std::vector<std::string_view> known;
  for (Slot slot = 0; slot < kind.fields.size(); ++slot) {
    if (!kind.fields[slot].own_id()) continue;
    if (kind.fields[slot].name == node.text) return slot;
    known.push_back(kind.fields[slot].name);
  }
  problems.add(Rule::unknown_name, node.place,
               {Translated{"inget fält med poster som har id", "field of records that have ids"}, node.text},
               std::string(nearest(node.text, known).value_or("")));
  return std::nullopt;
}

void read_written(const DeclaredRelation& declared, Model& model, Problems& problems) {
  Kind& kind = model.kinds[declared.kind];
  const YamlPair& pair = *declared.pair;
  MapReader reader(pair.value, name_of_relation(pair.key), problems);
  Relation relation = read_common(reader, pair.key, problems);
  if (const YamlNode* to = reader.require("to")) relation.to = read_targets(*to, model, problems);
  relation.many = reader.flag("many");
  relation.required = reader.flag("required");
  relation.may_be_unknown = reader.flag("may_be_unknown");
  for (const char* key : {"inverse", "inverse_label", "inverse_role"}) reader.find(key);
  if (const YamlNode* records = reader.find("records")) relation.records = read_records(*records, kind, problems);
  reader.finish();
  if (!name_is_free(kind, pair, problems)) return;
  kind.relations.push_back(std::move(relation));
  kind.written_relations = static_cast<Slot>(kind.relations.size());
}

/// The inverse on a target: made on the first relation that names it, shared by those that follow.
Relation* inverse_on(Kind& target, const YamlNode& name, Problems& problems) {
  if (const auto slot = target.find_relation(name.text)) {
    Relation& existing = target.relations[*slot];
    if (existing.origin == Relation::Origin::inverse) return &existing;
  } else if (!target.find_field(name.text)) {
    Relation& made = target.relations.emplace_back();
    made.name = name.text;
    made.origin = Relation::Origin::inverse;
    made.many = true;
    return &made;
  }
  problems.add(Rule::name_taken, name.place, {Translated{"namnet", "name"}, name.text});
  return nullptr;
}

void add_inverse(const DeclaredRelation& declared, Model& model, Problems& problems) {
  const YamlPair& pair = *declared.pair;
  const YamlNode* name = pair.value.find("inverse");
  const auto slot = model.kinds[declared.kind].find_relation(pair.key);
  if (!name || !slot || !check_member_name({name->text, name->place, {}}, FieldOwner::kind, problems)) return;
  const std::vector<KindIndex> targets = model.kinds[declared.kind].relations[*slot].to;
  for (const KindIndex target : targets) {
    Relation* inverse = inverse_on(model.kinds[target], *name, problems);
    if (!inverse) continue;
    if (const YamlNode* label = pair.value.find("inverse_label"); label && inverse->label.empty())
      inverse->label = read_translated(*label, "inverse_label", problems);
    if (const YamlNode* role = pair.value.find("inverse_role")) inverse->role = read_relation_role(*role, problems);
    if (std::find(inverse->to.begin(), inverse->to.end(), declared.kind) == inverse->to.end())
      inverse->to.push_back(declared.kind);
    inverse->mirrors.push_back({declared.kind, *slot});
  }
}

/// The kinds that `next` leads to from any kind that the first relation leads to; empty when none knows it.
std::vector<KindIndex> ends_of(const Model& model, const Relation& first, std::string_view next) {
  std::vector<KindIndex> ends;
  for (const KindIndex kind : first.to) {
    const auto slot = model.kinds[kind].find_relation(next);
    if (!slot || model.kinds[kind].relations[*slot].origin == Relation::Origin::derived) continue;
    for (const KindIndex end : model.kinds[kind].relations[*slot].to)
      if (std::find(ends.begin(), ends.end(), end) == ends.end()) ends.push_back(end);
  }
  return ends;
}

void read_derived(const DeclaredRelation& declared, Model& model, Problems& problems) {
  Kind& kind = model.kinds[declared.kind];
  const YamlPair& pair = *declared.pair;
  MapReader reader(pair.value, name_of_relation(pair.key), problems);
  Relation relation = read_common(reader, pair.key, problems);
  relation.origin = Relation::Origin::derived;
  relation.many = true;
  const YamlNode* via = reader.require("via");
  reader.finish();
  if (!via || !name_is_free(kind, pair, problems)) return;
  const std::size_t dot = via->text.find('.');
  const auto first = kind.find_relation(std::string_view(via->text).substr(0, dot));
  relation.via_next = dot == std::string::npos ? "" : via->text.substr(dot + 1);
  if (first && kind.relations[*first].origin != Relation::Origin::derived)
    relation.to = ends_of(model, kind.relations[*first], relation.via_next);
  if (relation.to.empty()) {
    problems.add(Rule::wrong_setting, via->place,
                 {"via", Translated{"två relationer som finns, till exempel authors.books",
                                    "two relations that exist, such as authors.books"}});
    return;
  }
  relation.via = *first;
  kind.relations.push_back(std::move(relation));
}

}  // namespace

void declare_relations(const YamlNode& node, KindIndex kind, std::vector<DeclaredRelation>& declared,
                       Problems& problems) {
  if (!node.is_map() && !node.is_null())
    problems.add(Rule::wrong_setting, node.place,
                 {"relations", Translated{"en lista med relationer", "a map of relations"}});
  for (const YamlPair& pair : node.pairs) declared.push_back({kind, &pair});
}

void read_relations(const std::vector<DeclaredRelation>& declared, Model& model, Problems& problems) {
  for (const DeclaredRelation& relation : declared)
    if (!is_derived(relation)) read_written(relation, model, problems);
  for (const DeclaredRelation& relation : declared)
    if (!is_derived(relation)) add_inverse(relation, model, problems);
  for (Kind& kind : model.kinds)
    for (Relation& relation : kind.relations) relation.label = label_or_name(relation.label, relation.name);
  for (const DeclaredRelation& relation : declared)
    if (is_derived(relation)) read_derived(relation, model, problems);
}

}  // namespace kunskap
