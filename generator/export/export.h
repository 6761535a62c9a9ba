// Stage 6: the catalogue as data for other systems.
#pragma once

#include "base/file_sink.h"
#include "model/catalogue.h"
#include "model/links.h"

namespace kunskap {

/// data/catalogue.json: every entry with its fields and relations, the computed ones included. See catalogue_json.cpp
/// for the format.
void export_catalogue_json(const Catalogue& catalogue, const Links& links, unsigned jobs, const FileSink& sink);

/// sitemap.xml, when the site has a base address, and robots.txt.
void export_sitemap(const Catalogue& catalogue, const Links& links, const FileSink& sink);

/// The rules by which web servers lead old addresses on, when there are any. See redirects.cpp for the format.
void export_redirects(const Catalogue& catalogue, const Links& links, const FileSink& sink);

}  // namespace kunskap
