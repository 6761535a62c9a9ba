#include "render/pictures/svg_writer.h"

#include "catch.h"

namespace kunskap::pictures {

TEST_CASE("Coordinates have one decimal at most") {
  CHECK(coordinate(0) == "0");
  CHECK(coordinate(12) == "12");
  CHECK(coordinate(12.34) == "12.3");
  CHECK(coordinate(-0.05) == "-0.1");
  CHECK(coordinate(-0.04) == "0");
  CHECK(coordinate(99.96) == "100");
}

TEST_CASE("A picture says what it is, and all text is escaped") {
  SvgWriter svg;
  begin_picture(svg, {"_b", "A & B", "<Två> bokstäver"}, PictureRole::image, "picture", 10, 20.5);
  svg.begin("rect");
  svg.attribute("x", 1.0);
  svg.attribute("data-id", "\"a\"");
  svg.end("rect");
  write_text(svg, 1, 2, "quiet", "<a>");
  write_text(svg, 1, 2, "", "b");
  svg.end("svg");
  CHECK(svg.take() ==
        "<svg class=\"picture\" role=\"img\" aria-labelledby=\"_b\" aria-describedby=\"_b-om\" viewBox=\"0 0 10 20.5\" "
        "width=\"0.6rem\" height=\"1.3rem\"><title id=\"_b\">A &amp; B</title><desc id=\"_b-om\">&lt;Två&gt; "
        "bokstäver</desc>"
        "<rect x=\"1\" data-id=\"&quot;a&quot;\"/><text x=\"1\" y=\"2\" class=\"quiet\">&lt;a&gt;</text>"
        "<text x=\"1\" y=\"2\">b</text></svg>");
}

}  // namespace kunskap::pictures
