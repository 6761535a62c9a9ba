#include "index/pieces.h"

#include "index/gathered.h"

namespace kunskap {

TEST_CASE("A card has what is shown of an entry, with a summary that ends at a word") {
  std::string summary;
  for (int i = 0; i < 40; ++i) summary += "ordet ";
  const GatheredCatalogue made({entry_file("bocker/a.md", "title: A\nstate: printed\nsummary: " + summary)});
  const auto facets = make_search_facets(made.linked.made.catalogue, made.linked.links, made.order);
  const std::string card = write_cards(made.gathering, facets, 0);
  CHECK(card.starts_with("a\tA\tordet ordet"));
  CHECK(card.ends_with("ordet …\t1\t\t"));
  CHECK(card.size() < 190);
}

TEST_CASE("A facet is its combinations and one number for each entry") {
  SearchFacet facet{"f", "F", "", {{"a", "A", ""}, {"b", "B", ""}}, {{}, {0, 1}, {1}, {0, 1}}};
  CHECK(write_facet(facet) == ";0,1;1\n !\"!");
}

TEST_CASE("Known words stand by their sound, backwards") {
  const GatheredCatalogue made({entry_file("bocker/a.md", "title: Schizofreni")});
  const SoundPieces pieces = write_sounds(made.lexicon);
  REQUIRE(pieces.texts.size() == 1);
  CHECK(pieces.texts[0].starts_with("Ainerfosiks\n!\nschizofreni\n"));
  CHECK(write_parts(made.lexicon).starts_with("A"));
}

}  // namespace kunskap
