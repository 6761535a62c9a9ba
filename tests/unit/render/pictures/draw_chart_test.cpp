#include "catch.h"
#include "render/pictures/bars.h"

#include <regex>

namespace kunskap::pictures {
namespace {

struct DrawnBar {
  double x = 0;
  double width = 0;
};

std::vector<DrawnBar> bars_in(const std::string& svg) {
  static const std::regex pattern("<rect class=\"stretch[^\"]*\" x=\"([0-9.]+)\" y=\"[0-9.]+\" width=\"([0-9.]+)\"");
  std::vector<DrawnBar> bars;
  for (std::sregex_iterator match(svg.begin(), svg.end(), pattern), end; match != end; ++match)
    bars.push_back({std::stod((*match)[1]), std::stod((*match)[2])});
  return bars;
}

NumberBar bar(double number) { return {{"Tal", "", ""}, number, std::to_string(static_cast<int>(number)) + " st", ""}; }

}  // namespace

TEST_CASE("Bars are as long as their numbers, and the longest leaves room for what it says") {
  for (const double width : {328.0, 700.0}) {
    const std::vector<DrawnBar> bars = bars_in(draw_chart({{"Serie", {bar(100), bar(50), bar(0)}}}, width, {}));
    REQUIRE(bars.size() == 3);
    CHECK(std::abs(bars[0].width - 2 * bars[1].width) < 0.3);
    CHECK(bars[2].width == 1);
    CHECK(bars[0].x + bars[0].width + 40 < width);
  }
}

TEST_CASE("Numbers below zero lead the other way") {
  const std::vector<DrawnBar> bars = bars_in(draw_chart({{"", {bar(30), bar(-10)}}}, 328, {}));
  REQUIRE(bars.size() == 2);
  CHECK(bars[1].x == 0);
  CHECK(std::abs(bars[0].x - bars[1].width) < 0.2);
  CHECK(bars_in(draw_chart({{"", {bar(0), bar(0)}}}, 328, {}))[0].width == 1);
}

TEST_CASE("A chart tells its series, texts and numbers") {
  NumberBar seen{{"Sett", "a/", "2025"}, 2, "2 st", "tone-ready"};
  const std::string svg = draw_chart({{"Ena", {seen}}, {"Andra", {bar(1)}}}, 328, {"_b", "Tal", "Om tal"});
  for (const char* text :
       {"role=\"group\"", ">Ena<", ">Andra<", ">2 st<", ">2025<", "class=\"stretch tone-ready\"", "href=\"a/\""})
    CHECK(svg.find(text) != std::string::npos);
  CHECK(draw_chart({{"", {bar(1)}}}, 328, {}).find("role=\"img\"") != std::string::npos);
}

}  // namespace kunskap::pictures
