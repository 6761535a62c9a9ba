#include "load/read_fields.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

struct Outcome {
  std::vector<Field> fields;
  std::string problems;
};

Outcome read(std::string_view text, FieldOwner owner = FieldOwner::kind, std::string_view language = "sv") {
  Model model;
  model.choices = {{"state", {}}, {"size", {}}};
  Problems problems;
  Outcome outcome;
  read_fields(yaml_of(text), owner, model, outcome.fields, problems);
  outcome.problems = lines_of(problems, language);
  return outcome;
}

}  // namespace

TEST_CASE("A field has its type, its flags and its words") {
  const Outcome outcome = read(
      "size: { type: choice, of: size, many: true, required: true, may_be_unknown: true, facet: true, "
      "label: { sv: Storlek, en: Size }, help: Hur stor }\nplain: { type: text }");
  CHECK(outcome.problems == "");
  REQUIRE(outcome.fields.size() == 2);
  const Field& size = outcome.fields[0];
  CHECK(size.name == "size");
  CHECK(size.type == FieldType::choice);
  CHECK(size.choices == 1);
  CHECK((size.many && size.required && size.may_be_unknown && size.facet));
  CHECK(size.label.in("en") == "Size");
  CHECK(size.help.in("sv") == "Hur stor");
  const Field& plain = outcome.fields[1];
  CHECK(plain.label.in("sv") == "plain");
  CHECK_FALSE((plain.many || plain.required || plain.may_be_unknown || plain.facet));
  CHECK(plain.role == Role::none);
}

TEST_CASE("Every type has its name") {
  const std::pair<const char*, FieldType> types[] = {
      {"text", FieldType::text},       {"markdown", FieldType::markdown}, {"number", FieldType::number},
      {"boolean", FieldType::boolean}, {"date", FieldType::date},         {"period", FieldType::period},
      {"url", FieldType::url},         {"email", FieldType::email},       {"phone", FieldType::phone},
      {"id", FieldType::id},           {"code", FieldType::code},         {"view", FieldType::view},
      {"claim", FieldType::claim}};
  for (const auto& [name, type] : types) {
    const Outcome outcome = read(std::string("a: { type: ") + name + " }");
    CHECK(outcome.problems == "");
    CHECK(outcome.fields.at(0).type == type);
  }
}

TEST_CASE("A record has fields of its own, which may be called what those of a kind may not") {
  const Outcome outcome =
      read("steps: { type: record, many: true, fields: { id: { type: id }, text: { type: text } } }");
  CHECK(outcome.problems == "");
  REQUIRE(outcome.fields.at(0).fields.size() == 2);
  CHECK(outcome.fields[0].fields[0].name == "id");
  CHECK(outcome.fields[0].fields[1].type == FieldType::text);
}

TEST_CASE("Unknown types, lists of choices, roles and keys are told of, with the nearest") {
  CHECK(read("a: { type: txt }\nb: { type: choice, of: stat }\nc: { type: text, role: alia }\nd: { type: text, mnay: "
             "true }")
            .problems ==
        "1:12+3 okant-namn: det finns ingen fälttyp \"txt\" (text?)\n"
        "2:24+4 okant-namn: det finns inga val med namnet \"stat\" (state?)\n"
        "3:24+4 okant-namn: det finns ingen roll \"alia\" (alias?)\n"
        "4:18+4 okand-nyckel: \"mnay\" är inget som fältet \"d\" kan ha (many?)");
  CHECK(read("a: { type: txt }", FieldOwner::kind, "en").problems ==
        "1:12+3 okant-namn: there is no type of field \"txt\" (text?)");
}

TEST_CASE("A field lacks what its type demands") {
  CHECK(read("a: {}\nb: { type: choice }\nc: { type: record }\nd: text").problems ==
        "1:4+0 saknad-nyckel: fältet \"a\" saknar \"type\"\n"
        "2:4+0 saknad-nyckel: fältet \"b\" saknar \"of\"\n"
        "3:4+0 saknad-nyckel: fältet \"c\" saknar \"fields\"\n"
        "4:4+4 inga-uppgifter: fältet \"d\" ska bestå av uppgifter med namn och värde, till exempel name: värde");
}

TEST_CASE("A role fits some types only") {
  const std::string wrong = " fel-varde: \"role\" ska vara en roll som passar fältets typ";
  for (const char* right :
       {"{ type: choice, of: size, role: status }", "{ type: period, role: validity }",
        "{ type: date, role: validity }", "{ type: date, role: review }", "{ type: date, role: as_of }",
        "{ type: text, role: alias }", "{ type: text, many: true, role: alias }", "{ type: url, role: official }"})
    CHECK(read(std::string("a: ") + right).problems == "");
  CHECK(read("a: { type: text, role: status }").problems == "1:24+6" + wrong);
  CHECK(read("a: { type: choice, of: size, many: true, role: status }").problems == "1:48+6" + wrong);
  CHECK(read("a: { type: period, role: review }").problems == "1:26+6" + wrong);
  CHECK(read("a: { type: url, many: true, role: official }").problems == "1:35+8" + wrong);
  CHECK(read("a: { type: text, role: source }").problems == "1:24+6" + wrong);
}

TEST_CASE("A field that is called as a role must have it") {
  CHECK(read("status: { type: choice, of: size, role: status }").problems == "");
  CHECK(read("status: { type: text }\nreview: { type: date }").problems ==
        "1:1+6 fel-varde: \"status\" ska vara ett annat namn, eller ha role: status\n"
        "2:1+6 fel-varde: \"review\" ska vara ett annat namn, eller ha role: review");
}

TEST_CASE("Only choices are facets") {
  const Outcome outcome = read("a: { type: text, facet: true }");
  CHECK(outcome.problems ==
        "1:25+4 fel-varde: \"facet\" ska vara false här: bara fält av typen choice och relationer kan ge urval");
  CHECK_FALSE(outcome.fields.at(0).facet);
}

TEST_CASE("A name that stands twice, or that every entry has, is taken") {
  CHECK(read("validity_state: { type: text }\nexplained_body: { type: text }\nexplained_summary: { type: text }")
            .problems ==
        "1:1+14 upptaget-namn: namnet \"validity_state\" finns redan; välj ett annat namn\n"
        "2:1+14 upptaget-namn: namnet \"explained_body\" finns redan; välj ett annat namn\n"
        "3:1+17 upptaget-namn: namnet \"explained_summary\" finns redan; välj ett annat namn");
  CHECK(read("title: { type: text }\nurl: { type: url }\nsummary: { type: text }").problems ==
        "1:1+5 upptaget-namn: namnet \"title\" finns redan; välj ett annat namn\n"
        "2:1+3 upptaget-namn: namnet \"url\" finns redan; välj ett annat namn\n"
        "3:1+7 upptaget-namn: namnet \"summary\" finns redan; välj ett annat namn");
  Problems problems;
  std::vector<Field> fields;
  read_fields(yaml_of("a: { type: text }"), FieldOwner::kind, {}, fields, problems);
  read_fields(yaml_of("a: { type: date }"), FieldOwner::kind, {}, fields, problems);
  CHECK(lines_of(problems) == "1:1+1 upptaget-namn: fältet \"a\" finns redan; välj ett annat namn");
  REQUIRE(fields.size() == 1);
  CHECK(fields[0].type == FieldType::text);
}

TEST_CASE("A name is made of small letters, digits and underscores, and begins with a letter") {
  const std::string wrong = "\" ska vara ett namn av små bokstäver a till z, siffror och understreck";
  CHECK(read("a_1: { type: text }").problems == "");
  CHECK(read("Ab: { type: text }").problems == "1:1+2 fel-varde: \"Ab" + wrong);
  CHECK(read("a-b: { type: text }").problems == "1:1+3 fel-varde: \"a-b" + wrong);
  CHECK(read("1a: { type: text }").problems == "1:1+2 fel-varde: \"1a" + wrong);
  CHECK(read("å: { type: text }", FieldOwner::record).problems == "1:1+1 fel-varde: \"å" + wrong);
}

TEST_CASE("What is no map of fields is told of") {
  CHECK(read("[a, b]").problems == "1:1+0 fel-varde: \"fields\" ska vara en lista med fält");
}

TEST_CASE("An id in a record says which part it refers to") {
  const Outcome outcome = read(
      "steps: { type: record, many: true, fields: { next: { type: id, many: true, of: name }, name: { type: id } } }");
  CHECK(outcome.problems == "");
  REQUIRE(outcome.fields.size() == 1);
  const std::vector<Field>& parts = outcome.fields[0].fields;
  CHECK(parts.at(0).refers_to == Slot{1});
  CHECK_FALSE(parts.at(0).is_own_id());
  CHECK(parts.at(1).is_own_id());
}

TEST_CASE("An id can refer only to a part of the same record that tells records apart") {
  CHECK(read("next: { type: id, of: id }\nid: { type: id }").problems ==
        "1:19+2 okand-nyckel: \"of\" är inget som fältet \"next\" kan ha: type, many, required, may_be_unknown, facet, "
        "label, help, "
        "role, past\n"
        "2:1+2 upptaget-namn: namnet \"id\" finns redan; välj ett annat namn");
  CHECK(read("next: { type: id, of: nmae }\nname: { type: id }", FieldOwner::record).problems ==
        "1:23+4 okant-namn: det finns ingen del av typen id och utan many och of med namnet \"nmae\" (name?)");
  CHECK(read("next: { type: id, of: next }", FieldOwner::record).problems ==
        "1:23+4 okant-namn: det finns ingen del av typen id och utan many och of med namnet \"next\"");
}

}  // namespace kunskap
