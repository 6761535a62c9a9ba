// In layers, as Sugiyama and others draw graphs, in four small steps:
//   1. An edge that leads back to a box on the way to it closes a loop. It is turned for as long as the rows are made.
//   2. Each box gets the first row below all that lead to it that has room, the boxes in their own order.
//   3. An edge that passes rows gets a lane in each of them.
//   4. Each row is sorted by where its items' neighbours stand in the row above or below, a few times down and up, and
//      the order with the fewest crossings is kept.
#include "render/pictures/rows.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <numeric>

namespace kunskap::pictures {
namespace {

bool is_loop_of_one(const Edge& edge) { return edge.from == edge.to; }

/// Goes through the boxes depth first, in order, and finds the edges that lead to a box on the way.
class LoopSearch {
 public:
  LoopSearch(std::size_t boxes, const std::vector<Edge>& edges)
      : edges_(edges), state_(boxes, State::unseen), closes_(edges.size(), false) {}

  std::vector<bool> run() {
    for (std::size_t box = 0; box < state_.size(); ++box)
      if (state_[box] == State::unseen) walk_from(box);
    return std::move(closes_);
  }

 private:
  enum class State : std::uint8_t { unseen, on_the_way, done };
  struct Step {
    std::size_t box;
    std::size_t next_edge;
  };

  /// Without recursion: the way may be as long as there are boxes.
  void walk_from(std::size_t start) {
    std::vector<Step> way{{start, 0}};
    state_[start] = State::on_the_way;
    while (!way.empty()) {
      Step& step = way.back();
      while (step.next_edge < edges_.size() && edges_[step.next_edge].from != step.box) ++step.next_edge;
      if (step.next_edge == edges_.size()) {
        state_[step.box] = State::done;
        way.pop_back();
        continue;
      }
      const std::size_t edge = step.next_edge++;
      const std::size_t to = edges_[edge].to;
      if (is_loop_of_one(edges_[edge])) continue;
      if (state_[to] == State::on_the_way) closes_[edge] = true;
      if (state_[to] != State::unseen) continue;
      state_[to] = State::on_the_way;
      way.push_back({to, 0});
    }
  }

  const std::vector<Edge>& edges_;
  std::vector<State> state_;
  std::vector<bool> closes_;
};

/// The edges as they lie when all lead down, without those from a box to itself.
struct Downward {
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t edge = 0;
};

std::vector<Downward> all_downward(const std::vector<Edge>& edges, const std::vector<bool>& leads_up) {
  std::vector<Downward> result;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (is_loop_of_one(edges[i])) continue;
    const auto [from, to] = edges[i];
    result.push_back(leads_up[i] ? Downward{to, from, i} : Downward{from, to, i});
  }
  return result;
}

/// Takes, again and again, the first box that nothing untaken leads to.
std::vector<std::size_t> place_in_rows(std::size_t boxes, const std::vector<Downward>& edges, std::size_t most) {
  std::vector<std::size_t> row_of(boxes, 0);
  std::vector<std::size_t> waits_for(boxes, 0);
  for (const Downward& edge : edges) ++waits_for[edge.lower];
  std::vector<bool> taken(boxes, false);
  std::vector<std::size_t> count_in_row(boxes, 0);
  for (std::size_t turn = 0; turn < boxes; ++turn) {
    std::size_t box = 0;
    while (taken[box] || waits_for[box] > 0) ++box;
    taken[box] = true;
    while (count_in_row[row_of[box]] == most) ++row_of[box];
    ++count_in_row[row_of[box]];
    for (const Downward& edge : edges)
      if (edge.upper == box) {
        --waits_for[edge.lower];
        row_of[edge.lower] = std::max(row_of[edge.lower], row_of[box] + 1);
      }
  }
  return row_of;
}

void fill_rows(Rows& rows, const std::vector<Downward>& edges) {
  const auto last = std::max_element(rows.row_of.begin(), rows.row_of.end());
  rows.rows.assign(last == rows.row_of.end() ? 0 : *last + 1, {});
  for (std::size_t box = 0; box < rows.row_of.size(); ++box) rows.rows[rows.row_of[box]].push_back({false, box});
  for (const Downward& edge : edges)
    for (std::size_t row = rows.row_of[edge.upper] + 1; row < rows.row_of[edge.lower]; ++row)
      rows.rows[row].push_back({true, edge.edge});
}

/// Where an edge leaves the upper row and comes to the lower one, counted in items.
struct Crossed {
  std::size_t upper;
  std::size_t lower;
};

std::size_t position_in(const std::vector<RowItem>& row, const RowItem& item) {
  return static_cast<std::size_t>(std::find(row.begin(), row.end(), item) - row.begin());
}

/// The item of an edge in `row`, which it begins in, ends in or passes.
RowItem item_in_row(const Rows& rows, const Downward& edge, std::size_t row) {
  if (rows.row_of[edge.upper] == row) return {false, edge.upper};
  if (rows.row_of[edge.lower] == row) return {false, edge.lower};
  return {true, edge.edge};
}

std::vector<Crossed> between(const Rows& rows, const std::vector<Downward>& edges, std::size_t upper_row) {
  std::vector<Crossed> result;
  for (const Downward& edge : edges)
    if (rows.row_of[edge.upper] <= upper_row && rows.row_of[edge.lower] > upper_row)
      result.push_back({position_in(rows.rows[upper_row], item_in_row(rows, edge, upper_row)),
                        position_in(rows.rows[upper_row + 1], item_in_row(rows, edge, upper_row + 1))});
  return result;
}

std::size_t crossings(const Rows& rows, const std::vector<Downward>& edges) {
  std::size_t count = 0;
  for (std::size_t row = 0; row + 1 < rows.rows.size(); ++row) {
    const std::vector<Crossed> lines = between(rows, edges, row);
    for (const Crossed& a : lines)
      for (const Crossed& b : lines)
        if (a.upper < b.upper && a.lower > b.lower) ++count;
  }
  return count;
}

/// Sorts `row` by the mean place of its items' neighbours in the row `other`, above or below; those without any keep
/// their own place.
void sort_by_neighbours(Rows& rows, const std::vector<Downward>& edges, std::size_t row, std::size_t other) {
  const std::vector<Crossed> lines = between(rows, edges, std::min(row, other));
  const std::size_t size = rows.rows[row].size();
  const double scale = static_cast<double>(rows.rows[other].size()) / static_cast<double>(size);
  std::vector<double> mean(size);
  for (std::size_t i = 0; i < size; ++i) {
    double sum = 0;
    double count = 0;
    for (const Crossed& line : lines) {
      const auto [own, neighbour] = row < other ? std::pair{line.upper, line.lower} : std::pair{line.lower, line.upper};
      if (own != i) continue;
      sum += static_cast<double>(neighbour) + 0.5;
      count += 1;
    }
    mean[i] = count > 0 ? sum / count : (static_cast<double>(i) + 0.5) * scale;
  }
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return mean[a] < mean[b]; });
  std::vector<RowItem> sorted;
  for (const std::size_t i : order) sorted.push_back(rows.rows[row][i]);
  rows.rows[row] = std::move(sorted);
}

void reduce_crossings(Rows& rows, const std::vector<Downward>& edges) {
  std::vector<std::vector<RowItem>> best = rows.rows;
  std::size_t fewest = crossings(rows, edges);
  constexpr int rounds = 4;
  const auto keep_if_better = [&] {
    if (const std::size_t count = crossings(rows, edges); count < fewest) {
      fewest = count;
      best = rows.rows;
    }
  };
  for (int round = 0; round < rounds && fewest > 0; ++round) {
    for (std::size_t row = 1; row < rows.rows.size(); ++row) sort_by_neighbours(rows, edges, row, row - 1);
    keep_if_better();
    for (std::size_t row = rows.rows.size(); row-- > 1;) sort_by_neighbours(rows, edges, row - 1, row);
    keep_if_better();
  }
  rows.rows = std::move(best);
}

}  // namespace

Rows arrange_in_rows(std::size_t boxes, const std::vector<Edge>& edges, std::size_t most) {
  assert(most > 0);
  Rows rows;
  rows.leads_up = LoopSearch(boxes, edges).run();
  const std::vector<Downward> downward = all_downward(edges, rows.leads_up);
  rows.row_of = place_in_rows(boxes, downward, most);
  fill_rows(rows, downward);
  reduce_crossings(rows, downward);
  return rows;
}

std::size_t count_crossings(const Rows& rows, const std::vector<Edge>& edges) {
  return crossings(rows, all_downward(edges, rows.leads_up));
}

}  // namespace kunskap::pictures
