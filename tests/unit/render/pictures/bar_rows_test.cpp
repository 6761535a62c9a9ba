#include "render/pictures/bar_rows.h"

#include "catch.h"

namespace kunskap::pictures {

TEST_CASE("Narrow, a bar stands below its text, and wide beside it") {
  SvgWriter svg;
  const BarColumns narrow = bar_columns(328, "sv");
  CHECK_FALSE(narrow.is_beside);
  CHECK(write_row_text(svg, {"Text", "", "2025"}, narrow, 100).bar_y == 144);
  const BarColumns wide = bar_columns(700, "sv");
  CHECK(wide.is_beside);
  CHECK(wide.text_width < wide.bar_left);
  CHECK(write_row_text(svg, {"Text", "", "2025"}, wide, 100).bar_y == 102);
  CHECK(write_row_text(svg, {"Text", "", ""}, wide, 100).height == text_line);
}

TEST_CASE("A text that leads somewhere is a link") {
  SvgWriter svg;
  write_row_text(svg, {"Text", "a/", "2025"}, bar_columns(328, "sv"), 0);
  CHECK(svg.take() ==
        "<a href=\"a/\"><text x=\"0\" y=\"15\" class=\"link\">Text</text> </a><text x=\"0\" y=\"35\" "
        "class=\"quiet\">2025</text> ");
}

}  // namespace kunskap::pictures
