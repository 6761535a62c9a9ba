// Puts the boxes of a diagram in rows, so that what follows stands below. Made for diagrams of tens of boxes. Pure
// functions of numbers: the same boxes and edges give the same rows; any thread.
#pragma once

#include <cstddef>
#include <vector>

namespace kunskap::pictures {

struct Edge {
  std::size_t from = 0;
  std::size_t to = 0;
  bool operator==(const Edge&) const = default;
};

/// What stands in a row: a box, or a lane, which is where an edge passes the row on its way further down.
struct RowItem {
  bool is_lane = false;
  std::size_t index = 0;  ///< Of the box, or of the edge.
  bool operator==(const RowItem&) const = default;
};

struct Rows {
  std::vector<std::vector<RowItem>> rows;  ///< From the top, each from the left.
  std::vector<std::size_t> row_of;         ///< Of each box.
  /// Of each edge: whether it leads up. Such an edge closes a loop; one from a box to itself does not count as one.
  std::vector<bool> leads_up;
};

/// Puts `boxes` boxes in rows with at most `most` of them in each. An edge leads to a lower row, unless it closes a
/// loop. Requires: most > 0; the edges name boxes that exist.
Rows arrange_in_rows(std::size_t boxes, const std::vector<Edge>& edges, std::size_t most);

/// How many pairs of edges cross between the rows. What the order in the rows is chosen by.
std::size_t count_crossings(const Rows& rows, const std::vector<Edge>& edges);

}  // namespace kunskap::pictures
