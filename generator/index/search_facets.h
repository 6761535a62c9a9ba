// What the hits of a search can be narrowed by: the status, and the fields and relations that the model names for it.
// Fields of one name are one facet, whatever kinds they belong to; values with the same label are one value.
// Made once and then only read, from any thread.
#pragma once

#include "index/gather.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kunskap {

struct SearchFacetValue {
  std::string id;
  std::string label;
  std::string tone;  ///< Of a choice.
};

struct SearchFacet {
  std::string id;
  std::string label;
  std::string role;  ///< "status" of the one that is made of all fields with that role.
  std::vector<SearchFacetValue> values;
  std::vector<std::vector<std::uint32_t>> of_entries;  ///< The values of each entry of the index, rising.
};

std::vector<SearchFacet> make_search_facets(const Catalogue& catalogue, const Links& links, const EntryOrder& order);

}  // namespace kunskap
