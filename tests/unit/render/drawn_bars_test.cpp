#include "render/drawn_bars.h"

#include "render/drawn_site.h"

namespace kunskap {
namespace {

DrawnField field_of_soup(const SmallSite& site, Slot slot) {
  CHECK(site.made.lines() == "");
  const Value& value = site.made.entry("recept/soppa").values[slot];
  return {&site.made.catalogue.model.kinds[0].fields[slot], value.as<std::vector<Value>>()};
}

}  // namespace

TEST_CASE("Numbers of one series are compared, and those of none are not") {
  const SmallSite site(recipe_catalogue(R"(amounts:
  - { what: Vatten, value: 1800, unit: dl, series: vått, about: ja }
  - { what: Salt, value: 2, unit: g }
  - { what: Mjölk, value: 2.5, unit: dl, series: vått, basis: assigned }
  - { what: Mjöl, value: 1, unit: dl, series: torrt }
)"));
  const auto series = number_series(field_of_soup(site, 1), site.context);
  REQUIRE(series.size() == 1);
  CHECK(series[0].title == "Vått");
  REQUIRE(series[0].bars.size() == 2);
  CHECK(series[0].bars[0].written == "ungefär 1\u00A0800 dl");
  CHECK(series[0].bars[0].number == 1800);
  CHECK(series[0].bars[1].written == "2,5 dl");
  CHECK(series[0].bars[1].text.text == "Mjölk (tilldelat)");
}

TEST_CASE("Times stand in their order, and the unknown last") {
  const SmallSite site(recipe_catalogue(R"(times:
  - { when: unknown, what: Smaka }
  - { when: 2025-23, what: Skörda, planned: ja }
  - { when: 2024/.., what: Odla, basis: inferred }
  - { when: ../2023~, what: Vila }
)"));
  const auto bars = time_bars(field_of_soup(site, 2), site.context);
  REQUIRE(bars.size() == 4);
  CHECK(bars[0].text.text == "Vila");
  CHECK(bars[0].days->is_open_before);
  CHECK(bars[0].is_dashed);
  CHECK(bars[1].text.text == "Odla (slutsats)");
  CHECK(bars[1].days->is_open_after);
  CHECK(bars[2].text.quiet == "hösten 2025. Bara planerat");
  CHECK(bars[2].is_dashed);
  CHECK(bars[3].text.quiet == "okänt");
  CHECK_FALSE(bars[3].days);
}

TEST_CASE("One time alone is not drawn") {
  const SmallSite site(recipe_catalogue("times: [{ when: 2025, what: Odla }, { when: unknown, what: Smaka }]"));
  CHECK(time_bars(field_of_soup(site, 2), site.context).empty());
}

}  // namespace kunskap
