#include "export/snippets.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

bool offers(const std::string& snippets, const std::string& body) {
  return snippets.find("\"body\": \"" + body + "\"") != std::string::npos;
}

}  // namespace

TEST_CASE("Choices and ids are offered to pick from, and records with the parts that must be there") {
  const SmallCatalogue made = make_catalogue({entry_file("forfattare/astrid.md", "title: Astrid\nborn: 1907"),
                                              entry_file("forfattare/tove.md", "title: Tove\nborn: 1914")});
  const std::string snippets = editor_snippets(made.catalogue, "sv");
  INFO(snippets);
  CHECK(offers(snippets, "authors: [${1|astrid,tove|}]"));
  CHECK(snippets.find("\"prefix\": [\n   \"born\",\n   \"Född\"\n  ]") != std::string::npos);
}

}  // namespace kunskap
