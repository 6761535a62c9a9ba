// The third step: for each stem the entries that have it, as a word (W) and as a part of one (P), for as many stems at
// a time as the memory is to hold. One thread.
#pragma once

#include "index/gather.h"
#include "index/lexicon.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kunskap {

struct Hit {
  std::uint32_t entry = 0;
  std::uint8_t level = 0;  ///< A digit of the search files.
  Tier tier = Tier::weak;
};

/// A list of hits: twice the stem for W, and one more for P.
using ListNumber = std::uint32_t;

/// How many entries each list has.
std::vector<std::uint32_t> count_hits(const Gathered& gathered, const Lexicon& lexicon);

/// The lists of some stems.
class Postings {
 public:
  /// `stems`: which, rising. `counts` are those of count_hits().
  Postings(const Gathered& gathered, const Lexicon& lexicon, const std::vector<std::uint32_t>& counts,
           const std::vector<std::uint32_t>& stems);
  /// In the order of the entries. Requires: the stem is one of those asked for.
  std::span<const Hit> list(ListNumber number) const;

 private:
  std::vector<std::uint32_t> stems_;
  std::vector<std::size_t> begins_;  ///< Of the lists of each of the stems, two and two, and the end.
  std::vector<Hit> hits_;
};

}  // namespace kunskap
