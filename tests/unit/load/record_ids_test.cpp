#include "load/record_ids.h"

#include "load/read_values.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

/// What is said of `records`, a list in YAML, by a model where `next` refers to `id`, and `other` is an id too.
std::string said_of(std::string_view records) {
  Problems problems;
  const Model model = read_model(yaml_of(R"(kinds:
  recipe:
    fields:
      steps:
        type: record
        many: true
        fields:
          next: { type: id, many: true, of: id }
          id: { type: id, may_be_unknown: true }
          other: { type: id }
          before: { type: id, of: other }
          loose: { type: id, many: true })"),
                                 problems);
  CHECK(lines_of(problems) == "");
  const ValueReading reading{model, problems, nullptr};
  read_value(yaml_of(records), model.kinds[0].fields[0], reading);
  return lines_of(problems);
}

}  // namespace

TEST_CASE("Records that refer to each other by their ids are well") {
  CHECK(said_of("[{ id: a, next: [b, a] }, { id: b, next: a }, { next: b }, { id: unknown }, { id: unknown }]") == "");
  CHECK(said_of("[{ other: a, before: b }, { other: b, id: b }]") == "");
  CHECK(said_of("[{ loose: [a, a, z] }, { loose: [z] }]") == "");
}

TEST_CASE("Two records of a list cannot have the same id") {
  CHECK(said_of("[{ id: a }, { id: b }, { id: { value: a, basis: assigned } }]") ==
        "1:39+1 upptaget-id: id \"a\" är redan taget i \"steps\", på rad 1; ge det här ett eget id");
}

TEST_CASE("An id that no record has is told of, with the nearest that one has") {
  CHECK(said_of("[{ id: skotta, next: [skota] }]") ==
        "1:23+5 okant-id: inget i \"steps\" har id \"skota\"; skriv ett id som står där (skotta?)");
  CHECK(said_of("[{ id: a, other: b, next: b, before: a }]") ==
        "1:27+1 okant-id: inget i \"steps\" har id \"b\"; skriv ett id som står där\n"
        "1:38+1 okant-id: inget i \"steps\" har id \"a\"; skriv ett id som står där");
}

TEST_CASE("Records that could not be read are left out") {
  CHECK(said_of("[text, { id: a, next: a }]") ==
        "1:2+4 fel-typ: \"steps\" ska vara en uppsättning fält, { namn: värde }");
}

TEST_CASE("Ten thousand records are checked at once") {
  std::string records = "[";
  for (int i = 0; i < 10000; ++i)
    records += "{ id: s" + std::to_string(i) + ", next: s" + std::to_string((i + 1) % 10000) + " }, ";
  CHECK(said_of(records + "]") == "");
}

}  // namespace kunskap
