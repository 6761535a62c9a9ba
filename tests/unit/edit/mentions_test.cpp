#include "edit/mentions.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

std::size_t mentions(const SmallCatalogue& made, const char* entry, const char* kind, const char* id) {
  return count_mentions(made.entry(entry), made.catalogue.model, *made.catalogue.model.find_kind(kind), id);
}

}  // namespace

TEST_CASE("References and links in texts and fields are mentions, of the kind that they lead to") {
  const SmallCatalogue made = make_catalogue({
      entry_file("bocker/emil.md",
                 "title: Emil\nauthors: [astrid, { to: astrid, from: 1950 }]\nsubjects: [astrid]\n"
                 "blurb: Av [astrid](../forfattare/astrid.md).",
                 "Se [astrid](../forfattare/astrid.md#emil) och [emil](emil.md)."),
      entry_file("forfattare/astrid.md", "title: Astrid\nborn: 1907", "## Emil\n"),
  });
  CHECK(made.lines() == "");
  CHECK(mentions(made, "bocker/emil", "author", "astrid") == 5);
  CHECK(mentions(made, "bocker/emil", "book", "emil") == 1);
  CHECK(mentions(made, "bocker/emil", "book", "astrid") == 0);
  CHECK(mentions(made, "bocker/emil", "town", "astrid") == 1);  // subjects may lead to a town too
  CHECK(mentions(made, "forfattare/astrid", "book", "emil") == 0);
}

}  // namespace kunskap
