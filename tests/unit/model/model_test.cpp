#include "model/model.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

Model library() {
  Problems problems;
  Model model = read_model(yaml_of(library_model), problems);
  CHECK(lines_of(problems) == "");
  return model;
}

}  // namespace

TEST_CASE("Kinds are found by their id and by their folder") {
  const Model model = library();
  CHECK(model.find_kind("book") == 0);
  CHECK(model.find_kind("town") == 3);
  CHECK(model.find_kind("bocker") == std::nullopt);
  CHECK(model.find_folder("bocker") == 0);
  CHECK(model.find_folder("book") == std::nullopt);
  CHECK(model.find_folder("") == std::nullopt);
  CHECK(Model{}.find_kind("book") == std::nullopt);
}

TEST_CASE("Fields and relations are found by their names, never by parts of them") {
  const Kind book = library().kinds[0];
  CHECK(book.find_field("aliases") == 0);
  CHECK(book.find_field("state") == 1);
  CHECK(book.find_field("stat") == std::nullopt);
  CHECK(book.find_field("authors") == std::nullopt);
  CHECK(book.find_relation("authors") == 0);
  CHECK(book.find_relation("state") == std::nullopt);
}

TEST_CASE("A role is found at the first field that has it") {
  const Model model = library();
  CHECK(model.kinds[0].field_with(Role::status) == model.kinds[0].find_field("state"));
  CHECK(model.kinds[0].field_with(Role::official) == model.kinds[0].find_field("website"));
  CHECK(model.kinds[0].field_with(Role::none) == model.kinds[0].find_field("ages"));
  CHECK(model.kinds[3].field_with(Role::status) == std::nullopt);
}

TEST_CASE("A choice is found by its id") {
  const ChoiceList states = library().choices[0];
  CHECK(states.find("planned") == 0);
  CHECK(states.find("pulped") == 2);
  CHECK(states.find("Planerad") == std::nullopt);
}

}  // namespace kunskap
