#include "model/feeds.h"

#include "link/link.h"
#include "small_catalogue.h"

using namespace kunskap;

TEST_CASE("An entry is followed through what it refers to, where the model gives that a feed") {
  auto made = make_catalogue({entry_file("bocker/a.md", "title: A\nauthors: [f, unknown]\nsubjects: [f]"),
                              entry_file("forfattare/f.md", "title: F\nborn: unknown\ntown: o"),
                              entry_file("orter/o.md", "title: O")});
  const Links links = link_catalogue(made.catalogue, 1);
  REQUIRE(followed_through(made.catalogue, links, made.index("bocker/a")).empty());
  made.catalogue.model.kinds[*made.catalogue.model.find_kind("author")].has_feed = true;
  const std::vector<EntryIndex> author{made.index("forfattare/f")};
  REQUIRE(followed_through(made.catalogue, links, made.index("bocker/a")) == author);
  REQUIRE(followed_through(made.catalogue, links, made.index("forfattare/f")) == author);
  REQUIRE(followed_through(made.catalogue, links, made.index("orter/o")).empty());
  REQUIRE(feed_address(made.catalogue, nullptr) == "atom.xml");
  REQUIRE(feed_address(made.catalogue, &made.entry("forfattare/f")) == "forfattare/f/atom.xml");
}
