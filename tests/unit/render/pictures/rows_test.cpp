#include "render/pictures/rows.h"

#include "catch.h"
#include "render/pictures/random_graphs.h"

#include <algorithm>
#include <functional>

namespace kunskap::pictures {
namespace {

/// The edges that lead down, turned where they lead up.
std::vector<Edge> turned(const std::vector<Edge>& edges, const std::vector<bool>& leads_up) {
  std::vector<Edge> result;
  for (std::size_t i = 0; i < edges.size(); ++i)
    if (edges[i].from != edges[i].to) result.push_back(leads_up[i] ? Edge{edges[i].to, edges[i].from} : edges[i]);
  return result;
}

/// The slow and obvious way: a box stands one row below the lowest of those that lead to it.
std::size_t longest_way_to(std::size_t box, const std::vector<Edge>& edges) {
  std::size_t row = 0;
  for (const Edge& edge : edges)
    if (edge.to == box) row = std::max(row, longest_way_to(edge.from, edges) + 1);
  return row;
}

/// The slow and obvious way: every two lines between two rows, by where their ends stand.
std::size_t crossings_by_hand(const Rows& rows, const std::vector<Edge>& edges) {
  const auto position = [&](std::size_t row, const RowItem& item) {
    return std::find(rows.rows[row].begin(), rows.rows[row].end(), item) - rows.rows[row].begin();
  };
  const auto item_of = [&](std::size_t edge, std::size_t row) {
    for (const std::size_t box : {edges[edge].from, edges[edge].to})
      if (rows.row_of[box] == row) return RowItem{false, box};
    return RowItem{true, edge};
  };
  const auto passes = [&](std::size_t edge, std::size_t row) {
    const auto [low, high] = std::minmax(rows.row_of[edges[edge].from], rows.row_of[edges[edge].to]);
    return low <= row && row < high;
  };
  std::size_t count = 0;
  for (std::size_t row = 0; row + 1 < rows.rows.size(); ++row)
    for (std::size_t a = 0; a < edges.size(); ++a)
      for (std::size_t b = a + 1; b < edges.size(); ++b) {
        if (!passes(a, row) || !passes(b, row)) continue;
        const auto above = position(row, item_of(a, row)) - position(row, item_of(b, row));
        const auto below = position(row + 1, item_of(a, row + 1)) - position(row + 1, item_of(b, row + 1));
        if (above * below < 0) ++count;
      }
  return count;
}

}  // namespace

TEST_CASE("What follows stands below, side by side where it follows the same") {
  const Rows rows = arrange_in_rows(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}, 4);
  CHECK(rows.row_of == std::vector<std::size_t>{0, 1, 1, 2});
  CHECK(rows.leads_up == std::vector<bool>{false, false, false, false});
}

TEST_CASE("An edge that passes a row has a lane in it") {
  const Rows rows = arrange_in_rows(3, {{0, 1}, {1, 2}, {0, 2}}, 4);
  REQUIRE(rows.rows.size() == 3);
  CHECK(rows.rows[1] == std::vector<RowItem>{{false, 1}, {true, 2}});
}

TEST_CASE("An edge back to where it came from leads up") {
  const Rows rows = arrange_in_rows(3, {{0, 1}, {1, 2}, {2, 0}, {1, 1}}, 4);
  CHECK(rows.row_of == std::vector<std::size_t>{0, 1, 2});
  CHECK(rows.leads_up == std::vector<bool>{false, false, true, false});
}

TEST_CASE("Boxes that find no room in a row stand in the next") {
  const Rows rows = arrange_in_rows(4, {{0, 1}, {0, 2}, {0, 3}}, 2);
  CHECK(rows.row_of == std::vector<std::size_t>{0, 1, 1, 2});
}

TEST_CASE("No box, no row") { CHECK(arrange_in_rows(0, {}, 1).rows.empty()); }

TEST_CASE("Rows of any graph are as the slow and obvious way has them") {
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    const auto [boxes, edges] = random_graph(random);
    const Rows rows = arrange_in_rows(boxes, edges, boxes);
    const std::vector<Edge> down = turned(edges, rows.leads_up);
    for (std::size_t box = 0; box < boxes; ++box) CHECK(rows.row_of[box] == longest_way_to(box, down));
    CHECK(count_crossings(rows, edges) == crossings_by_hand(rows, edges));
  }
}

TEST_CASE("In any graph edges lead down, rows have room and every box stands once") {
  std::mt19937 random(2);
  for (int round = 0; round < 400; ++round) {
    const auto [boxes, edges] = random_graph(random);
    const std::size_t most = 1 + random() % 3;
    const Rows rows = arrange_in_rows(boxes, edges, most);
    for (const Edge& edge : turned(edges, rows.leads_up)) CHECK(rows.row_of[edge.from] < rows.row_of[edge.to]);
    std::vector<int> seen(boxes, 0);
    for (const auto& row : rows.rows) {
      CHECK(std::count_if(row.begin(), row.end(), [](auto& item) { return !item.is_lane; }) <=
            static_cast<std::ptrdiff_t>(most));
      for (const RowItem& item : row)
        if (!item.is_lane) ++seen[item.index];
    }
    CHECK(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
    CHECK(arrange_in_rows(boxes, edges, most).rows == rows.rows);
  }
}

}  // namespace kunskap::pictures
