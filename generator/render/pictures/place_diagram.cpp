// The rows of rows.h become places:
//   1. The boxes of a row share its width; a lane takes a little of it.
//   2. An edge that passes several rows at the side of all boxes does so in one straight line, where there is room.
//   3. The texts are broken to lines in that width, which gives the height of the box, and of the row.
//   4. A line falls straight down wherever the two items that it joins stand above each other, and else leaves each at
//      the point nearest to the other. Lines that leave one box are kept apart.
#include "render/pictures/diagram.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace kunskap::pictures {
namespace {

constexpr double space_between_items = 14;
constexpr double space_between_rows = 38;
constexpr double lane_width = 8;
constexpr double widest_box = 400;
constexpr double margin = 2;      ///< Around the picture, for the frames and their focus.
constexpr double loop_room = 16;  ///< At the right, where a box leads to itself.
constexpr double between_ports = 18;

/// An item of a row with the room that it takes from left to right.
struct Span {
  RowItem item;
  double left = 0;
  double right = 0;
  double middle() const { return (left + right) / 2; }
};

enum class Side : std::uint8_t { left, right };

bool has_loop_of_one(const Diagram& diagram) {
  return std::any_of(diagram.edges.begin(), diagram.edges.end(),
                     [](const DiagramEdge& edge) { return edge.ends.from == edge.ends.to; });
}

/// How far the middle of the boxes of `row` is from where the row begins.
double middle_of_boxes(const std::vector<RowItem>& row, double box) {
  const auto is_box = [](const RowItem& item) { return !item.is_lane; };
  const auto first = std::find_if(row.begin(), row.end(), is_box);
  const auto last = std::find_if(row.rbegin(), row.rend(), is_box).base();
  double used = -space_between_items;
  for (auto item = first; item != last; ++item) used += (item->is_lane ? lane_width : box) + space_between_items;
  return static_cast<double>(first - row.begin()) * (lane_width + space_between_items) + used / 2;
}

std::vector<Span> spread(const std::vector<RowItem>& row, double left, double width) {
  const auto lanes =
      static_cast<double>(std::count_if(row.begin(), row.end(), [](auto& item) { return item.is_lane; }));
  const auto count = static_cast<double>(row.size());
  const double room = width - space_between_items * (count - 1) - lane_width * lanes;
  const double box = count > lanes ? std::min(widest_box, room / (count - lanes)) : 0;
  const double used = box * (count - lanes) + lane_width * lanes + space_between_items * (count - 1);
  std::vector<Span> spans;
  // The boxes stand in the middle, the lanes beside them where there is room.
  double x = std::clamp(left + width / 2 - middle_of_boxes(row, box), left, left + std::max(0.0, width - used));
  for (const RowItem& item : row) {
    const double own = item.is_lane ? lane_width : box;
    spans.push_back({item, x, x + own});
    x += own + space_between_items;
  }
  return spans;
}

std::vector<PlacedLine> lines_of(const DiagramBox& box, double width, std::string_view language) {
  std::vector<PlacedLine> lines;
  for (const BoxText& text : box.texts)
    for (std::string& line : wrapped(text.text, width - 2 * box_padding, font_of(text.style), language))
      lines.push_back({text.style, std::move(line)});
  return lines;
}

double height_of(const PlacedBox& box) { return 2 * box_padding + line_height * static_cast<double>(box.lines.size()); }

/// One end of a line at the lower or the upper side of an item.
struct Port {
  std::size_t row = 0;
  bool is_below = false;  ///< At the lower side.
  Span at;
  double wanted = 0;
  double other = 0;  ///< Where the line goes to, to tell which of two stands to the left.
  double* x = nullptr;
};

class Placing {
 public:
  Placing(const Diagram& diagram, const DiagramSize& size, std::string_view language)
      : diagram_(diagram), language_(language) {
    for (const DiagramEdge& edge : diagram.edges) edges_.push_back(edge.ends);
    rows_ = arrange_in_rows(diagram.boxes.size(), edges_, size.most_in_row);
    placed_.width = size.width;
    place_boxes(size);
    place_edges();
  }

  PlacedDiagram take() { return std::move(placed_); }

 private:
  void place_boxes(const DiagramSize& size) {
    const double width = size.width - 2 * margin - (has_loop_of_one(diagram_) ? loop_room : 0);
    placed_.boxes.resize(diagram_.boxes.size());
    for (const std::vector<RowItem>& row : rows_.rows) spans_.push_back(spread(row, margin, width));
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) straighten(edge);
    double y = margin;
    for (const std::vector<Span>& row : spans_) {
      double height = 0;
      for (const Span& span : row) {
        if (span.item.is_lane) continue;
        PlacedBox& box = placed_.boxes[span.item.index];
        box = {span.left, y, span.right - span.left, 0,
               lines_of(diagram_.boxes[span.item.index], span.right - span.left, language_)};
        height = std::max(height, height_of(box));
      }
      for (const Span& span : row)
        if (!span.item.is_lane) placed_.boxes[span.item.index].height = height;
      tops_.push_back(y);
      bottoms_.push_back(y + height);
      y += height + space_between_rows;
    }
    placed_.height = (bottoms_.empty() ? margin : bottoms_.back()) + margin;
  }

  /// The lanes of an edge, each with its row; none unless all stand at the same side of the boxes.
  std::vector<std::pair<std::size_t, std::size_t>> lanes_at(std::size_t edge, Side side) const {
    std::vector<std::pair<std::size_t, std::size_t>> lanes;
    for (std::size_t row = 0; row < spans_.size(); ++row) {
      const std::vector<Span>& spans = spans_[row];
      const auto is_meant = [&](const Span& span) { return span.item == RowItem{true, edge}; };
      const auto found = std::find_if(spans.begin(), spans.end(), is_meant);
      if (found == spans.end()) continue;
      const auto is_box = [](const Span& span) { return !span.item.is_lane; };
      if (side == Side::left ? std::any_of(spans.begin(), found, is_box) : std::any_of(found, spans.end(), is_box))
        return {};
      lanes.emplace_back(row, static_cast<std::size_t>(found - spans.begin()));
    }
    return lanes;
  }

  /// Whether a lane can be moved to `left` and still stand apart from its neighbours.
  bool has_room(std::size_t row, std::size_t position, double left) const {
    const std::vector<Span>& spans = spans_[row];
    const bool is_free_before = position == 0 || spans[position - 1].right + lane_width <= left;
    return is_free_before && (position + 1 == spans.size() || left + 2 * lane_width <= spans[position + 1].left);
  }

  void straighten(std::size_t edge) {
    for (const Side side : {Side::left, Side::right}) {
      const auto lanes = lanes_at(edge, side);
      if (lanes.size() < 2) continue;
      std::vector<double> lefts;
      for (const auto& [row, position] : lanes) lefts.push_back(spans_[row][position].left);
      const double left = side == Side::left ? *std::min_element(lefts.begin(), lefts.end())
                                             : *std::max_element(lefts.begin(), lefts.end());
      const bool fits = std::all_of(lanes.begin(), lanes.end(),
                                    [&](const auto& lane) { return has_room(lane.first, lane.second, left); });
      if (!fits) continue;
      for (const auto& [row, position] : lanes) {
        spans_[row][position].left = left;
        spans_[row][position].right = left + lane_width;
      }
    }
  }

  const Span& span_of(std::size_t row, const RowItem& item) const {
    return *std::find_if(spans_[row].begin(), spans_[row].end(), [&](const Span& span) { return span.item == item; });
  }

  /// The items that an edge goes through, from the upper box to the lower one, each with its row.
  std::vector<std::pair<std::size_t, Span>> way_of(std::size_t edge) const {
    auto [upper, lower] = edges_[edge];
    if (rows_.leads_up[edge]) std::swap(upper, lower);
    std::vector<std::pair<std::size_t, Span>> way;
    for (std::size_t row = rows_.row_of[upper]; row <= rows_.row_of[lower]; ++row) {
      RowItem item{true, edge};
      if (row == rows_.row_of[upper]) item = {false, upper};
      if (row == rows_.row_of[lower]) item = {false, lower};
      way.emplace_back(row, span_of(row, item));
    }
    return way;
  }

  /// Where a line leaves `from` on its way to `to`: straight above or below it where that can be.
  static double towards(const Span& from, const Span& to) {
    const double inset = std::min(16.0, (from.right - from.left) / 2);
    const double left = std::max(from.left, to.left);
    const double right = std::min(from.right, to.right);
    const double wanted = left <= right ? (left + right) / 2 : to.middle();
    return std::clamp(wanted, from.left + inset, from.right - inset);
  }

  void place_edges() {
    // Two points for each step of a way: where it leaves an item and where it comes to the next.
    std::vector<std::vector<double>> xs(edges_.size());
    std::vector<Port> ports;
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
      if (edges_[edge].from == edges_[edge].to) continue;
      const auto way = way_of(edge);
      xs[edge].resize(2 * (way.size() - 1));
      for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        const auto& [row, upper] = way[i];
        const auto& [next_row, lower] = way[i + 1];
        ports.push_back({row, true, upper, towards(upper, lower), lower.middle(), &xs[edge][2 * i]});
        ports.push_back({next_row, false, lower, towards(lower, upper), upper.middle(), &xs[edge][2 * i + 1]});
      }
    }
    keep_apart(ports);
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) placed_.edges.push_back(points_of(edge, xs[edge]));
  }

  static bool is_same_side(const Port& a, const Port& b) {
    return a.row == b.row && a.is_below == b.is_below && a.at.item == b.at.item;
  }

  /// Gives the ports of each side of each box their places, from the left, some way from each other.
  static void keep_apart(std::vector<Port>& ports) {
    const auto key = [](const Port& port) {
      return std::tuple(port.row, port.is_below, port.at.item.is_lane, port.at.item.index, port.wanted, port.other);
    };
    std::stable_sort(ports.begin(), ports.end(), [&](const Port& a, const Port& b) { return key(a) < key(b); });
    for (std::size_t begin = 0, end = 0; begin < ports.size(); begin = end) {
      while (end < ports.size() && is_same_side(ports[begin], ports[end])) ++end;
      spread_ports(std::span(ports).subspan(begin, end - begin));
    }
  }

  static void spread_ports(std::span<Port> ports) {
    const Span& at = ports.front().at;
    const double inset = std::min(12.0, (at.right - at.left) / 2);
    const double room = at.right - at.left - 2 * inset;
    const double apart = std::min(between_ports, room / static_cast<double>(ports.size()));
    double least = at.left + inset;
    for (Port& port : ports) {
      *port.x = std::max(port.wanted, least);
      least = *port.x + apart;
    }
    double most = at.right - inset;
    for (std::size_t i = ports.size(); i-- > 0;) {
      *ports[i].x = std::min(*ports[i].x, most);
      most = *ports[i].x - apart;
    }
  }

  std::vector<Point> points_of(std::size_t edge, const std::vector<double>& xs) const {
    if (xs.empty()) return loop_of(placed_.boxes[edges_[edge].from]);
    auto [upper, lower] = edges_[edge];
    if (rows_.leads_up[edge]) std::swap(upper, lower);
    std::vector<Point> points;
    for (std::size_t i = 0; i < xs.size(); ++i) {
      const std::size_t row = rows_.row_of[upper] + (i + 1) / 2;
      points.push_back({xs[i], i % 2 == 0 ? bottoms_[row] : tops_[row]});
    }
    if (rows_.leads_up[edge]) std::reverse(points.begin(), points.end());
    return points;
  }

  static std::vector<Point> loop_of(const PlacedBox& box) {
    const double right = box.x + box.width;
    const double middle = box.y + box.height / 2;
    return {{right, middle + 8}, {right + loop_room - 2, middle}, {right, middle - 8}};
  }

  const Diagram& diagram_;
  std::string_view language_;
  std::vector<Edge> edges_;
  Rows rows_;
  PlacedDiagram placed_;
  std::vector<std::vector<Span>> spans_;  ///< Of each row.
  std::vector<double> tops_;
  std::vector<double> bottoms_;
};

}  // namespace

PlacedDiagram place_diagram(const Diagram& diagram, const DiagramSize& size, std::string_view language) {
  return Placing(diagram, size, language).take();
}

}  // namespace kunskap::pictures
