// The lists of hits that a word of a query leads to: README.md, 4, steps 4 and 5. One thread, that of the index.
#pragma once

#include "index/query.h"

#include <set>
#include <string>
#include <vector>

namespace kunskap {

/// A list of hits with its weight.
struct Match {
  std::string word;  ///< As the index has it, or the stem; to tell how a hit came about.
  char sort = 'a';   ///< The step that found it: a, b, c or d.
  bool as_part = false;
  std::int64_t weight = 0;  ///< Percent.
  std::int64_t rarity = 0;
  bool has_strong = false;
  bool may_be_completed = false;
  std::size_t all_hits = 0;  ///< Which p piece has the whole list, from 1.
  std::size_t shard = 0;
  std::uint32_t stem = 0;  ///< In the shard.
  const std::vector<std::uint32_t>* spelled =
      nullptr;  ///< The entries with the exact spelling, where there are several.
  std::vector<ListedHit> hits;
};

/// A word of the query with its matches. One that is split becomes several.
struct SearchedWord {
  std::string text;
  std::vector<Match> matches;
};

std::vector<SearchedWord> find_matches(const Query& query, IndexReader& index);

/// Replaces the lists that were cut.
void complete(std::vector<SearchedWord>& words, IndexReader& index);

}  // namespace kunskap
