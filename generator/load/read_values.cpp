#include "load/read_values.h"

#include "base/html.h"
#include "base/text.h"
#include "load/drawn_records.h"
#include "load/map_reader.h"
#include "load/read_scalars.h"
#include "load/read_views.h"
#include "load/record_ids.h"

#include <algorithm>
#include <array>
#include <set>

namespace kunskap {
namespace {

bool says_unknown(const YamlNode& node) { return node.is_scalar() && !node.quoted && node.text == "unknown"; }

/// What people write for `unknown` in Swedish.
bool says_unknown_in_swedish(const YamlNode& node) {
  return node.is_scalar() && !node.quoted && (node.text == "okänt" || node.text == "okänd" || node.text == "okända");
}

Basis read_basis(const YamlNode& node, Problems& problems) {
  if (const auto basis = basis_named(node.text)) return *basis;
  constexpr std::array<std::string_view, 4> names{"source", "assigned", "inferred", "example"};
  problems.add(Rule::unknown_basis, node.place, {node.text}, std::string(nearest(node.text, names).value_or("")));
  return Basis::source;
}

/// Reads what may be said of any value beside the value itself.
void read_provenance(MapReader& reader, Basis& basis, std::string& note, Problems& problems) {
  if (const YamlNode* node = reader.find("basis")) basis = read_basis(*node, problems);
  note = reader.text("note");
}

Translated name_of_field(const Field& field) {
  return {"fältet \"" + field.name + "\"", "the field \"" + field.name + "\""};
}

Value empty_value(const YamlNode& node, const Field& field) {
  Value value;
  value.field = &field;
  value.place = node.place;
  return value;
}

Value read_record(const YamlNode& node, const Field& field, const ValueReading& reading) {
  Value value = empty_value(node, field);
  if (!node.is_map()) {
    reading.problems.add(
        Rule::wrong_type, node.place,
        {field.name, Translated{"en uppsättning fält, { namn: värde }", "a set of fields, { name: value }"}});
    return value;
  }
  MapReader reader(node, name_of_field(field), reading.problems);
  Record record;
  std::vector<const Field*> missing;
  for (const Field& part : field.fields) {
    const YamlNode* given = reader.find(part.name);
    if (!given && part.required && reading.gaps == Gaps::told) missing.push_back(&part);
    record.values.push_back(given ? read_value(*given, part, reading) : Value{});
  }
  read_provenance(reader, value.basis, value.note, reading.problems);
  const std::vector<std::string> misspelt = reader.finish(field.fields);
  for (const Field* part : missing)
    if (std::find(misspelt.begin(), misspelt.end(), part->name) == misspelt.end())
      reading.problems.add(Rule::missing_field, node.place, {part->name, part->label});
  value.content = std::move(record);
  return value;
}

Value read_code(const YamlNode& node, const Field& field, const ValueReading& reading) {
  Value value = empty_value(node, field);
  if (!node.is_map()) {
    reading.problems.add(Rule::wrong_type, node.place,
                         {field.name, Translated{"en kod med system, { system: …, code: … }",
                                                 "a code with its system, { system: …, code: … }"}});
    return value;
  }
  MapReader reader(node, name_of_field(field), reading.problems);
  const YamlNode* system = reader.require("system");
  const YamlNode* code = reader.require("code");
  read_provenance(reader, value.basis, value.note, reading.problems);
  reader.finish();
  if (system && code) value.content = read_code_content(*system, *code, reading.model, reading.problems);
  return value;
}

/// A view or a claim: a map whose keys are its own. What may be said of any value is said of a claim too.
Value read_question(const YamlNode& node, const Field& field, const ValueReading& reading) {
  Value value = empty_value(node, field);
  value.content = field.type == FieldType::view ? read_view(node, reading) : read_claim(node, reading);
  if (field.type == FieldType::claim && node.is_map()) {
    if (const YamlNode* basis = node.find("basis")) value.basis = read_basis(*basis, reading.problems);
    if (const YamlNode* note = node.find("note")) value.note = note->text;
  }
  return value;
}

Value read_one(const YamlNode& node, const Field& field, const ValueReading& reading);

/// `{ value: …, basis: …, note: … }`
Value read_with_provenance(const YamlNode& node, const Field& field, const ValueReading& reading) {
  MapReader reader(node, name_of_field(field), reading.problems);
  const YamlNode* inner = reader.require("value");
  Basis basis = Basis::source;
  std::string note;
  read_provenance(reader, basis, note, reading.problems);
  reader.finish();
  Value value = empty_value(node, field);
  if (inner && inner->is_map() && field.type != FieldType::code)
    reading.problems.add(Rule::wrong_type, inner->place, {field.name, Translated{"ett enda värde", "a single value"}});
  else if (inner)
    value = read_one(*inner, field, reading);
  value.basis = basis;
  value.note = std::move(note);
  return value;
}

Value read_one(const YamlNode& node, const Field& field, const ValueReading& reading) {
  if (node.is_null()) return {};
  Value value = empty_value(node, field);
  if (says_unknown(node)) {
    if (field.may_be_unknown)
      value.content = Unknown{};
    else
      reading.problems.add(Rule::unknown_not_allowed, node.place, {field.name});
    return value;
  }
  if (field.may_be_unknown && says_unknown_in_swedish(node)) {
    reading.problems.add(Rule::wrong_type, node.place,
                         {field.name, Translated{"unknown när ingen vet", "unknown when nobody knows"}}, "unknown");
    return value;
  }
  if (field.type == FieldType::record) return read_record(node, field, reading);
  if (field.type == FieldType::view || field.type == FieldType::claim) return read_question(node, field, reading);
  if (field.type == FieldType::code && !(node.is_map() && node.find("value"))) return read_code(node, field, reading);
  if (node.is_map()) return read_with_provenance(node, field, reading);
  if (node.is_sequence())
    reading.problems.add(Rule::not_a_list, node.place, {field.name});
  else if (field.type == FieldType::markdown)
    value.content = reading.markdown(node);
  else
    value.content = read_scalar(node, field, reading.model, reading.problems);
  return value;
}

/// What makes two values of a list the same; empty when they may be alike.
std::string identity(const YamlNode& node, const Field& field) {
  return field.type == FieldType::choice && node.is_scalar() ? node.text : std::string();
}

Value read_list(const YamlNode& node, const Field& field, const ValueReading& reading) {
  if (node.items.empty()) return {};
  Value list = empty_value(node, field);
  std::vector<Value> values;
  std::set<std::string> seen;
  for (const YamlNode& item : node.items) {
    const std::string same = identity(item, field);
    if (!same.empty() && !seen.insert(same).second)
      reading.problems.add(Rule::duplicate_value, item.place, {same, field.name});
    if (Value value = read_one(item, field, reading); value.given()) values.push_back(std::move(value));
  }
  if (!values.empty()) list.content = std::move(values);
  return list;
}

/// `{ value: […], basis: …, note: … }`: what is said holds for every value of the list.
Value read_list_with_provenance(const YamlNode& node, const YamlNode& inner, const Field& field,
                                const ValueReading& reading) {
  MapReader reader(node, name_of_field(field), reading.problems);
  reader.find("value");
  Basis basis = Basis::source;
  std::string note;
  read_provenance(reader, basis, note, reading.problems);
  reader.finish();
  Value list = read_list(inner, field, reading);
  if (auto* values = std::get_if<std::vector<Value>>(&list.content))
    for (Value& value : *values) {
      if (value.basis == Basis::source) value.basis = basis;
      if (value.note.empty()) value.note = note;
    }
  return list;
}

std::optional<Date> read_date_of(MapReader& reader, std::string_view key, Problems& problems) {
  const YamlNode* node = reader.find(key);
  return node ? read_date_or_tell(*node, problems) : std::nullopt;
}

void read_reference_map(const YamlNode& node, const Relation& relation, Reference& reference, Problems& problems) {
  MapReader reader(node,
                   Translated{"hänvisningen i \"" + relation.name + "\"", "the reference in \"" + relation.name + "\""},
                   problems);
  const YamlNode* to = reader.require("to");
  reference.from = read_date_of(reader, "from", problems);
  reference.until = read_date_of(reader, "until", problems);
  read_provenance(reader, reference.basis, reference.note, problems);
  if (relation.records && reader.find("records"))
    reference.records = std::make_shared<const std::vector<std::string>>(reader.texts("records"));
  reader.finish();
  if (to) reference.place = to->place;
  const Period period{reference.from, reference.until};
  if (ends_before_it_begins(period))
    problems.add(Rule::period_reversed, node.place, {as_edtf(*reference.from), as_edtf(*reference.until)});
}

/// A reference that is wrong is still one: the relation is not missing.
std::optional<Reference> read_reference(const YamlNode& node, const Relation& relation, Problems& problems) {
  Reference reference;
  reference.place = node.place;
  const YamlNode* to = &node;
  if (node.is_map()) {
    read_reference_map(node, relation, reference, problems);
    to = node.find("to");
    if (!to || to->is_null()) return reference;
  }
  if (!to->is_scalar() || to->text.empty()) {
    problems.add(Rule::wrong_type, to->place,
                 {relation.name, Translated{"namnet på en post, utan .md", "the name of an entry, without .md"}});
    return reference;
  }
  if (!says_unknown(*to)) {
    reference.to = to->text;
  } else if (!relation.may_be_unknown) {
    problems.add(Rule::unknown_not_allowed, reference.place, {relation.name});
    return std::nullopt;
  }
  return reference;
}

/// «a, b» where [a, b] was probably meant. In quotation marks, the comma belongs to the text.
bool is_list_without_brackets(const YamlNode& node) {
  return node.is_scalar() && !node.quoted && node.text.find(", ") != std::string::npos;
}

void report_list_without_brackets(const YamlNode& node, const Field& field, Problems& problems) {
  const Translated wanted =
      field.type == FieldType::text
          ? Translated{"en lista inom hakparenteser; hör kommat till texten, sätt den inom citattecken",
                       "a list in brackets; if the comma belongs to the text, put it in quotes"}
          : Translated{"en lista inom hakparenteser", "a list in brackets"};
  problems.add(Rule::wrong_type, node.place, {field.name, wanted}, "[" + node.text + "]");
}

/// Of other types, a comma is nothing that a value can have, or a list of them is written in another way.
bool is_listed_by_commas(const Field& field) {
  return field.type == FieldType::text || field.type == FieldType::choice || field.type == FieldType::id;
}

Value read_value_or_list(const YamlNode& node, const Field& field, const ValueReading& reading) {
  if (field.many && node.is_sequence()) return read_list(node, field, reading);
  const YamlNode* inner = node.find("value");
  if (field.many && inner && inner->is_sequence()) return read_list_with_provenance(node, *inner, field, reading);
  if (const YamlNode& only = inner ? *inner : node;
      field.many && is_listed_by_commas(field) && is_list_without_brackets(only)) {
    report_list_without_brackets(only, field, reading.problems);
    if (field.type != FieldType::text) return empty_value(node, field);
  }
  Value value = read_one(node, field, reading);
  if (!field.many || !value.given() || value.is_unknown()) return value;
  Value list = empty_value(node, field);
  list.content = std::vector<Value>{std::move(value)};
  return list;
}

}  // namespace

Value read_value(const YamlNode& node, const Field& field, const ValueReading& reading) {
  const std::size_t before = reading.problems.all().size();
  Value value = read_value_or_list(node, field, reading);
  const auto* records = value.as<std::vector<Value>>();
  if (!records || field.type != FieldType::record) return value;
  check_record_ids(*records, field, reading.problems);
  // What hangs together is not to be seen while a part of it is wrong.
  if (!reading.problems.has_new_error(before)) check_drawn_records(*records, field, reading.problems);
  return value;
}

std::vector<Reference> read_references(const YamlNode& node, const Relation& relation, const ValueReading& reading) {
  std::vector<Reference> references;
  std::set<std::string> seen;
  if (node.is_null()) return references;
  if (relation.many && is_list_without_brackets(node)) {
    reading.problems.add(Rule::wrong_type, node.place,
                         {relation.name, Translated{"en lista inom hakparenteser", "a list in brackets"}},
                         "[" + node.text + "]");
    return references;
  }
  const auto add = [&](const YamlNode& item) {
    auto reference = read_reference(item, relation, reading.problems);
    if (!reference) return;
    const std::string same = reference->to + (reference->from ? "/" + as_edtf(*reference->from) : "");
    if (!reference->to.empty() && !seen.insert(same).second)
      reading.problems.add(Rule::duplicate_value, reference->place, {reference->to, relation.name});
    else
      references.push_back(std::move(*reference));
  };
  if (!node.is_sequence())
    add(node);
  else if (!relation.many)
    reading.problems.add(Rule::not_a_list, node.place, {relation.name});
  else
    std::for_each(node.items.begin(), node.items.end(), add);
  return references;
}

}  // namespace kunskap
