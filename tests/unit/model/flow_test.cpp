#include "model/flow.h"

#include "load/read_values.h"
#include "small_catalogue.h"

namespace kunskap {

TEST_CASE("The records that follow each are found by their ids") {
  Problems problems;
  const Model model = read_model(yaml_of(R"(kinds:
  recipe:
    fields:
      steps:
        type: record
        many: true
        picture: { flow: { title: what, next: next } }
        fields:
          id: { type: id }
          what: { type: text, may_be_unknown: true }
          next: { type: id, many: true, of: id })"),
                                 problems);
  const Field& field = model.kinds[0].fields[0];
  const ValueReading reading{model, problems, nullptr};
  const Value value = read_value(yaml_of("[{ id: a, what: A, next: [c, { value: b, basis: inferred }] }, { id: b, "
                                         "next: x }, { id: c, what: unknown }]"),
                                 field, reading);
  const auto& records = *value.as<std::vector<Value>>();
  const auto followers = followers_of(records, field);
  REQUIRE(followers.size() == 3);
  REQUIRE(followers[0].size() == 2);
  CHECK(followers[0][0].record == 2);
  CHECK(followers[0][1].record == 1);
  CHECK(followers[0][1].value->basis == Basis::inferred);
  CHECK(followers[1].empty());
  CHECK(drawn_part(records[0], field, PicturePart::title)->as<std::string>()->compare("A") == 0);
  CHECK(drawn_part(records[1], field, PicturePart::title) == nullptr);
  CHECK(drawn_part(records[2], field, PicturePart::title) == nullptr);
  CHECK(drawn_part(records[0], field, PicturePart::by) == nullptr);
}

}  // namespace kunskap
