// The two ways in which a site that is ready comes into its place; see site_place.h. Used by one thread.
#pragma once

#include "publish/manifest.h"
#include "publish/open_folder.h"
#include "publish/site_place.h"

#include <string>
#include <vector>

namespace kunskap {

/// A file of the new site.
struct MadeFile {
  PublishedFile file;
  FileStamp stamp;
  bool is_staged = false;  ///< Otherwise it stands in the old site, with the same bytes.
};

/// What both ways need to know. `site` is nullptr when none stands.
struct ReadySite {
  const SitePlace& place;
  const OpenFolder* site;
  const OpenFolder& staging;
  const Manifest& before;
  const Manifest& after;
  const std::vector<MadeFile>& files;    ///< Those of `after`, sorted by path.
  const std::vector<std::string>& gone;  ///< The paths of our files that are no longer made. Sorted.
  unsigned jobs;
};

Manifest manifest_of(const std::vector<MadeFile>& files);

/// The staging folder gets all that it lacks and changes places with the site in one step. False when that cannot be
/// done here; nothing of the site has been touched then, nor when Failure is thrown.
bool exchange_site(const ReadySite& ready);
/// Sees to it that the new site lies on the disk, and removes the old one. Requires: exchange_site() was true.
void finish_exchange(const ReadySite& ready);

/// What can be done before any file of the site is touched. Throws Failure when it is certain that not all files can be
/// replaced. Requires: a site stands.
void prepare_file_by_file(const ReadySite& ready);
/// Every file is moved by itself: first what pages need, then the pages, and what is gone is removed last. What a run
/// that is interrupted leaves is known to the next. Requires: prepare_file_by_file().
void replace_file_by_file(const ReadySite& ready);

}  // namespace kunskap
