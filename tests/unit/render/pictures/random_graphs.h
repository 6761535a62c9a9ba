// Graphs of all sorts, made by chance but the same each time.
#pragma once

#include "render/pictures/rows.h"

#include <random>
#include <vector>

namespace kunskap::pictures {

struct RandomGraph {
  std::size_t boxes = 0;
  std::vector<Edge> edges;
};

inline RandomGraph random_graph(std::mt19937& random) {
  RandomGraph graph;
  graph.boxes = 1 + random() % 12;
  for (auto count = random() % (2 * graph.boxes); count > 0; --count)
    graph.edges.push_back({random() % graph.boxes, random() % graph.boxes});
  return graph;
}

}  // namespace kunskap::pictures
