#include "render/map_view.h"

#include "render/small_site.h"

namespace kunskap {
namespace {

const char* const map_model = R"(choices:
  size:
    - { id: large, label: { sv: Stor }, tone: ready }
    - { id: small, label: { sv: Liten }, tone: ended }
kinds:
  part:
    folder: delar
    name: { sv: { one: del, many: delar, article: en } }
    map: [whole]
    fields:
      size: { type: choice, of: size }
      alive: { type: period, may_be_unknown: true }
    relations:
      whole: { to: part, inverse: parts, label: { sv: Hör till } }
      shades: { to: part, many: true, inverse: shaded_by, label: { sv: Skuggar } }
)";

SmallCatalogue forest() {
  return make_catalogue(
      {entry_file("delar/skog.md", "title: Skog\nsize: large\nalive: 1990/.."),
       entry_file("delar/berg.md", "title: Berg\nsize: large\nalive: unknown"),
       entry_file("delar/trad.md", "title: Träd\nsize: large\nalive: 1980/2020\nwhole: skog"),
       entry_file("delar/gren.md", "title: Gren\nsize: small\nwhole: trad\nshades: [damm, berg]"),
       entry_file("delar/kvist.md", "title: Kvist\nsize: small\nwhole: gren"),
       entry_file("delar/rot.md", "title: Rot\nsize: small\nwhole: trad"), entry_file("delar/damm.md", "title: Damm")},
      "title: Skogen", map_model);
}

}  // namespace

TEST_CASE("A map has the levels of a choice, and what has none last") {
  const SmallSite site(forest());
  const MapView view{{0, {}}, Slot{0}, {}};
  const std::vector<MapLevel> levels = map_levels(site.context, view);
  REQUIRE(levels.size() == 3);
  CHECK(levels[0].level->id == "large");
  CHECK(levels[0].entries.size() == 3);
  CHECK(levels[2].level == nullptr);
  CHECK(map_levels(site.context, {{0, {}}, std::nullopt, {}}).size() == 1);
}

TEST_CASE("Boxes with lines stand first") {
  const SmallSite site(forest());
  const std::vector<MapLevel> levels = map_levels(site.context, {{0, {}}, Slot{0}, {}});
  REQUIRE(levels[0].groups.size() == 1);
  const pictures::Diagram large = diagram_of_group(site.context, levels[0].groups[0], "../");
  REQUIRE(large.boxes.size() == 3);
  CHECK(large.boxes[2].texts[0].text == "Berg");
  REQUIRE(large.edges.size() == 1);
  CHECK(large.boxes[large.edges[0].ends.from].href == "../delar/skog/");
}

TEST_CASE("What several belong to on another level is told once, with all that belongs to them") {
  const SmallSite site(forest());
  const std::vector<MapLevel> levels = map_levels(site.context, {{0, {}}, Slot{0}, {}});
  REQUIRE(levels[1].groups.size() == 1);
  const MapGroup& group = levels[1].groups[0];
  REQUIRE(group.shared.relation != nullptr);
  CHECK(group.shared.relation->label.in("sv") == "Hör till");
  CHECK(site.context.catalogue.entries[group.shared.entry].title == "Träd");
  CHECK(group.items.size() == 3);
  for (const pictures::DiagramBox& box : diagram_of_group(site.context, group, "").boxes) CHECK(box.texts.size() == 1);
}

TEST_CASE("A box tells the relations that the view names") {
  const SmallSite site(forest());
  const std::vector<MapLevel> levels = map_levels(site.context, {{0, {}}, Slot{0}, {1}});
  const pictures::Diagram small = diagram_of_group(site.context, levels[1].groups[0], "");
  CHECK(small.boxes[0].texts.back().text == "Skuggar: Berg, Damm");
}

}  // namespace kunskap
