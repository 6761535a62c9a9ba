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

TEST_CASE("Entries over time stand in its order, without those whose time is unknown") {
  const SmallSite site(wood());
  const auto bars = timeline_bars(site.context, {{0, {}}, 1}, "");
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].text.text == "Träd");
  CHECK(bars[1].text.text == "Gren");
  CHECK(bars[2].text.href == "delar/skog/");
  CHECK(bars[2].text.quiet == "från 1990");
}

TEST_CASE("Several records of an entry that follow each other stand below its name") {
  const SmallSite site(make_catalogue(
      {entry_file("planer/a.md", "title: Plan\nacts: [{ when: 2020, what: Såg }, { when: 2021, what: Fäll }]"),
       entry_file("planer/b.md", "title: Annan\nacts: [{ when: 2022, what: Plantera }]")},
      "title: Skogen", R"(kinds:
  plan:
    folder: planer
    name: { sv: { one: plan, many: planer, article: en } }
    fields:
      acts: { type: record, many: true, fields: { when: { type: period }, what: { type: text } } }
)"));
  const auto bars = timeline_bars(site.context, {{0, {}}, 0, Slot{0}, Slot{1}}, "");
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].heading.text == "Plan");
  CHECK(bars[0].heading.href == "planer/a/");
  CHECK(bars[0].text.text == "Såg");
  CHECK(bars[1].heading.text.empty());
  CHECK(bars[2].text.text == "Annan: Plantera");
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
