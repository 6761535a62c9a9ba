// What pictures of bars have in common: where the text of a row stands and where its bar. Pure functions; any thread.
#pragma once

#include "render/pictures/bars.h"

namespace kunskap::pictures {

constexpr double bar_height = 16;
constexpr double between_bar_rows = 14;
constexpr double text_line = 20;

/// Where texts and bars stand in a picture of some width.
struct BarColumns {
  double text_width = 0;
  double bar_left = 0;
  double bar_width = 0;
  bool is_beside = false;       ///< The bar stands beside its text, not below.
  std::string_view language{};  ///< Of the texts.
};
BarColumns bar_columns(double width, std::string_view language);

struct BarRow {
  double height = 0;  ///< Of text and bar.
  double bar_y = 0;   ///< The upper side of the bar.
};
/// Writes a text across the picture, as wide as it is, and returns where it ends.
double write_heading(SvgWriter& svg, const BarText& text, const BarColumns& columns, double y);

/// Writes the text of a row that begins at `y`.
BarRow write_row_text(SvgWriter& svg, const BarText& text, const BarColumns& columns, double y);

void write_rect(SvgWriter& svg, std::string_view look, double x, double y, double width, double height);

}  // namespace kunskap::pictures
