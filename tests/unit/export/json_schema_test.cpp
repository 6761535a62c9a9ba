#include "export/json_schema.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string schema(const SmallCatalogue& made, const char* kind, const char* language = "sv") {
  const Model& model = made.catalogue.model;
  return json_schema(made.catalogue, model.kinds[*model.find_kind(kind)], language);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A schema knows what is required, the labels and the choices, in the language of the editor") {
  const SmallCatalogue made = make_catalogue({});
  const std::string author = schema(made, "author");
  CHECK(has(author, "\"title\": \"Författare\""));
  CHECK(has(author, "\"required\": [\n    \"title\",\n    \"born\"\n   ]"));
  CHECK(has(author, "\"additionalProperties\": false"));
  CHECK(has(schema(made, "book"), "\"Planerad\""));
  CHECK(has(schema(made, "book", "en"), "\"Planned\""));
}

TEST_CASE("References are the ids that there are, as YAML reads them, or what an id looks like") {
  const SmallCatalogue made =
      make_catalogue({entry_file("bocker/emil.md", "title: Emil"), entry_file("bocker/1984.md", "title: 1984")});
  const std::string book = schema(made, "book");
  CHECK(has(book, "\"enum\": [\n    \"1984\",\n    1984,\n    \"emil\"\n   ]"));
  CHECK(has(book, "\"pattern\": \"^[a-z0-9]+(-[a-z0-9]+)*$\""));  // There are no authors yet.
}

}  // namespace kunskap
