// The bars of a series begin at a common line, which is zero, and are as long as their numbers; the number itself
// stands at the end of its bar.
#include "render/pictures/bar_rows.h"
#include "render/pictures/text_lines.h"

#include <algorithm>

namespace kunskap::pictures {
namespace {

const Font font_of_numbers{14.5, Weight::bold};

/// Where numbers stand from left to right.
struct NumberScale {
  double zero = 0;    ///< In pixels.
  double pixels = 0;  ///< For a number of 1.
};

NumberScale scale_for(const NumberSeries& series, const BarColumns& columns) {
  double least = 0;
  double most = 0;
  double room = columns.bar_width;
  for (const NumberBar& bar : series.bars) {
    least = std::min(least, bar.number);
    most = std::max(most, bar.number);
    room = std::min(room, columns.bar_width - width_of(bar.written, font_of_numbers) - 8);
  }
  const double pixels = most > least ? std::max(room, 0.0) / (most - least) : 0;
  return {columns.bar_left - least * pixels, pixels};
}

double write_number_bar(SvgWriter& svg, const NumberBar& bar, const BarColumns& columns, const NumberScale& scale,
                        double y) {
  const BarRow row = write_row_text(svg, bar.text, columns, y);
  const double end = scale.zero + bar.number * scale.pixels;
  const double left = std::min(scale.zero, end);
  const double right = std::max(scale.zero, end);
  write_rect(svg, bar.look.empty() ? "stretch" : "stretch " + bar.look, left, row.bar_y, std::max(1.0, right - left),
             bar_height);
  write_text(svg, right + 8, row.bar_y + 13, "strong", bar.written);
  return y + row.height + between_bar_rows;
}

/// Writes the series from `y` on and returns where it ends.
double write_series(SvgWriter& svg, const NumberSeries& series, const BarColumns& columns, double y) {
  if (!series.title.empty()) y = write_heading(svg, {series.title, "", ""}, columns, y) + 2;
  const NumberScale scale = scale_for(series, columns);
  for (const NumberBar& bar : series.bars) y = write_number_bar(svg, bar, columns, scale, y);
  return y;
}

}  // namespace

std::string draw_chart(const std::vector<NumberSeries>& series, double width, const PictureWords& words) {
  const BarColumns columns = bar_columns(width, words.language);
  SvgWriter inside;
  double y = 0;
  bool has_links = false;
  for (const NumberSeries& one : series) {
    if (y > 0) y += between_bar_rows;
    y = write_series(inside, one, columns, y);
    has_links = has_links || std::any_of(one.bars.begin(), one.bars.end(),
                                         [](const NumberBar& bar) { return !bar.text.href.empty(); });
  }
  SvgWriter svg;
  begin_picture(svg, words, has_links ? PictureRole::group : PictureRole::image, "picture bars", width,
                std::max(0.0, y - between_bar_rows) + 2);
  svg.markup(inside.take());
  svg.end("svg");
  return svg.take();
}

}  // namespace kunskap::pictures
