#include "load/read_field_rules.h"

#include "base/text.h"
#include "load/map_reader.h"

#include <algorithm>
#include <charconv>

namespace kunskap {
namespace {

using Fits = bool (*)(const Field&);

bool is_choice_or_text(const Field& field) { return field.type == FieldType::choice || field.type == FieldType::text; }
bool is_one_text(const Field& field) { return field.type == FieldType::text && !field.many; }
bool is_any_text(const Field& field) { return field.type == FieldType::text; }
bool is_one_truth(const Field& field) { return field.type == FieldType::boolean && !field.many; }
bool is_one_number(const Field& field) { return field.type == FieldType::number && !field.many; }
bool is_list_of_records(const Field& field) { return field.type == FieldType::record; }

/// The field called `name`, if there is one that fits.
std::optional<Slot> find_named(const std::string& name, Place place, const std::vector<Field>& fields, Fits fits,
                               const Translated& wanted, Problems& problems) {
  std::vector<std::string_view> known;
  for (Slot slot = 0; slot < fields.size(); ++slot) {
    if (!fits(fields[slot])) continue;
    if (fields[slot].name == name) return slot;
    known.push_back(fields[slot].name);
  }
  problems.add(Rule::unknown_name, place, {wanted, name}, std::string(nearest(name, known).value_or("")));
  return std::nullopt;
}

/// The same, named by a key.
std::optional<Slot> find_named(MapReader& reader, const char* key, const std::vector<Field>& fields, Fits fits,
                               const Translated& wanted, Problems& problems) {
  const YamlNode* name = reader.require(key);
  return name ? find_named(name->text, name->place, fields, fits, wanted, problems) : std::nullopt;
}

const Translated no_text_part{"ingen del av typen text", "part of the type text"};
const Translated no_number_part{"ingen del av typen number", "part of the type number"};
const Translated no_mark_part{"ingen del av typen choice eller text", "part of the type choice or text"};
const Translated no_list_of_records{"inget fält av typen record", "field of the type record"};

/// `marks: { in: responsible, each_row: 1 }`
void read_marks(const YamlNode& node, Field& field, Problems& problems) {
  MapReader reader(node, Translated{"\"marks\"", "\"marks\""}, problems);
  MarkRule rule;
  const auto part = find_named(reader, "in", field.fields, is_choice_or_text, no_mark_part, problems);
  const YamlNode* each = reader.require("each_row");
  reader.finish();
  if (!part || !each) return;
  rule.part = *part;
  const std::string& text = each->text;
  const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), rule.each_row);
  if (failed == std::errc() && stop == text.data() + text.size())
    field.marks = rule;
  else
    problems.add(Rule::wrong_setting, each->place, {"each_row", Translated{"ett antal", "a number"}});
}

/// `sums: { by: side, least: min, most: max, totals: sums, total: places }`
void read_sums(const YamlNode& node, Field& field, const std::vector<Field>& fields, Problems& problems) {
  MapReader reader(node, Translated{"\"sums\"", "\"sums\""}, problems);
  const auto by = find_named(reader, "by", field.fields, is_one_text, no_text_part, problems);
  const auto least = find_named(reader, "least", field.fields, is_one_number, no_number_part, problems);
  const auto most = find_named(reader, "most", field.fields, is_one_number, no_number_part, problems);
  const auto totals = find_named(reader, "totals", fields, is_list_of_records, no_list_of_records, problems);
  const YamlNode* named = reader.require("total");
  reader.finish();
  if (!by || !least || !most || !totals || !named) return;
  // Both lists name the party the same way.
  const std::vector<Field>& parts = fields[*totals].fields;
  const auto total_by = find_named(field.fields[*by].name, named->place, parts, is_one_text, no_text_part, problems);
  const auto total = find_named(named->text, named->place, parts, is_one_number, no_number_part, problems);
  if (total_by && total) field.sums = SumRule{*by, *least, *most, *totals, *total_by, *total};
}

/// `unit: unit`, `per: per` and `range: { to: max, label: { sv: Antal } }` of a number among `parts`.
void read_number_rule(const YamlNode& node, Field& number, const std::vector<Field>& parts, Problems& problems) {
  const auto named = [&](const char* key, std::optional<Slot>& slot) {
    if (const YamlNode* name = node.find(key); name && !name->is_null())
      slot = find_named(name->text, name->place, parts, is_one_text, no_text_part, problems);
  };
  named("unit", number.number.unit);
  named("per", number.number.per);
  const YamlNode* range = node.find("range");
  if (!range || range->is_null()) return;
  MapReader reader(*range, Translated{"\"range\"", "\"range\""}, problems);
  number.number.most = find_named(reader, "to", parts, is_one_number, no_number_part, problems);
  number.number.both = reader.translated("label");
  reader.finish();
}

void read_number_rules(const YamlNode& node, std::vector<Field>& parts, Problems& problems) {
  for (Field& part : parts)
    if (const YamlNode* declared = node.find(part.name); declared && is_one_number(part))
      read_number_rule(*declared, part, parts, problems);
}

}  // namespace

std::optional<GlossaryRule> read_glossary(const YamlNode& node, const std::vector<Field>& fields, Problems& problems) {
  const Translated no_word{"inget fält av typen text", "field of the type text"};
  MapReader reader(node, Translated{"\"glossary\"", "\"glossary\""}, problems);
  GlossaryRule rule;
  if (const YamlNode* words = reader.find("words")) {
    const std::vector<YamlNode> only{*words};
    for (const YamlNode& word : words->is_sequence() ? words->items : only)
      if (const auto slot = find_named(word.text, word.place, fields, is_any_text, no_word, problems))
        rule.words.push_back(*slot);
  }
  const auto meaning = find_named(reader, "meaning", fields, is_one_text, no_word, problems);
  if (reader.find("unless"))
    rule.unless = find_named(reader, "unless", fields, is_one_truth,
                             {"inget fält av typen boolean", "field of the type boolean"}, problems);
  reader.finish();
  if (!meaning) return std::nullopt;
  rule.meaning = *meaning;
  return rule;
}

void read_record_rules(const YamlNode& node, std::vector<Field>& fields, Problems& problems) {
  for (Field& field : fields) {
    const YamlNode* declared = node.find(field.name);
    if (!declared || field.type != FieldType::record) continue;
    if (const YamlNode* parts = declared->find("fields")) read_number_rules(*parts, field.fields, problems);
    if (const YamlNode* marks = declared->find("marks"); marks && !marks->is_null())
      read_marks(*marks, field, problems);
    if (const YamlNode* sums = declared->find("sums"); sums && !sums->is_null())
      read_sums(*sums, field, fields, problems);
  }
}

}  // namespace kunskap
