// What an editor should know of the search: the words and entries that it does badly by. Pure; one thread, or `jobs`.
#pragma once

#include "base/place.h"
#include "base/translated.h"
#include "model/catalogue.h"
#include "model/links.h"

#include <string>
#include <vector>

namespace kunskap {

struct ReportedLine {
  std::string text;
  Place place;  ///< Of what stands in the files; else its line and file are 0.
};

struct ReportedPart {
  Translated heading;
  std::vector<ReportedLine> lines;
};

/// Long words of titles that could not be split; terms of the vocabulary that find nothing; entries that no word of
/// their title finds among the first; entries without a text.
std::vector<ReportedPart> report_search(const Catalogue& catalogue, const Links& links, unsigned jobs);

}  // namespace kunskap
