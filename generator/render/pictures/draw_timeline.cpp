// Every row has a track from the first year shown to the last, with a mark where a year begins, so that a bar can be
// read without following a line to the edge of the picture. The years stand above the first row and below the last.
#include "render/pictures/bar_rows.h"
#include "render/pictures/time_scale.h"

#include <algorithm>

namespace kunskap::pictures {
namespace {

constexpr double axis_height = 22;
constexpr double least_width = 6;  ///< Of a bar, so that a day can be seen.

void write_axis(SvgWriter& svg, const std::vector<YearMark>& marks, double y) {
  for (const YearMark& mark : marks)
    if (!mark.label.empty()) write_text(svg, mark.x, y + 14, "quiet", mark.label);
}

void write_track(SvgWriter& svg, const TimeScale& scale, const std::vector<YearMark>& marks, double y) {
  write_rect(svg, "track", scale.left, y, scale.width, bar_height);
  std::string path;
  for (const YearMark& mark : marks)
    path += "M" + coordinate(mark.x) + " " + coordinate(y) + "v" + coordinate(bar_height);
  svg.begin("path");
  svg.attribute("class", "tick");
  svg.attribute("d", path);
  svg.end("path");
}

/// A bar whose open ends are points.
void write_bar(SvgWriter& svg, const TimeBar& bar, const TimeScale& scale, double y) {
  const DaySpan& days = *bar.days;
  const double end = scale.left + scale.width;
  double left = days.is_open_before ? scale.left : scale.x_of(days.first);
  const double right =
      days.is_open_after ? end : std::min(end, std::max(left + least_width, scale.x_of(days.last + 1)));
  left = std::min(left, right - least_width);
  const double middle = y + bar_height / 2;
  const double point = bar_height / 2;
  std::string path =
      days.is_open_before
          ? "M" + coordinate(left) + " " + coordinate(middle) + "L" + coordinate(left + point) + " " + coordinate(y)
          : "M" + coordinate(left) + " " + coordinate(y + bar_height) + "V" + coordinate(y);
  path += "H" + coordinate(days.is_open_after ? right - point : right);
  path += days.is_open_after ? "L" + coordinate(right) + " " + coordinate(middle) + "L" + coordinate(right - point) +
                                   " " + coordinate(y + bar_height)
                             : "V" + coordinate(y + bar_height);
  path += days.is_open_before ? "H" + coordinate(left + point) + "z" : "z";
  svg.begin("path");
  svg.attribute("class", bar.is_dashed ? "stretch dashed" : "stretch");
  svg.attribute("d", path);
  svg.end("path");
}

}  // namespace

std::string draw_timeline(const std::vector<TimeBar>& bars, double width, const PictureWords& words) {
  const BarColumns columns = bar_columns(width, words.language);
  const TimeScale scale = time_scale(bars, columns.bar_left, columns.bar_width);
  const std::vector<YearMark> marks = year_marks(scale);
  SvgWriter inside;
  write_axis(inside, marks, 0);
  double y = axis_height;
  for (const TimeBar& bar : bars) {
    if (!bar.heading.text.empty()) y = write_heading(inside, bar.heading, columns, y);
    const BarRow row = write_row_text(inside, bar.text, columns, y);
    write_track(inside, scale, marks, row.bar_y);
    if (bar.days) write_bar(inside, bar, scale, row.bar_y);
    y += row.height + between_bar_rows;
  }
  write_axis(inside, marks, y - between_bar_rows + 4);
  const bool has_links = std::any_of(
      bars.begin(), bars.end(), [](const TimeBar& bar) { return !bar.text.href.empty() || !bar.heading.href.empty(); });
  SvgWriter svg;
  begin_picture(svg, words, has_links ? PictureRole::group : PictureRole::image, "picture bars", width,
                y - between_bar_rows + 4 + axis_height);
  svg.markup(inside.take());
  svg.end("svg");
  return svg.take();
}

}  // namespace kunskap::pictures
