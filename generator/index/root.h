// The root of the search files: README.md, 1.3. Plain data, and its text both ways; any thread.
#pragma once

#include "index/gather.h"
#include "index/ranking_constants.h"
#include "index/search_facets.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct RootKind {
  std::string id, folder, one, many;
  std::uint32_t first = 0, count = 0;
  std::int64_t prior = 100;
};

struct RootFacet {
  std::string id, label, piece, role;
  std::vector<SearchFacetValue> values;
};

/// Stems that mean a value of a facet; facet -1 is the kind. Each is there once.
struct RootIntent {
  std::vector<std::string> stems;
  int facet = -1;
  std::uint32_t value = 0;

  bool operator==(const RootIntent&) const = default;
};

struct Root {
  std::uint32_t entries = 0, cards_per_piece = 1;
  std::string language;
  RankingConstants constants;
  std::vector<RootKind> kinds;  ///< Those with entries.
  std::vector<RootFacet> facets;
  std::vector<RootIntent> intents;
  std::vector<std::string> stops;  ///< Stems, sorted.
  std::vector<std::string> first_terms, first_sounds;
};

/// All but what depends on the pieces.
Root make_root(const Catalogue& catalogue, const EntryOrder& order, const std::vector<SearchFacet>& facets);
std::string write_root(const Root& root);
/// Nothing when it is of another version or damaged.
std::optional<Root> read_root(std::string_view text);

}  // namespace kunskap
