#include "render/entry_map.h"

#include "render/small_site.h"

namespace kunskap {
namespace {

const char* const tree_model = R"(kinds:
  part:
    folder: delar
    name: { sv: { one: del, many: delar, article: en } }
    map: [whole]
    relations:
      whole: { to: part, many: true, inverse: parts }
      like: { to: part, inverse: parts }
)";

SmallCatalogue tree(std::size_t leaves) {
  std::vector<Written> entries{entry_file("delar/skog.md", "title: Skog"),
                               entry_file("delar/trad.md", "title: Träd\nwhole: [skog, { to: park, until: 2020 }]"),
                               entry_file("delar/park.md", "title: Park"),
                               entry_file("delar/buske.md", "title: Buske\nlike: trad")};
  for (std::size_t i = 1; i <= leaves; ++i)
    entries.push_back(entry_file("delar/gren-" + std::to_string(i) + ".md",
                                 "title: Gren " + std::to_string(i) + "\nwhole: { to: trad, basis: inferred }"));
  return make_catalogue(entries, "title: Skogen", tree_model);
}

std::string titles(const SmallSite& site, const std::vector<EntryIndex>& entries) {
  std::string result;
  for (const EntryIndex entry : entries) result += site.made.catalogue.entries[entry].title + ";";
  return result;
}

}  // namespace

TEST_CASE("A map has what an entry belongs to now, and what belongs to it") {
  const SmallSite site(tree(2));
  const EntryMap map = entry_map(site.context, site.made.entry("delar/trad"));
  CHECK(titles(site, map.above) == "Skog;");
  CHECK(titles(site, map.below) == "Gren 1;Gren 2;");
  CHECK(map.lines.size() == 3);
  CHECK(titles(site, entry_map(site.context, site.made.entry("delar/gren-1")).above) == "Träd;Skog;");
  CHECK(entry_map(site.context, site.made.entry("delar/buske")).lines.empty());
}

TEST_CASE("What has no room is counted, with the way to its list") {
  const SmallSite site(tree(9));
  const EntryMap map = entry_map(site.context, site.made.entry("delar/trad"));
  CHECK(map.below.size() == 4);
  CHECK(map.more_below == 5);
  const pictures::Diagram diagram = diagram_of_map(site.context, map, "../../");
  REQUIRE(diagram.boxes.size() == 7);
  CHECK(diagram.boxes[0].href == "../../delar/skog/");
  CHECK(diagram.boxes[1].stands_out);
  CHECK(diagram.boxes[1].href == "");
  CHECK(diagram.boxes[6].texts[0].text == "och 5 till");
  CHECK(diagram.boxes[6].href == "#_parts-part");
  CHECK(diagram.edges[1].is_dashed);
  CHECK_FALSE(diagram.has_arrows);
}

TEST_CASE("A circle of what belongs to what has an end") {
  const SmallSite site(make_catalogue(
      {entry_file("delar/a.md", "title: A\nwhole: b"), entry_file("delar/b.md", "title: B\nwhole: [a, b]")},
      "title: Ring", tree_model));
  const EntryMap map = entry_map(site.context, site.made.entry("delar/a"));
  CHECK(titles(site, map.above) == "B;");
  CHECK(map.below.empty());
  CHECK(map.lines.size() == 2);
}

}  // namespace kunskap
