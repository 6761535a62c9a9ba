// What became of the pages of a site. Plain data.
#pragma once

#include <cstddef>

namespace kunskap {

struct PageCounts {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

}  // namespace kunskap
