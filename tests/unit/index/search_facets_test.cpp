#include "index/search_facets.h"

#include "index/gathered.h"

namespace kunskap {

TEST_CASE("A facet has the values of all kinds, and the entries that are values have themselves") {
  const GatheredCatalogue made({entry_file("bocker/a.md", "title: A\nstate: printed\nauthors: [s]"),
                                entry_file("visor/v.md", "title: V\nauthors: [s]"),
                                entry_file("forfattare/s.md", "title: S")});
  const auto facets = make_search_facets(made.linked.made.catalogue, made.linked.links, made.order);
  REQUIRE(facets.size() == 3);
  CHECK(facets[0].role == "status");
  CHECK(facets[0].values[1].label == "Tryckt");
  CHECK(facets[0].values[1].total == 1);
  CHECK(facets[1].values[0].id == "s");
  CHECK(facets[1].values[0].total == 3);
}

}  // namespace kunskap
