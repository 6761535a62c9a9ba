// A schema has its parts under "definitions": the basis and the note of any value, dates, and for each kind that
// something refers to its ids – all of them while they are few enough to choose among, or else what an id looks like.
#include "export/json_schema.h"

#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace kunskap {
namespace {

constexpr std::size_t most_ids = 2000;
constexpr const char* id_pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
constexpr const char* edtf_pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?$";
constexpr const char* period_pattern = "^([0-9.]|[0-9]{4}[-0-9?~%]*)*(/([0-9.]|[0-9]{4}[-0-9?~%]*)*)?$";

class SchemaWriter {
 public:
  SchemaWriter(const Catalogue& catalogue, std::string_view language, std::string& out)
      : catalogue_(catalogue), model_(catalogue.model), language_(language), json_(out, 1) {}

  void write(const Kind& kind) {
    json_.begin_object();
    json_.member("$schema", "http://json-schema.org/draft-07/schema#");
    json_.member("title", with_capital(kind.name.one.in(language_)));
    if (!kind.about.empty()) json_.member("description", kind.about.in(language_));
    json_.member("type", "object");
    json_.key("properties").begin_object();
    write_common();
    for (const Field& field : kind.fields) write_member(field, [&] { write_field(field); });
    for (Slot i = 0; i < kind.written_relations; ++i)
      write_member(kind.relations[i], [&] { write_relation(kind.relations[i]); });
    json_.end_object();
    // A draft may lack anything.
    write_any_of({[&] {
                    json_.begin_object();
                    write_required(kind.fields, std::span(kind.relations).first(kind.written_relations), true);
                    json_.end_object();
                  },
                  [&] { json_.begin_object().key("required").begin_array().text("draft").end_array().end_object(); }});
    json_.key("additionalProperties").boolean(false);
    write_definitions(kind);
    json_.end_object();
  }

 private:
  using Write = std::function<void()>;

  std::string said(const char* swedish, const char* english) const { return language_ == "en" ? english : swedish; }

  void write_common() {
    json_.key("title").begin_object().member("title", said("Titel", "Title")).key("type");
    write_types({"string", "number", "boolean"}).end_object();
    json_.key("summary").begin_object().member("title", said("Sammanfattning", "Summary")).key("type");
    write_types({"string", "number", "boolean", "null"}).end_object();
    json_.key("draft").begin_object().member("title", said("Utkast", "Draft"));
    json_.member("description", said("Ja: posten är inte klar och kommer inte med på webbplatsen.",
                                     "Yes: the entry is not ready and is no part of the website."));
    write_any_of({[&] { write_boolean(); }, [&] { write_null(); }});
    json_.end_object();
  }

  JsonWriter& write_types(std::initializer_list<const char*> types) {
    json_.begin_array();
    for (const char* type : types) json_.text(type);
    return json_.end_array();
  }

  /// `{ "type": […] }`, and for texts a pattern.
  void write_scalar(std::initializer_list<const char*> types, const char* pattern = nullptr) {
    json_.begin_object().key("type");
    write_types(types);
    if (pattern) json_.member("pattern", pattern);
    json_.end_object();
  }

  void write_null() { write_scalar({"null"}); }

  void write_definition(const std::string& name) {
    json_.begin_object().member("$ref", "#/definitions/" + name).end_object();
  }

  /// Goes on in an open object.
  void write_any_of(const std::vector<Write>& ways) {
    json_.key("anyOf").begin_array();
    for (const Write& way : ways) way();
    json_.end_array();
  }

  void write_any_of_object(const std::vector<Write>& ways) {
    json_.begin_object();
    write_any_of(ways);
    json_.end_object();
  }

  void write_array(const Write& item) {
    json_.begin_object().member("type", "array").key("items");
    item();
    json_.end_object();
  }

  template <typename Member>
  std::string description_of(const Member& member) const {
    return member.help.empty() ? std::string() : member.help.in(language_);
  }

  template <typename Member>
  void write_member(const Member& member, const Write& write_value) {
    json_.key(member.name).begin_object().member("title", member.label.in(language_));
    if (const std::string words = description_of(member); !words.empty()) json_.member("description", words);
    json_.key("allOf").begin_array();
    write_value();
    json_.end_array().end_object();
  }

  template <typename Fields, typename Relations>
  void write_required(const Fields& fields, const Relations& relations, bool with_title) {
    std::vector<std::string_view> names;
    if (with_title) names.push_back("title");
    for (const auto& field : fields)
      if (field.required) names.push_back(field.name);
    for (const auto& relation : relations)
      if (relation.required) names.push_back(relation.name);
    if (names.empty()) return;
    json_.key("required").begin_array();
    for (const std::string_view name : names) json_.text(name);
    json_.end_array();
  }

  void write_unknown() { json_.begin_object().member("const", "unknown").end_object(); }

  void write_boolean() {
    json_.begin_object().key("enum").begin_array().boolean(true).boolean(false);
    for (const char* word : {"ja", "nej", "yes", "no", "true", "false"}) {
      json_.text(word);
      json_.text(with_capital(word));
    }
    json_.end_array().end_object();
  }

  void write_choice(const Field& field) {
    const ChoiceList& list = model_.choices[field.choices];
    json_.begin_object().key("enum").begin_array();
    for (const Choice& choice : list.choices) json_.text(choice.id);
    json_.end_array().key("enumDescriptions").begin_array();
    for (const Choice& choice : list.choices) json_.text(choice.label.in(language_));
    json_.end_array().end_object();
  }

  void write_provenance() {
    json_.key("basis");
    write_definition("basis");
    json_.key("note");
    write_definition("note");
  }

  void write_code() {
    json_.begin_object().member("type", "object").key("properties").begin_object();
    json_.key("system").begin_object().key("enum").begin_array();
    for (const CodeSystem& system : model_.code_systems) json_.text(system.id);
    json_.end_array().end_object().key("code");
    write_scalar({"string", "number"});
    write_provenance();
    json_.end_object().key("required");
    write_types({"system", "code"});
    json_.key("additionalProperties").boolean(false).end_object();
  }

  void write_record(const Field& field) {
    json_.begin_object().member("type", "object").key("properties").begin_object();
    for (const Field& part : field.fields) write_member(part, [&] { write_field(part); });
    const auto has = [&](const char* name) {
      return std::any_of(field.fields.begin(), field.fields.end(),
                         [&](const Field& part) { return part.name == name; });
    };
    if (!has("basis") && !has("note")) write_provenance();
    json_.end_object();
    write_required(field.fields, std::vector<Relation>(), false);
    json_.key("additionalProperties").boolean(false).end_object();
  }

  void write_content(const Field& field) {
    switch (field.type) {
      case FieldType::text:
        return write_scalar({"string", "number", "boolean"});
      case FieldType::markdown:
        return write_scalar({"string", "number", "boolean"});
      case FieldType::number:
        return write_scalar({"number", "string"}, "^-?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?$");
      case FieldType::boolean:
        return write_boolean();
      case FieldType::date:
        return write_definition("date");
      case FieldType::period:
        return write_scalar({"string", "integer"}, period_pattern);
      case FieldType::choice:
        return write_choice(field);
      case FieldType::url:
        return write_scalar({"string"}, "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+$");
      case FieldType::email:
        return write_scalar({"string"}, "^[^\\s@]+@[^\\s@]+$");
      case FieldType::phone:
        return write_scalar({"string", "integer"}, "^[0-9 +()-]+$");
      case FieldType::id:
        return write_scalar({"string", "integer"}, id_pattern);
      case FieldType::code:
        return write_code();
      case FieldType::record:
        return write_record(field);
      case FieldType::view:
      case FieldType::claim:
        return write_scalar({"object"});
    }
  }

  /// `{ value: …, basis: …, note: … }`
  void write_with_provenance(const Write& value) {
    json_.begin_object().member("type", "object").key("properties").begin_object().key("value");
    value();
    write_provenance();
    json_.end_object().key("required");
    write_types({"value"});
    json_.key("additionalProperties").boolean(false).end_object();
  }

  void write_field(const Field& field) {
    std::vector<Write> plain{[&] { write_content(field); }};
    if (field.may_be_unknown) plain.push_back([&] { write_unknown(); });
    std::vector<Write> one = plain;
    if (!field.is_map()) one.push_back([&] { write_with_provenance([&] { write_any_of_object(plain); }); });
    std::vector<Write> ways = one;
    if (field.many) {
      const Write list = [&] { write_array([&] { write_any_of_object(one); }); };
      ways.push_back(list);
      if (!field.is_map()) ways.push_back([&, list] { write_with_provenance(list); });
    }
    if (!field.required) ways.push_back([&] { write_null(); });
    write_any_of_object(ways);
  }

  void write_targets(const Relation& relation) {
    std::vector<Write> ways;
    for (const KindIndex kind : relation.to)
      ways.push_back([this, kind] { write_definition("id-" + model_.kinds[kind].id); });
    if (relation.may_be_unknown) ways.push_back([&] { write_unknown(); });
    write_any_of_object(ways);
  }

  void write_reference_map(const Relation& relation) {
    json_.begin_object().member("type", "object").key("properties").begin_object().key("to");
    write_targets(relation);
    for (const char* day : {"from", "until"}) {
      json_.key(day);
      write_definition("date");
    }
    write_provenance();
    if (relation.records) {
      json_.key("records");
      write_any_of_object({[&] {
                             write_scalar({"string", "integer"});
                           },
                           [&] { write_array([&] {
                                   write_scalar({"string", "integer"});
                                 }); }});
    }
    json_.end_object().key("required");
    write_types({"to"});
    json_.key("additionalProperties").boolean(false).end_object();
  }

  void write_relation(const Relation& relation) {
    const Write one = [&] {
      write_any_of_object({[&] { write_targets(relation); }, [&] { write_reference_map(relation); }});
    };
    std::vector<Write> ways{one};
    if (relation.many) ways.push_back([&] { write_array(one); });
    if (!relation.required) ways.push_back([&] { write_null(); });
    write_any_of_object(ways);
  }

  /// YAML reads an id of nothing but digits as a number.
  void write_id(const std::string& id) {
    double number = 0;
    const auto [end, failed] = std::from_chars(id.data(), id.data() + id.size(), number);
    json_.text(id);
    if (failed == std::errc() && end == id.data() + id.size()) json_.number(number);
  }

  void write_ids(KindIndex kind) {
    json_.key("id-" + model_.kinds[kind].id).begin_object();
    json_.member("title", with_capital(model_.kinds[kind].name.one.in(language_)));
    std::vector<const Entry*> entries;
    for (const Entry& entry : catalogue_.entries)
      if (entry.kind == kind) entries.push_back(&entry);
    if (entries.empty() || entries.size() > most_ids) {
      json_.key("type");
      write_types({"string", "integer"});
      json_.member("pattern", id_pattern).end_object();
      return;
    }
    json_.key("enum").begin_array();
    for (const Entry* entry : entries) write_id(entry->id);
    json_.end_array().end_object();
  }

  void write_definitions(const Kind& kind) {
    json_.key("definitions").begin_object();
    json_.key("basis").begin_object().member("title", said("Grund", "Basis"));
    json_.member("description",
                 said("Var värdet kommer ifrån: källan, redaktionen, en slutsats eller ett exempel.",
                      "Where the value comes from: the source, the editors, a conclusion or an example."));
    json_.key("enum");
    write_types({"source", "assigned", "inferred", "example"}).end_object();
    json_.key("note").begin_object().member("title", said("Anteckning", "Note")).key("type");
    write_types({"string", "number", "boolean", "null"}).end_object();
    json_.key("date");
    write_scalar({"string", "integer"}, edtf_pattern);
    std::vector<bool> is_target(model_.kinds.size());
    for (Slot i = 0; i < kind.written_relations; ++i)
      for (const KindIndex target : kind.relations[i].to) is_target[target] = true;
    for (KindIndex target = 0; target < is_target.size(); ++target)
      if (is_target[target]) write_ids(target);
    json_.end_object();
  }

  const Catalogue& catalogue_;
  const Model& model_;
  std::string_view language_;
  JsonWriter json_;
};

}  // namespace

std::string json_schema(const Catalogue& catalogue, const Kind& kind, std::string_view language) {
  std::string out;
  SchemaWriter(catalogue, language, out).write(kind);
  return out + "\n";
}

}  // namespace kunskap
