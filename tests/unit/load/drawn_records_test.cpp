#include "load/drawn_records.h"

#include "load/read_values.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

const char* const drawn_model = R"(kinds:
  recipe:
    fields:
      steps:
        type: record
        many: true
        picture: { flow: { title: what, next: next, exit: exit } }
        fields:
          id: { type: id }
          what: { type: text }
          next: { type: id, many: true, of: id }
          exit: { type: text }
      amounts:
        type: record
        many: true
        picture: { chart: { label: what, value: value, unit: unit, series: series } }
        fields:
          what: { type: text }
          value: { type: number }
          unit: { type: text }
          series: { type: text })";

/// What is said of `records`, a list in YAML, the values of the field `slot` of a recipe.
std::string said_of_field(Slot slot, std::string_view records) {
  Problems problems;
  const Model model = read_model(yaml_of(drawn_model), problems);
  CHECK(lines_of(problems) == "");
  const ValueReading reading{model, problems, nullptr};
  read_value(yaml_of(records), model.kinds[0].fields[slot], reading);
  return lines_of(problems);
}

std::string said_of_steps(std::string_view records) { return said_of_field(0, records); }
std::string said_of_amounts(std::string_view records) { return said_of_field(1, records); }

}  // namespace

TEST_CASE("Steps that all can be reached and come to an end are well") {
  CHECK(said_of_steps("[{ id: a }]") == "");
  CHECK(said_of_steps("[{ id: a, next: [b, c] }, { id: b, next: a }, { id: c }]") == "");
  CHECK(said_of_steps("[{ id: a, next: b }, { id: b, next: a, exit: Klart }]") == "");
}

TEST_CASE("A step that cannot be reached from the first is told of") {
  CHECK(said_of_steps("[{ id: a }, { id: b }]") ==
        "1:13+0 onabart-steg: inget leder till steget \"b\" från det första, \"a\"; skriv det bland nästa steg där det "
        "ska följa");
  CHECK(said_of_steps("[{ what: A }, { what: B }]").find("till steget \"B\" från det första, \"A\"") !=
        std::string::npos);
}

TEST_CASE("Steps that go round without end are told of once, at the first of them") {
  CHECK(said_of_steps("[{ id: a, next: b }, { id: b, next: c }, { id: c, next: b }]") ==
        "1:22+0 steg-utan-slut: stegen går runt utan slut: b → c → b; låt ett av dem leda ut, eller vidare till ett "
        "steg som är det sista");
  CHECK(said_of_steps("[{ id: a, next: a }]").find("a → a;") != std::string::npos);
}

TEST_CASE("Numbers of one series have one unit") {
  CHECK(said_of_amounts(
            "[{ value: 1, unit: dl, series: s }, { value: 2, unit: dl, series: s }, { value: 3, unit: g }]") == "");
  CHECK(
      said_of_amounts("[{ value: 1, unit: dl, series: s }, { value: 2, unit: g, series: s }]") ==
      "1:55+1 blandade-enheter: serien \"s\" ritas i ett diagram och kan inte blanda enheterna \"dl\" och \"g\"; dela "
      "upp den");
}

}  // namespace kunskap
