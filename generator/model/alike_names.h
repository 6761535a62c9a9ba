// Names of entries that differ in no more than case, accents, hyphens, spaces and the s of a genitive: probably two
// entries of the same thing. Pure functions of the catalogue; any thread may call.
#pragma once

#include "model/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// A title or an alias of an entry.
struct NameUse {
  EntryIndex entry = 0;
  bool is_title = false;
  std::string_view name;
  Place place;
};

/// Names of entries of one kind that are alike, in the order of the catalogue; of each entry only the first.
using AlikeNames = std::vector<NameUse>;

/// All that two entries or more of a kind share, kind by kind, on `jobs` threads.
std::vector<AlikeNames> find_alike_names(const Catalogue& catalogue, unsigned jobs);

/// Whether one of the entries refers or links to the other, so that whoever wrote them knows that they are two.
bool know_each_other(const Catalogue& catalogue, EntryIndex one, EntryIndex other);

/// What is left of a name when it is compared: "Parkinsons sjukdom" and "parkinson-sjukdom" are parkinsonsjukdom.
std::string alike_key(std::string_view name);

}  // namespace kunskap
