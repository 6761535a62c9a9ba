#include "render/context.h"

#include "render/small_site.h"

namespace kunskap {

TEST_CASE("The way to the top is as long as the path has folders") {
  CHECK(root_of("") == "");
  CHECK(root_of("404.html") == "");
  CHECK(root_of("bocker/") == "../");
  CHECK(root_of("bocker/pippi/") == "../../");
  CHECK(root_of("bocker/bokstav/a/2/") == "../../../../");
}

TEST_CASE("Every link is relative to the page that it stands on") {
  const SmallSite site({entry_file("bocker/pippi.md", "title: Pippi")});
  PageMemory memory;
  const Page deep = site.page_at("orter/lund/");
  memory.page = &deep;
  CHECK(url_to("bocker/", memory).text == "../../bocker/");
  CHECK(url_to("", memory).text == "../../");
  CHECK(url_to_entry(site.context, site.made.entry("bocker/pippi"), memory).text == "../../bocker/pippi/");
  const Page start = site.page_at("");
  memory.page = &start;
  CHECK(url_to("bocker/", memory).text == "bocker/");
  CHECK(url_to("", memory).text == "./");
}

TEST_CASE("The newest date that facts hold for is found among all entries") {
  const SmallSite site({entry_file("bocker/a.md", "title: A\ncounted: 2024-05"),
                        entry_file("bocker/b.md", "title: B\ncounted: 2025-02-01"),
                        entry_file("bocker/c.md", "title: C\ncounted: 2025"),
                        entry_file("bocker/d.md", "title: D"),
                        {"bocker/e.md", "broken"}});
  REQUIRE(site.context.current_as_of.has_value());
  CHECK(as_edtf(*site.context.current_as_of) == "2025-02-01");
  CHECK(newest_as_of(make_catalogue({entry_file("orter/a.md", "title: A")}).catalogue) == std::nullopt);
}

TEST_CASE("Entries and kinds know their index") {
  const SmallSite site({entry_file("bocker/a.md", "title: A"), entry_file("orter/b.md", "title: B")});
  const Entry& entry = site.made.entry("orter/b");
  CHECK(site.context.index_of(entry) == 1);
  CHECK(site.context.index_of(site.context.kind_of(entry)) == 3);
  CHECK(&site.context.links_of(entry) == &site.links.entries[1]);
}

}  // namespace kunskap
