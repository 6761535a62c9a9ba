// Stage 7: the files of a website, put in the place of the old one whole or not at all.
//
// A file that is the same as that of the site that stands is left alone. All others are gathered in a staging folder.
// finish() then puts the new site in the place of the old one, as site_place.h says. A Publication that is dropped
// before that leaves the site as it was, and so does one that is killed: the next removes what it left.
//
// The sink may be used by any number of threads, the rest by one.
#pragma once

#include "adapters/hash.h"
#include "base/file_sink.h"
#include "base/translated.h"
#include "publish/build_lock.h"
#include "publish/manifest.h"
#include "publish/open_folder.h"
#include "publish/page_counts.h"
#include "publish/replacing.h"
#include "publish/site_place.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct PublicationOptions {
  unsigned jobs = 1;
  std::chrono::milliseconds patience = std::chrono::minutes(2);  ///< How long to wait for another build.
  std::function<void(const Translated&)> tell;                   ///< Is told of the waiting; may be empty.
};

class Publication {
 public:
  /// Throws Failure when there is something at `site` that this program did not make, when the place cannot be written
  /// to, or when another build of the same site takes too long.
  explicit Publication(const std::filesystem::path& site, PublicationOptions options = {});
  ~Publication();
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;

  /// Takes the files of the new site. Throws Failure when the disk does not take them.
  FileSink sink();

  /// Puts the new site in its place. Files in the old one that this program did not make, or that somebody has changed
  /// and that are no longer made, are kept. Throws Failure when it cannot be done; a site that is exchanged is then
  /// untouched.
  PageCounts finish();

  const SitePlace& place() const { return place_; }
  /// After finish(): every file, sorted by path.
  const std::vector<MadeFile>& files() const { return files_; }

 private:
  struct Growing {
    Hasher hasher;
    FileStamp stamp;
  };

  void write(std::string_view path, std::string_view bytes);
  void append(std::string_view path, std::string_view bytes);
  void add(MadeFile made);
  void finish_growing_files();
  void replace(const ReadySite& ready) const;
  PageCounts count_pages(const std::vector<std::string>& gone) const;

  SitePlace place_;
  PublicationOptions options_;
  BuildLock lock_;
  std::optional<OpenFolder> site_;  ///< The old one, if there is one.
  std::optional<OpenFolder> staging_;
  Manifest before_;
  std::mutex mutex_;  ///< Guards the two below.
  std::vector<MadeFile> files_;
  std::map<std::string, Growing, std::less<>> growing_;
};

}  // namespace kunskap
