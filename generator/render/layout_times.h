// How long the pages of each layout took to make, so that a slow one can be found.
// Plain data; one LayoutTimes for each thread, joined afterwards.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace kunskap {

class Layout;

struct LayoutTime {
  std::string name;  ///< Of the file, below layouts/.
  std::size_t pages = 0;
  std::chrono::nanoseconds time{0};  ///< Of all threads together.
};

class LayoutTimes {
 public:
  void add(const Layout& layout, std::chrono::nanoseconds time) {
    Sum& sum = sums_[&layout];
    ++sum.pages;
    sum.time += time;
  }
  void append(const LayoutTimes& other) {
    for (const auto& [layout, sum] : other.sums_) {
      sums_[layout].pages += sum.pages;
      sums_[layout].time += sum.time;
    }
  }
  /// Those of one file together, the slowest first.
  std::vector<LayoutTime> by_file() const;

 private:
  struct Sum {
    std::size_t pages = 0;
    std::chrono::nanoseconds time{0};
  };
  std::map<const Layout*, Sum> sums_;
};

}  // namespace kunskap
