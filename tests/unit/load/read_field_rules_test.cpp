#include "load/read_field_rules.h"

#include "load/read_fields.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

struct Outcome {
  std::vector<Field> fields;
  std::string problems;
};

Outcome read(const std::string& text) {
  Model model;
  model.choices = {{"stage", {}}};
  Problems problems;
  Outcome outcome;
  read_fields(yaml_of(text), FieldOwner::kind, model, outcome.fields, problems);
  outcome.problems = lines_of(problems);
  return outcome;
}

Outcome read_marks(const std::string& marks) {
  return read(
      "rows: { type: record, many: true, fields: { what: { type: text }, by: { type: choice, of: stage, many: true }, "
      "n: { type: number } },\n marks: " +
      marks + " }");
}

Outcome read_sums(const std::string& sums) {
  return read(
      "totals: { type: record, many: true, fields: { side: { type: text }, places: { type: number } } }\n"
      "rows: { type: record, many: true, fields: { n: { type: number }, side: { type: text }, least: { type: number }, "
      "most: { type: number } },\n sums: " +
      sums + " }");
}

std::optional<GlossaryRule> glossary(const char* text, std::string& said) {
  Problems problems;
  std::vector<Field> fields;
  read_fields(yaml_of("meaning: { type: text }\nshort: { type: text, many: true }\nknown: { type: boolean }\nsize: { "
                      "type: number }"),
              FieldOwner::kind, {}, fields, problems);
  const auto rule = read_glossary(yaml_of(text), fields, problems);
  said = lines_of(problems);
  return rule;
}

}  // namespace

TEST_CASE("Records that are the rows of a matrix have their marks in one part") {
  const Outcome outcome = read_marks("{ in: by, each_row: 2 }");
  CHECK(outcome.problems == "");
  REQUIRE(outcome.fields.at(0).marks);
  CHECK(outcome.fields[0].marks->part == 1);
  CHECK(outcome.fields[0].marks->each_row == 2);
  CHECK(read_marks("{ in: what, each_row: 1 }").fields.at(0).marks->part == 0);
}

TEST_CASE("Marks that are declared wrong are none") {
  const std::pair<const char*, const char*> wrong[] = {
      {"{ in: bye, each_row: 1 }", "2:15+3 okant-namn: det finns ingen del av typen choice eller text \"bye\" (by?)"},
      {"{ in: n, each_row: 1 }", "2:15+1 okant-namn: det finns ingen del av typen choice eller text \"n\""},
      {"{ in: by }", "2:9+0 saknad-nyckel: \"marks\" saknar \"each_row\""},
      {"{ each_row: 1 }", "2:9+0 saknad-nyckel: \"marks\" saknar \"in\""},
      {"{ in: by, each_row: en }", "2:29+2 fel-varde: \"each_row\" ska vara ett antal"},
      {"{ in: by, each_row: -1 }", "2:29+2 fel-varde: \"each_row\" ska vara ett antal"},
      {"by", "2:9+2 inga-uppgifter: \"marks\" ska bestå av uppgifter med namn och värde, till exempel name: värde"}};
  for (const auto& [text, problems] : wrong) {
    const Outcome outcome = read_marks(text);
    CHECK(outcome.problems == problems);
    CHECK_FALSE(outcome.fields.at(0).marks);
  }
  CHECK(read_marks("{ in: by, each_row: 1, of: x }").problems ==
        "2:32+2 okand-nyckel: \"of\" är inget som \"marks\" kan ha: in, each_row");
}

TEST_CASE("Sums say what is added up for whom, and where the totals stand") {
  const Outcome outcome = read_sums("{ by: side, least: least, most: most, totals: totals, total: places }");
  CHECK(outcome.problems == "");
  REQUIRE(outcome.fields.at(1).sums);
  const SumRule& rule = *outcome.fields[1].sums;
  CHECK((rule.by == 1 && rule.least == 2 && rule.most == 3));
  CHECK((rule.totals == 0 && rule.total_by == 0 && rule.total == 1));
}

TEST_CASE("Sums that are declared wrong are none") {
  const Outcome names = read_sums("{ by: n, least: leest, most: side, totals: total, total: places }");
  CHECK(names.problems ==
        "3:14+1 okant-namn: det finns ingen del av typen text \"n\"\n"
        "3:24+5 okant-namn: det finns ingen del av typen number \"leest\" (least?)\n"
        "3:37+4 okant-namn: det finns ingen del av typen number \"side\"\n"
        "3:51+5 okant-namn: det finns inget fält av typen record \"total\" (totals?)");
  CHECK_FALSE(names.fields.at(1).sums);
  const Outcome total = read_sums("{ by: side, least: least, most: most, totals: totals, total: side }");
  CHECK(total.problems == "3:69+4 okant-namn: det finns ingen del av typen number \"side\"");
  CHECK_FALSE(total.fields.at(1).sums);
  CHECK(read_sums("{ by: side }").problems ==
        "3:8+0 saknad-nyckel: \"sums\" saknar \"least\"\n3:8+0 saknad-nyckel: \"sums\" saknar \"most\"\n"
        "3:8+0 saknad-nyckel: \"sums\" saknar \"totals\"\n3:8+0 saknad-nyckel: \"sums\" saknar \"total\"");
}

TEST_CASE("The totals name the party as the rows do") {
  const Outcome outcome = read(
      "totals: { type: record, many: true, fields: { party: { type: text }, places: { type: number } } }\n"
      "rows: { type: record, many: true, fields: { side: { type: text }, n: { type: number } },\n"
      " sums: { by: side, least: n, most: n, totals: totals, total: places } }");
  CHECK(outcome.problems == "3:62+6 okant-namn: det finns ingen del av typen text \"side\"");
  CHECK_FALSE(outcome.fields.at(1).sums);
}

TEST_CASE("Marks and sums are for records of a kind") {
  CHECK(read("a: { type: text, marks: { in: b, each_row: 1 } }").problems ==
        "1:18+5 okand-nyckel: \"marks\" är inget som fältet \"a\" kan ha: type, many, required, may_be_unknown, facet, "
        "label, help, role, "
        "past");
  CHECK(read("a: { type: record, fields: { b: { type: record, fields: { c: { type: text } }, sums: { by: c } } } }")
            .problems ==
        "1:80+4 okand-nyckel: \"sums\" är inget som fältet \"b\" kan ha: type, many, required, may_be_unknown, facet, "
        "label, help, role, "
        "past, fields");
}

TEST_CASE("A glossary says where the words and their meaning stand, and which words everybody knows") {
  std::string said;
  const auto rule = glossary("{ words: [short], meaning: meaning, unless: known }", said);
  CHECK(said == "");
  REQUIRE(rule);
  CHECK(rule->words == std::vector<Slot>{1});
  CHECK(rule->meaning == 0);
  CHECK(rule->unless == Slot{2});
  const auto plain = glossary("{ meaning: meaning }", said);
  CHECK(said == "");
  REQUIRE(plain);
  CHECK(plain->words.empty());
  CHECK_FALSE(plain->unless);
}

TEST_CASE("A glossary names fields of the right types, each wrong one at its place") {
  std::string said;
  CHECK_FALSE(glossary("{ words: [shrt, size], meaning: short, unless: meaning }", said));
  CHECK(said ==
        "1:11+4 okant-namn: det finns inget fält av typen text \"shrt\" (short?)\n"
        "1:17+4 okant-namn: det finns inget fält av typen text \"size\"\n"
        "1:33+5 okant-namn: det finns inget fält av typen text \"short\"\n"
        "1:48+7 okant-namn: det finns inget fält av typen boolean \"meaning\"");
  CHECK_FALSE(glossary("{ words: [short], mening: meaning }", said));
  CHECK(said ==
        "1:1+0 saknad-nyckel: \"glossary\" saknar \"meaning\"\n"
        "1:19+6 okand-nyckel: \"mening\" är inget som \"glossary\" kan ha (meaning?)");
}

}  // namespace kunskap
