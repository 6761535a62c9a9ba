#include "render/drawn_views.h"

#include "render/small_site.h"

namespace kunskap {
namespace {

const char* const level_model = R"(choices:
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
)";

SmallCatalogue wood() {
  return make_catalogue({entry_file("delar/skog.md", "title: Skog\nsize: large\nalive: 1990/.."),
                         entry_file("delar/berg.md", "title: Berg\nsize: large\nalive: unknown"),
                         entry_file("delar/trad.md", "title: Träd\nsize: large\nalive: 1980/2020\nwhole: skog"),
                         entry_file("delar/gren.md", "title: Gren\nsize: small\nalive: ../1985\nwhole: trad"),
                         entry_file("delar/damm.md", "title: Damm")},
                        "title: Skogen", level_model);
}

}  // namespace

TEST_CASE("A map has the levels of a choice, and what has none last") {
  const SmallSite site(wood());
  const std::vector<MapLevel> levels = map_levels(site.context, {{0, {}}, Slot{0}});
  REQUIRE(levels.size() == 3);
  CHECK(levels[0].level->id == "large");
  CHECK(levels[0].entries.size() == 3);
  CHECK(levels[2].level == nullptr);
  CHECK(map_levels(site.context, {{0, {}}, std::nullopt}).size() == 1);
}

TEST_CASE("Boxes with lines stand first, and a box tells what it belongs to on another level") {
  const SmallSite site(wood());
  const std::vector<MapLevel> levels = map_levels(site.context, {{0, {}}, Slot{0}});
  const pictures::Diagram large = diagram_of_level(site.context, levels[0], "../");
  REQUIRE(large.boxes.size() == 3);
  CHECK(large.boxes[2].texts[0].text == "Berg");
  REQUIRE(large.edges.size() == 1);
  CHECK(large.boxes[large.edges[0].ends.from].href == "../delar/skog/");
  const pictures::Diagram small = diagram_of_level(site.context, levels[1], "../");
  CHECK(small.boxes[0].texts.back().text == "Hör till: Träd");
}

TEST_CASE("Entries over time stand in its order, without those whose time is unknown") {
  const SmallSite site(wood());
  const auto bars = timeline_bars(site.context, {{0, {}}, 1}, "");
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].text.text == "Träd");
  CHECK(bars[1].text.text == "Gren");
  CHECK(bars[2].text.href == "delar/skog/");
  CHECK(bars[2].text.quiet == "från 1990");
}

TEST_CASE("A chart counts the entries of each choice") {
  const SmallSite site(wood());
  const pictures::NumberSeries series = chart_series(site.context, {{0, {}}, 0});
  REQUIRE(series.bars.size() == 2);
  CHECK(series.bars[0].text.text == "Stor");
  CHECK(series.bars[0].written == "3");
  CHECK(series.bars[1].look == "tone-ended");
}

}  // namespace kunskap
