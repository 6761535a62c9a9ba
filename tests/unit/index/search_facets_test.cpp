#include "index/search_facets.h"

#include "index/gathered.h"

#include <algorithm>

namespace kunskap {
namespace {

std::ptrdiff_t entries_of(const SearchFacet& facet, std::uint32_t value) {
  return std::count_if(facet.of_entries.begin(), facet.of_entries.end(),
                       [&](const auto& values) { return std::binary_search(values.begin(), values.end(), value); });
}

}  // namespace

TEST_CASE("A facet has the values of all kinds, and the entries that are values have themselves") {
  const GatheredCatalogue made({entry_file("bocker/a.md", "title: A\nstate: printed\nauthors: [s]"),
                                entry_file("visor/v.md", "title: V\nauthors: [s]"),
                                entry_file("forfattare/s.md", "title: S")});
  const auto facets = make_search_facets(made.linked.made.catalogue, made.linked.links, made.order);
  REQUIRE(facets.size() == 3);
  CHECK(facets[0].role == "status");
  CHECK(facets[0].values[1].label == "Tryckt");
  CHECK(entries_of(facets[0], 1) == 1);
  CHECK(facets[1].values[0].id == "s");
  CHECK(entries_of(facets[1], 0) == 3);
}

}  // namespace kunskap
