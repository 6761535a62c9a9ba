#include "load/read_views.h"

#include "load/map_reader.h"
#include "load/read_selection.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kunskap {
namespace {

using Shown = decltype(View::shown);

bool is_choice(const Field& field) { return field.type == FieldType::choice; }
bool is_date(const Field& field) { return field.type == FieldType::date || field.type == FieldType::period; }
bool is_one_choice(const Field& field) { return field.type == FieldType::choice && !field.many; }
bool is_one_date(const Field& field) { return is_date(field) && !field.many; }
bool is_dates(const Field& field) { return field.type == FieldType::date && field.many; }
bool is_records(const Field& field) { return field.type == FieldType::record; }
bool is_any(const Field&) { return true; }

const Translated no_choice{"inget fält av typen choice", "field of the type choice"};
const Translated no_date{"inget fält med datum", "field of dates"};
const Translated no_dates{"inget fält med en lista av datum", "field that is a list of dates"};
const Translated no_records{"inget fält av typen record", "field of the type record"};
const Translated no_part{"ingen del", "part"};

/// Reads the views of one entry; each function takes the map of its view and gives nothing when it is wrong.
class ViewReader {
 public:
  ViewReader(MapReader& reader, const ValueReading& reading) : reader_(reader), reading_(reading) {}

  std::optional<Shown> read_board() {
    const auto of = read_selection(reader_, reading_);
    const auto by = field("by", of, is_choice, no_choice, true);
    if (!of || !by) return std::nullopt;
    return BoardView{*of, *by};
  }

  std::optional<Shown> read_matrix() {
    const auto rows = selection("rows");
    const auto columns = selection("columns");
    const auto by = relation("by", rows, true);
    if (!rows || !columns || !by || !leads_to("by", *rows, *by, columns->kind)) return std::nullopt;
    return MatrixView{*rows, *columns, *by};
  }

  std::optional<Shown> read_comparison() {
    const auto of = read_selection(reader_, reading_);
    const auto listed = field("listed", of, is_dates, no_dates, true);
    const auto became = relation("became", of, true);
    const auto before = date("before");
    const auto after = date("after");
    if (!of || !listed || !became || !before || !after || !leads_to("became", *of, *became, of->kind))
      return std::nullopt;
    return ComparisonView{*of, *listed, *before, *after, *became};
  }

  std::optional<Shown> read_records() {
    const auto of = read_selection(reader_, reading_);
    const auto records = field("field", of, is_records, no_records, true);
    RecordsView view;
    view.date = field("date", of, is_date, no_date, false);
    view.owner = relation("owner", of, false);
    if (!of || !records) return skip({"parts", "records"});
    view.of = *of;
    view.field = *records;
    const std::vector<Field>& parts = kind_of(*of).fields[*records].fields;
    read_parts(parts, view.parts);
    if (const YamlNode* node = reader_.find("records")) {
      MapReader conditions(*node, Translated{"urvalet \"records\"", "the selection \"records\""}, reading_.problems);
      view.records = read_conditions(conditions, parts, {}, reading_);
      conditions.finish();
    }
    return view;
  }

  std::optional<Shown> read_marks() {
    const auto kinds = read_kinds();
    if (!kinds) return std::nullopt;
    return MarksView{*kinds};
  }

  std::optional<Shown> read_texts() {
    const YamlNode* name = reader_.require("field");
    if (!name) return std::nullopt;
    const auto is_meant = [](const Field& field) { return field.type == FieldType::markdown; };
    std::vector<Field> texts;
    for (const Kind& kind : reading_.model.kinds)
      for (const Field& field : kind.fields)
        if (is_meant(field)) texts.push_back(field);
    const Translated wanted{"inget fält av typen markdown", "field of the type markdown"};
    if (!read_field_name(*name, texts, is_meant, wanted, reading_.problems)) return std::nullopt;
    const auto kinds = read_kinds();
    if (!kinds) return std::nullopt;
    return TextsView{name->text, *kinds};
  }

  std::optional<Shown> read_map() {
    const auto of = read_selection(reader_, reading_);
    const auto levels = field("levels", of, is_one_choice, no_choice, false);
    const auto told = relations(of);
    if (!of) return std::nullopt;
    return MapView{*of, levels, told};
  }

  std::optional<Shown> read_timeline() {
    const auto of = read_selection(reader_, reading_);
    if (const YamlNode* records = reader_.find("field")) return read_timeline_of_records(*records, of);
    const auto when = field("when", of, is_one_date, no_date, true);
    if (!of || !when) return std::nullopt;
    return TimelineView{*of, *when};
  }

  std::optional<Shown> read_timeline_of_records(const YamlNode& name, const std::optional<Selection>& of) {
    const YamlNode* when = reader_.require("when");
    const YamlNode* label = reader_.require("label");
    if (!of || !when || !label) return std::nullopt;
    const std::vector<Field>& fields = kind_of(*of).fields;
    const auto records = read_field_name(name, fields, is_records, no_records, reading_.problems);
    if (!records) return std::nullopt;
    const std::vector<Field>& parts = fields[*records].fields;
    const auto time = read_field_name(*when, parts, is_one_date, no_date, reading_.problems);
    const auto said = read_field_name(*label, parts, is_any, no_part, reading_.problems);
    if (!time || !said) return std::nullopt;
    return TimelineView{*of, *time, *records, *said};
  }

  std::optional<Shown> read_chart() {
    const auto of = read_selection(reader_, reading_);
    const auto by = field("by", of, is_one_choice, no_choice, true);
    if (!of || !by) return std::nullopt;
    return ChartView{*of, *by};
  }

 private:
  const Kind& kind_of(const Selection& selection) const { return reading_.model.kinds[selection.kind]; }

  std::optional<Shown> skip(std::initializer_list<const char*> keys) {
    for (const char* key : keys) reader_.find(key);
    return std::nullopt;
  }

  std::optional<Selection> selection(const char* key) {
    const YamlNode* node = reader_.require(key);
    return node ? read_selection(*node, key, reading_) : std::nullopt;
  }

  std::optional<Slot> field(const char* key, const std::optional<Selection>& of, bool (*fits)(const Field&),
                            const Translated& wanted, bool required) {
    const YamlNode* node = required ? reader_.require(key) : reader_.find(key);
    if (!node || !of) return std::nullopt;
    return read_field_name(*node, kind_of(*of).fields, fits, wanted, reading_.problems);
  }

  std::optional<Slot> relation(const char* key, const std::optional<Selection>& of, bool required) {
    const YamlNode* node = required ? reader_.require(key) : reader_.find(key);
    if (!node || !of) return std::nullopt;
    return read_relation_name(*node, kind_of(*of).relations, reading_.problems);
  }

  /// The key `relations`: a list of names, which may be missing.
  std::vector<Slot> relations(const std::optional<Selection>& of) {
    std::vector<Slot> slots;
    const YamlNode* node = reader_.find("relations");
    if (!node || !of) return slots;
    if (!node->is_sequence())
      reading_.problems.add(Rule::wrong_type, node->place,
                            {"relations", Translated{"en lista med relationer", "a list of relations"}});
    for (const YamlNode& name : node->items)
      if (const auto slot = read_relation_name(name, kind_of(*of).relations, reading_.problems)) slots.push_back(*slot);
    return slots;
  }

  /// The key `kinds`: none when it is missing, nothing when it is wrong.
  std::optional<std::vector<KindIndex>> read_kinds() {
    std::vector<KindIndex> kinds;
    const YamlNode* node = reader_.find("kinds");
    if (!node) return kinds;
    for (const YamlNode& name : node->items)
      if (const auto kind = read_kind(name, reading_)) kinds.push_back(*kind);
    if (node->is_sequence()) return kinds;
    reading_.problems.add(Rule::wrong_type, node->place,
                          {"kinds", Translated{"en lista med sorter", "a list of kinds"}});
    return std::nullopt;
  }

  /// A relation to other kinds would show nothing.
  bool leads_to(const char* key, const Selection& from, Slot relation, KindIndex to) {
    const std::vector<KindIndex>& ends = kind_of(from).relations[relation].to;
    if (std::find(ends.begin(), ends.end(), to) != ends.end()) return true;
    const KindName& name = reading_.model.kinds[to].name;
    reading_.problems.add(
        Rule::wrong_type, reader_.find(key)->place,
        {key, Translated{"en relation till " + name.many.in("sv"), "a relation to " + name.many.in("en")}});
    return false;
  }

  std::optional<Date> date(const char* key) {
    const YamlNode* node = reader_.require(key);
    return node ? read_date_or_tell(*node, reading_.problems) : std::nullopt;
  }

  /// All parts, unless some are named.
  void read_parts(const std::vector<Field>& parts, std::vector<Slot>& shown) {
    const YamlNode* node = reader_.find("parts");
    if (node && !node->is_sequence())
      reading_.problems.add(Rule::wrong_type, node->place,
                            {"parts", Translated{"en lista med delar", "a list of parts"}});
    else if (node)
      for (const YamlNode& name : node->items) {
        if (const auto slot = read_field_name(name, parts, is_any, no_part, reading_.problems)) shown.push_back(*slot);
      }
    else
      for (Slot slot = 0; slot < parts.size(); ++slot)
        if (!parts[slot].is_own_id()) shown.push_back(slot);
  }

  MapReader& reader_;
  const ValueReading& reading_;
};

struct Sort {
  const char* key;
  std::optional<Shown> (ViewReader::*read)();
};

constexpr std::array<Sort, 9> sorts{{{"board", &ViewReader::read_board},
                                     {"matrix", &ViewReader::read_matrix},
                                     {"comparison", &ViewReader::read_comparison},
                                     {"records", &ViewReader::read_records},
                                     {"marks", &ViewReader::read_marks},
                                     {"texts", &ViewReader::read_texts},
                                     {"map", &ViewReader::read_map},
                                     {"timeline", &ViewReader::read_timeline},
                                     {"chart", &ViewReader::read_chart}}};

std::optional<Shown> read_shown(const YamlNode& node, const Sort& sort, const ValueReading& reading) {
  const std::string quoted = std::string(" \"") + sort.key + "\"";
  MapReader reader(node, Translated{"vyn" + quoted, "the view" + quoted}, reading.problems);
  std::optional<Shown> shown = (ViewReader(reader, reading).*sort.read)();
  reader.finish();
  return shown;
}

std::string all_sorts() {
  std::string names;
  for (const Sort& sort : sorts) names += (names.empty() ? "" : ", ") + std::string(sort.key);
  return names;
}

/// The number after `is`, or after `is_not`.
bool read_number(MapReader& reader, Claim& claim, const YamlNode& node, Problems& problems) {
  const YamlNode* is = reader.find("is");
  const YamlNode* is_not = reader.find("is_not");
  const YamlNode* number = is ? is : is_not;
  if (!number || (is && is_not)) {
    problems.add(Rule::wrong_type, node.place,
                 {"is", Translated{"ett antal, eller is_not i stället", "a number, or is_not instead"}});
    return false;
  }
  claim.denies = number == is_not;
  claim.place = number->place;
  const std::string& text = number->text;
  const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), claim.number);
  if (failed == std::errc() && stop == text.data() + text.size()) return true;
  problems.add(Rule::wrong_type, number->place, {claim.denies ? "is_not" : "is", Translated{"ett antal", "a number"}});
  return false;
}

}  // namespace

Content read_view(const YamlNode& node, const ValueReading& reading) {
  MapReader reader(node, Translated{"vyn", "the view"}, reading.problems);
  auto view = std::make_shared<View>();
  view->title = reader.text("title");
  view->about = reader.text("about");
  std::size_t found = 0;
  bool well = node.is_map();
  for (const Sort& sort : sorts) {
    const YamlNode* declared = node.is_map() ? node.find(sort.key) : nullptr;
    reader.find(sort.key);
    if (!declared) continue;
    ++found;
    // Nothing after the colon: a view that has no settings.
    YamlNode nothing;
    nothing.type = YamlNode::Type::map;
    nothing.place = declared->place;
    auto shown = read_shown(declared->is_null() ? nothing : *declared, sort, reading);
    well = well && shown;
    if (shown) view->shown = std::move(*shown);
  }
  reader.finish();
  if (node.is_map() && found != 1)
    reading.problems.add(Rule::wrong_type, node.place,
                         {"view", Translated{"en av " + all_sorts(), "one of " + all_sorts()}});
  if (!well || found != 1) return Absent{};
  return std::shared_ptr<const View>(std::move(view));
}

Content read_claim(const YamlNode& node, const ValueReading& reading) {
  MapReader reader(node, Translated{"påståendet", "the claim"}, reading.problems);
  auto claim = std::make_shared<Claim>();
  claim->what = reader.required_text("what").value_or("");
  const std::size_t known = reading.problems.all().size();
  const auto of = read_selection(reader, reading);
  const bool is_clear = reading.problems.all().size() == known;  // What is misspelt is not counted.
  const bool has_number = node.is_map() && read_number(reader, *claim, node, reading.problems);
  for (const char* key : {"basis", "note"}) reader.find(key);
  reader.finish();
  if (!of || !is_clear || !has_number) return Absent{};
  claim->of = *of;
  return std::shared_ptr<const Claim>(std::move(claim));
}

}  // namespace kunskap
