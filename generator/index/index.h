// Stage 5: the Catalogue and its Links become the search files of the site, as README.md beside this file describes
// them.
#pragma once

#include "base/file_sink.h"
#include "model/catalogue.h"
#include "model/links.h"

#include <string>
#include <vector>

namespace kunskap {

struct IndexOptions {
  std::vector<std::string> word_list;  ///< Further words that compounds may be made of.
  unsigned jobs = 1;
  std::size_t largest_single_file = 100'000;  ///< Bytes; an index that is larger is many files.
};

/// The address of the root below the site: "s/<hash>/root.js". Works on `jobs` threads.
std::string write_search_index(const Catalogue& catalogue, const Links& links, const IndexOptions& options,
                               const FileSink& sink);

}  // namespace kunskap
