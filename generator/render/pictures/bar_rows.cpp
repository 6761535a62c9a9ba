#include "render/pictures/bar_rows.h"

#include "render/pictures/text_lines.h"

#include <algorithm>

namespace kunskap::pictures {
namespace {

constexpr double baseline = 15;

/// Writes the lines of one text and returns where the next line begins.
double write_lines(SvgWriter& svg, std::string_view text, std::string_view look, double width, double y) {
  for (const std::string& line : wrapped(text, width, Font{14.5})) {
    write_text(svg, 0, y + baseline, look, line);
    svg.text(" ");
    y += text_line;
  }
  return y;
}

}  // namespace

BarColumns bar_columns(double width) {
  constexpr double least_for_beside = 560;
  if (width < least_for_beside) return {width, 0, width, false};
  const double text = width * 0.42;
  return {text - 16, text, width - text, true};
}

BarRow write_row_text(SvgWriter& svg, const BarText& text, const BarColumns& columns, double y) {
  if (!text.href.empty()) {
    svg.begin("a");
    svg.attribute("href", text.href);
  }
  double end = write_lines(svg, text.text, text.href.empty() ? "" : "link", columns.text_width, y);
  if (!text.href.empty()) svg.end("a");
  end = write_lines(svg, text.quiet, "quiet", columns.text_width, end);
  const double height = end - y;
  if (columns.is_beside) return {std::max(height, bar_height), y + 2};
  return {height + 4 + bar_height, end + 4};
}

void write_rect(SvgWriter& svg, std::string_view look, double x, double y, double width, double height) {
  svg.begin("rect");
  svg.attribute("class", look);
  svg.attribute("x", x);
  svg.attribute("y", y);
  svg.attribute("width", width);
  svg.attribute("height", height);
  svg.end("rect");
}

}  // namespace kunskap::pictures
