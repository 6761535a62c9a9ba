#include "render/field_pictures.h"

#include "render/drawn_site.h"

namespace kunskap {
namespace {

/// The field `slot` of the soup with `facts`.
struct DrawnSoup {
  SmallSite site;
  DrawnField drawn;
  DrawnSoup(Slot slot, const std::string& facts) : site(recipe_catalogue(facts)) {
    CHECK(site.made.lines() == "");
    const Entry& soup = site.made.entry("recept/soppa");
    drawn = {&site.made.catalogue.model.kinds[0].fields[slot], soup.values[slot].as<std::vector<Value>>()};
  }
};

const char* const steps_of_soup = R"(steps:
  - { id: koka, what: Koka, who: Kocken, when: { value: Först, basis: inferred }, next: [{ value: smaka, basis: assigned }], hot: ja }
  - { id: smaka, what: Smaka, condition: om du vågar, who: unknown, next: koka, exit: "När den är **god** & [klar](soppa.md)." }
)";

}  // namespace

TEST_CASE("A step becomes a box with what is said of it") {
  const DrawnSoup soup(0, steps_of_soup);
  const pictures::Diagram diagram = diagram_of(soup.drawn, soup.site.context);
  REQUIRE(diagram.boxes.size() == 2);
  const pictures::DiagramBox& boil = diagram.boxes[0];
  CHECK(boil.id == "koka");
  CHECK(boil.href == "#_gor-sa-har-koka");
  CHECK(boil.stands_out);
  std::vector<std::string> texts;
  for (const pictures::BoxText& text : boil.texts) texts.push_back(text.text);
  CHECK(texts == std::vector<std::string>{"1. Koka", "Hett", "När: Först (slutsats)", "Vem: Kocken"});
  texts.clear();
  for (const pictures::BoxText& text : diagram.boxes[1].texts) texts.push_back(text.text);
  CHECK(texts ==
        std::vector<std::string>{"2. Smaka", "Om: om du vågar", "Vem: okänt", "Klart: När den är god & klar."});
}

TEST_CASE("What follows becomes a line, dashed when the source does not say so") {
  const DrawnSoup soup(0, steps_of_soup);
  const pictures::Diagram diagram = diagram_of(soup.drawn, soup.site.context);
  REQUIRE(diagram.edges.size() == 2);
  CHECK(diagram.edges[0].ends == pictures::Edge{0, 1});
  CHECK(diagram.edges[0].is_dashed);
  CHECK(diagram.edges[1].ends == pictures::Edge{1, 0});
  CHECK_FALSE(diagram.edges[1].is_dashed);
  CHECK(has_dashed_lines(soup.drawn));
}

TEST_CASE("One step alone is not drawn") {
  const DrawnSoup one(0, "steps: { id: koka, what: Koka }");
  CHECK_FALSE(can_be_drawn(one.drawn, one.site.context));
  const DrawnSoup two(0, steps_of_soup);
  CHECK(can_be_drawn(two.drawn, two.site.context));
}

TEST_CASE("Numbers and times are drawn as bars") {
  const DrawnSoup amounts(
      1, "amounts: [{ what: A, value: 1, unit: dl, series: s }, { what: B, value: 2, unit: dl, series: s }]");
  REQUIRE(can_be_drawn(amounts.drawn, amounts.site.context));
  CHECK(draw_field(amounts.drawn, PictureWidth::wide, amounts.site.context).find("staplar för tal") !=
        std::string::npos);
  const DrawnSoup times(2, "times: [{ what: A, when: 2024 }, { what: B, when: 2025 }]");
  REQUIRE(can_be_drawn(times.drawn, times.site.context));
  CHECK(draw_field(times.drawn, PictureWidth::narrow, times.site.context).find("staplar över tid") !=
        std::string::npos);
}

TEST_CASE("The narrow and the wide picture of a field have ids of their own") {
  const DrawnSoup soup(0, steps_of_soup);
  const std::string narrow = draw_field(soup.drawn, PictureWidth::narrow, soup.site.context);
  const std::string wide = draw_field(soup.drawn, PictureWidth::wide, soup.site.context);
  CHECK(narrow.find("id=\"_bild-gor-sa-har-smal\"") != std::string::npos);
  CHECK(wide.find("id=\"_bild-gor-sa-har\"") != std::string::npos);
  CHECK(narrow.find("steg med pilar") != std::string::npos);
}

}  // namespace kunskap
