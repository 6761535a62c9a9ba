// An entry becomes text, part by part, so that two versions of it can be compared and read.
#pragma once

#include "model/catalogue.h"
#include "model/version.h"

#include <string>

namespace kunskap {

/// What the text needs, in the language of the pages.
struct VersionWords {
  std::string language;
  std::string unknown, yes, no;
  std::string assigned, inferred, example;  ///< The basis of a value that does not stand in the sources.
};

/// `entry` as text. The entries that it refers to are called what they are called in `catalogue`.
Version version_of(const Entry& entry, const Catalogue& catalogue, const VersionWords& words);

}  // namespace kunskap
