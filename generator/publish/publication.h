// Stage 7: the files of a website, gathered in a staging folder beside it and put in its place when all are there.
// Until finish() the site that stands is untouched; a Publication that is dropped before that leaves no trace.
// write() and append() may be called from any number of threads, the rest from one.
#pragma once

#include "base/file_sink.h"

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

class Publication {
 public:
  /// Throws Failure when `site` is something that this program did not make, or when its parent cannot be written to.
  explicit Publication(std::filesystem::path site);
  ~Publication();
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;

  /// Puts files into the staging folder. Throws Failure when the disk does not take them.
  FileSink sink();

  /// Puts the new site in the place of the old one, in one step. Files in the old site that this program did not make
  /// are taken along. Throws Failure when that cannot be done; the old site then still stands.
  void finish();

  std::size_t files() const { return written_.size(); }

 private:
  void write(std::string_view path, std::string_view bytes, int flags);
  void make_folder_of(const std::string& path);
  void write_manifest();
  void take_along_foreign_files();

  std::filesystem::path site_;
  std::filesystem::path staging_;
  bool finished_ = false;
  std::mutex mutex_;  ///< Guards the two below.
  std::set<std::string, std::less<>> folders_;
  std::set<std::string, std::less<>> written_;
};

}  // namespace kunskap
