#include "catch.h"
#include "render/pictures/diagram.h"
#include "render/pictures/random_graphs.h"

#include <algorithm>

namespace kunskap::pictures {
namespace {

Diagram diagram_with(std::size_t boxes, const std::vector<Edge>& edges) {
  Diagram diagram;
  for (std::size_t i = 0; i < boxes; ++i)
    diagram.boxes.push_back({std::to_string(i), "", {{BoxTextStyle::title, "Steg nummer " + std::to_string(i)}}});
  for (const Edge& edge : edges) diagram.edges.push_back({edge});
  return diagram;
}

bool overlap(const PlacedBox& a, const PlacedBox& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool is_at_side_of(const Point& point, const PlacedBox& box) {
  const bool beside = point.x == box.x + box.width && point.y > box.y && point.y < box.y + box.height;
  const bool above_or_below =
      point.x >= box.x && point.x <= box.x + box.width && (point.y == box.y || point.y == box.y + box.height);
  return beside || above_or_below;
}

/// Whether the straight fall from `a` to `b` goes through the inside of `box`.
bool goes_through(const Point& a, const Point& b, const PlacedBox& box) {
  const auto [top, foot] = std::minmax(a.y, b.y);
  const auto [left, right] = std::minmax(a.x, b.x);
  return right > box.x && left < box.x + box.width && foot > box.y && top < box.y + box.height;
}

void check_placed(const PlacedDiagram& placed, const std::vector<Edge>& edges) {
  for (std::size_t a = 0; a < placed.boxes.size(); ++a) {
    const PlacedBox& box = placed.boxes[a];
    CHECK((box.x >= 0 && box.x + box.width <= placed.width && box.y >= 0 && box.y + box.height <= placed.height));
    for (std::size_t b = 0; b < a; ++b) CHECK_FALSE(overlap(box, placed.boxes[b]));
    for (const PlacedLine& line : box.lines)
      CHECK(width_of(line.text, font_of(line.style)) <= box.width - 2 * box_padding + 0.001);
    CHECK(box.height >= 2 * box_padding + line_height * static_cast<double>(box.lines.size()));
  }
  REQUIRE(placed.edges.size() == edges.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    CHECK(is_at_side_of(placed.edges[i].front(), placed.boxes[edges[i].from]));
    CHECK(is_at_side_of(placed.edges[i].back(), placed.boxes[edges[i].to]));
    for (std::size_t j = 1; j < placed.edges[i].size(); ++j)
      for (const PlacedBox& box : placed.boxes)
        CHECK_FALSE(goes_through(placed.edges[i][j - 1], placed.edges[i][j], box));
  }
}

}  // namespace

TEST_CASE("A line falls straight down to the box below") {
  const PlacedDiagram placed = place_diagram(diagram_with(2, {{0, 1}}), {300, 2}, "");
  CHECK(placed.edges[0].front().x == placed.edges[0].back().x);
  CHECK(placed.boxes[0].width == 296);
}

TEST_CASE("Lines that leave one box stand apart") {
  const PlacedDiagram placed = place_diagram(diagram_with(2, {{0, 1}, {1, 0}}), {300, 2}, "");
  CHECK(std::abs(placed.edges[0].front().x - placed.edges[1].back().x) >= 10);
}

TEST_CASE("An edge that passes several rows does so in one straight line") {
  const std::vector<Edge> edges{{0, 1}, {1, 2}, {2, 3}, {0, 3}, {1, 3}};
  const PlacedDiagram placed = place_diagram(diagram_with(4, edges), {700, 4}, "");
  const std::vector<Point>& way = placed.edges[3];
  REQUIRE(way.size() == 6);
  for (std::size_t i = 2; i < 5; ++i) CHECK(way[i].x == way[1].x);
}

TEST_CASE("A box that leads to itself has a loop at its side") {
  const PlacedDiagram placed = place_diagram(diagram_with(1, {{0, 0}}), {300, 2}, "");
  check_placed(placed, {{0, 0}});
  CHECK(placed.edges[0][1].x > placed.boxes[0].x + placed.boxes[0].width);
  CHECK(placed.edges[0][1].x <= placed.width);
}

TEST_CASE("In no diagram do boxes overlap, or lines miss their boxes or go through others") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    const auto [boxes, edges] = random_graph(random);
    for (const DiagramSize size : {DiagramSize{328, 2}, DiagramSize{700, 4}})
      check_placed(place_diagram(diagram_with(boxes, edges), size, ""), edges);
  }
}

TEST_CASE("The same diagram is placed the same") {
  std::mt19937 random(4);
  const auto [boxes, edges] = random_graph(random);
  const Diagram diagram = diagram_with(boxes, edges);
  CHECK(draw_diagram(diagram, {}, {}) == draw_diagram(diagram, {}, {}));
}

}  // namespace kunskap::pictures
