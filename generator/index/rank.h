// The order of the hits of a query: README.md, 4, steps 5 to 7. The same in the browser. One thread, that of the index.
#pragma once

#include "index/matches.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct RankedHit {
  std::uint32_t entry = 0;
  std::int64_t score = 0;
};

struct Ranking {
  std::vector<RankedHit> hits;  ///< The best first.
  bool is_complete = true;      ///< False when some hits may be missing, so that their number is «at least».
};

struct SearchFilter {
  std::optional<std::uint32_t> kind;  ///< Among those of the root.
};

Ranking rank(std::string_view query, const SearchFilter& filter, IndexReader& index);

/// Why `entry` has its score for `query`.
std::vector<std::string> explain(std::string_view query, std::uint32_t entry, IndexReader& index);

}  // namespace kunskap
