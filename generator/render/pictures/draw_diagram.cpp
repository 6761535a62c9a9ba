#include "render/pictures/diagram.h"

#include <cmath>

namespace kunskap::pictures {
namespace {

std::string_view class_of(BoxTextStyle style) {
  switch (style) {
    case BoxTextStyle::title:
      return "strong";
    case BoxTextStyle::quiet:
      return "quiet";
    case BoxTextStyle::plain:
      break;
  }
  return "";
}

void write_box(SvgWriter& svg, const DiagramBox& box, const PlacedBox& placed) {
  svg.begin(box.href.empty() ? "g" : "a");
  if (!box.href.empty()) svg.attribute("href", box.href);
  svg.attribute("class", box.stands_out ? "box strong" : "box");
  svg.attribute("data-id", box.id);
  svg.begin("rect");
  svg.attribute("x", placed.x);
  svg.attribute("y", placed.y);
  svg.attribute("width", placed.width);
  svg.attribute("height", placed.height);
  svg.attribute("rx", 4.0);
  svg.end("rect");
  double y = placed.y + box_padding + 15;
  for (const PlacedLine& line : placed.lines) {
    write_text(svg, placed.x + box_padding, y, class_of(line.style), line.text);
    svg.text(" ");  // Between the words of two lines, for those who hear them.
    y += line_height;
  }
  svg.end(box.href.empty() ? "g" : "a");
}

/// Straight down where a line stays above itself, and else a soft bend half way.
std::string path_of(const std::vector<Point>& points) {
  std::string path = "M" + coordinate(points.front().x) + " " + coordinate(points.front().y);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point& from = points[i - 1];
    const Point& to = points[i];
    if (std::abs(from.x - to.x) < 0.05) {
      path += "V" + coordinate(to.y);
      continue;
    }
    const std::string half = coordinate((from.y + to.y) / 2);
    path += "C" + coordinate(from.x) + " " + half + " " + coordinate(to.x) + " " + half + " " + coordinate(to.x) + " " +
            coordinate(to.y);
  }
  return path;
}

/// A loop from a box to itself comes from the side, all other lines from above or below.
std::string arrow_of(const std::vector<Point>& points, bool is_loop) {
  const Point& tip = points.back();
  if (is_loop) return "M" + coordinate(tip.x) + " " + coordinate(tip.y) + "l8 -4v8z";
  const double back = points[points.size() - 2].y < tip.y ? -9 : 9;
  return "M" + coordinate(tip.x) + " " + coordinate(tip.y) + "l-5 " + coordinate(back) + "h10z";
}

void write_edge(SvgWriter& svg, const Diagram& diagram, std::size_t index, const std::vector<Point>& points) {
  const DiagramEdge& edge = diagram.edges[index];
  const bool is_loop = edge.ends.from == edge.ends.to;
  svg.begin("path");
  svg.attribute("class", edge.is_dashed ? "line dashed" : "line");
  svg.attribute("d", is_loop ? "M" + coordinate(points[0].x) + " " + coordinate(points[0].y) + "h" +
                                   coordinate(points[1].x - points[0].x) + "V" + coordinate(points[2].y) + "H" +
                                   coordinate(points[2].x)
                             : path_of(points));
  svg.attribute("data-from", diagram.boxes[edge.ends.from].id);
  svg.attribute("data-to", diagram.boxes[edge.ends.to].id);
  svg.end("path");
  if (!diagram.has_arrows) return;
  svg.begin("path");
  svg.attribute("class", "arrow");
  svg.attribute("d", arrow_of(points, is_loop));
  svg.end("path");
}

}  // namespace

Font font_of(BoxTextStyle style) {
  return style == BoxTextStyle::title ? Font{15.5, Weight::bold} : Font{14.5, Weight::normal};
}

std::string draw_diagram(const Diagram& diagram, const DiagramSize& size, const PictureWords& words) {
  const PlacedDiagram placed = place_diagram(diagram, size, words.language);
  SvgWriter svg;
  begin_picture(svg, words, PictureRole::group, "picture", placed.width, placed.height);
  for (std::size_t i = 0; i < placed.edges.size(); ++i) write_edge(svg, diagram, i, placed.edges[i]);
  for (std::size_t i = 0; i < placed.boxes.size(); ++i) write_box(svg, diagram.boxes[i], placed.boxes[i]);
  svg.end("svg");
  return svg.take();
}

}  // namespace kunskap::pictures
