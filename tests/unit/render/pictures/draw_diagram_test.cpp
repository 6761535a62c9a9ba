#include "catch.h"
#include "render/pictures/diagram.h"

namespace kunskap::pictures {

TEST_CASE("A diagram is drawn as boxes that are links, with lines and arrows") {
  Diagram diagram;
  diagram.boxes = {{"a", "#a", {{BoxTextStyle::title, "1. Sök"}, {BoxTextStyle::quiet, "Vem: du & jag"}}},
                   {"b", "", {{BoxTextStyle::title, "2. Finn"}}, true}};
  diagram.edges = {{{0, 1}, true}};
  CHECK(
      draw_diagram(diagram, {200, 2}, {"_b", "Steg", "Om steg"}) ==
      "<svg class=\"picture\" role=\"group\" aria-labelledby=\"_b\" aria-describedby=\"_b-om\" viewBox=\"0 0 200 142\" "
      "width=\"12.5rem\" height=\"8.9rem\"><title id=\"_b\">Steg</title><desc id=\"_b-om\">Om steg</desc>"
      "<path class=\"line dashed\" d=\"M100 62V100\" data-from=\"a\" data-to=\"b\"/>"
      "<path class=\"arrow\" d=\"M100 100l-5 -9h10z\"/>"
      "<a href=\"#a\" class=\"box\" data-id=\"a\"><rect x=\"2\" y=\"2\" width=\"196\" height=\"60\" rx=\"4\"/>"
      "<text x=\"12\" y=\"27\" class=\"strong\">1. Sök</text> "
      "<text x=\"12\" y=\"47\" class=\"quiet\">Vem: du &amp; jag</text> </a>"
      "<g class=\"box strong\" data-id=\"b\"><rect x=\"2\" y=\"100\" width=\"196\" height=\"40\" rx=\"4\"/>"
      "<text x=\"12\" y=\"125\" class=\"strong\">2. Finn</text> </g></svg>");
}

TEST_CASE("A line that leads up has its arrow below the box that it comes to") {
  Diagram diagram;
  diagram.boxes = {{"a", "", {{BoxTextStyle::title, "a"}}}, {"b", "", {{BoxTextStyle::title, "b"}}}};
  diagram.edges = {{{0, 1}}, {{1, 0}}};
  const PlacedDiagram placed = place_diagram(diagram, {}, "");
  CHECK(placed.edges[1].front().y == placed.boxes[1].y);
  CHECK(placed.edges[1].back().y == placed.boxes[0].y + placed.boxes[0].height);
  CHECK(draw_diagram(diagram, {}, {}).find("l-5 9h10z") != std::string::npos);
}

}  // namespace kunskap::pictures
