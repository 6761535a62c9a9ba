#include "render/pictures/bar_rows.h"

#include "render/pictures/text_lines.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kunskap::pictures {
namespace {

constexpr double baseline = 15;

/// Writes the lines of one text and returns where the next line begins.
double write_lines(SvgWriter& svg, const std::vector<std::string>& lines, std::string_view look, double y) {
  for (const std::string& line : lines) {
    write_text(svg, 0, y + baseline, look, line);
    svg.text(" ");
    y += text_line;
  }
  return y;
}

/// The same, as a link where it leads somewhere.
double write_link(SvgWriter& svg, const std::vector<std::string>& lines, const std::string& href, std::string_view look,
                  double y) {
  if (href.empty()) return write_lines(svg, lines, look, y);
  svg.begin("a");
  svg.attribute("href", href);
  const double end = write_lines(svg, lines, look.empty() ? "link" : std::string(look) + " link", y);
  svg.end("a");
  return end;
}

}  // namespace

BarColumns bar_columns(double width, std::string_view language) {
  constexpr double least_for_beside = 560;
  if (width < least_for_beside) return {width, 0, width, false, language};
  const double text = width * 0.42;
  return {text - 16, text, width - text, true, language};
}

double write_heading(SvgWriter& svg, const BarText& text, const BarColumns& columns, double y) {
  const double width = columns.bar_left + columns.bar_width;
  return write_link(svg, wrapped(text.text, width, {15.5, Weight::bold}, columns.language), text.href, "strong title",
                    y) +
         4;
}

BarRow write_row_text(SvgWriter& svg, const BarText& text, const BarColumns& columns, double y) {
  const auto lines_of = [&](const std::string& one) {
    return wrapped(one, columns.text_width, Font{14.5}, columns.language);
  };
  double end = write_link(svg, lines_of(text.text), text.href, "", y);
  end = write_lines(svg, lines_of(text.quiet), "quiet", end);
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
