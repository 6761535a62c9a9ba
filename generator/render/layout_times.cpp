#include "render/layout_times.h"

#include "render/template/layout.h"

#include <algorithm>

namespace kunskap {

std::vector<LayoutTime> LayoutTimes::by_file() const {
  std::map<std::string, LayoutTime> files;
  for (const auto& [layout, sum] : sums_) {
    LayoutTime& file = files[layout->name];
    file.name = layout->name;
    file.pages += sum.pages;
    file.time += sum.time;
  }
  std::vector<LayoutTime> slowest_first;
  for (auto& [name, file] : files) slowest_first.push_back(std::move(file));
  std::stable_sort(slowest_first.begin(), slowest_first.end(),
                   [](const LayoutTime& a, const LayoutTime& b) { return a.time > b.time; });
  return slowest_first;
}

}  // namespace kunskap
