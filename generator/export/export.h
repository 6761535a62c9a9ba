// Stage 6: the catalogue as data for other systems.
#pragma once

#include "base/file_sink.h"
#include "model/catalogue.h"
#include "model/history.h"
#include "model/links.h"

#include <array>
#include <string>

namespace kunskap {

/// data/catalogue.json: every entry with its fields and relations, the computed ones included. See catalogue_json.cpp
/// for the format.
void export_catalogue_json(const Catalogue& catalogue, const Links& links, unsigned jobs, const FileSink& sink);

/// sitemap.xml, when the site has a base address, and robots.txt. When an entry was changed last stands there when the
/// history tells.
void export_sitemap(const Catalogue& catalogue, const Links& links, const History& history, const FileSink& sink);

/// The words of the feeds, in the language of the site.
struct FeedWords {
  std::string title;
  std::array<std::string, 4> kinds;  ///< «tillagd» and so on, in the order of ChangeKind.
};

/// Atom feeds of what has changed; none without history or a base address.
void export_feeds(const Catalogue& catalogue, const Links& links, const History& history, const FeedWords& words,
                  const FileSink& sink);

/// The rules by which web servers lead old addresses on, when there are any. See redirects.cpp for the format.
void export_redirects(const Catalogue& catalogue, const Links& links, const FileSink& sink);

}  // namespace kunskap
