// Boxes with text and the lines between them, from the top of the picture to its foot: the steps of a flow, the places
// of an organisation. Plain data and pure functions; any thread.
#pragma once

#include "render/pictures/rows.h"
#include "render/pictures/svg_writer.h"
#include "render/pictures/text_lines.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap::pictures {

enum class BoxTextStyle : std::uint8_t { title, plain, quiet };

struct BoxText {
  BoxTextStyle style = BoxTextStyle::plain;
  std::string text;
};

struct DiagramBox {
  std::string id;    ///< What lines call it, for those who read the picture by machine.
  std::string href;  ///< Where it leads, from the page; empty: nowhere.
  std::vector<BoxText> texts;
  bool stands_out = false;  ///< Drawn with a thicker frame; its texts say why.
};

struct DiagramEdge {
  Edge ends;
  bool is_dashed = false;  ///< Its meaning is told beside the picture.
};

struct Diagram {
  std::vector<DiagramBox> boxes;
  std::vector<DiagramEdge> edges;
  bool has_arrows = true;
};

constexpr double box_padding = 10;  ///< Between the frame of a box and its texts.
constexpr double line_height = 20;
Font font_of(BoxTextStyle style);

/// How much room there is.
struct DiagramSize {
  double width = 328;
  std::size_t most_in_row = 2;
};

struct Point {
  double x = 0;
  double y = 0;
};

struct PlacedLine {
  BoxTextStyle style = BoxTextStyle::plain;
  std::string text;
};

struct PlacedBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  std::vector<PlacedLine> lines;
};

/// Where everything stands.
struct PlacedDiagram {
  double width = 0;
  double height = 0;
  std::vector<PlacedBox> boxes;           ///< One for each box of the diagram.
  std::vector<std::vector<Point>> edges;  ///< One for each edge: from the side of one box to that of the other.
};

/// `language`: of its texts.
PlacedDiagram place_diagram(const Diagram& diagram, const DiagramSize& size, std::string_view language);

std::string draw_diagram(const Diagram& diagram, const DiagramSize& size, const PictureWords& words);

}  // namespace kunskap::pictures
