// The website as an editor sees it while writing: made in memory, page by page, and kept up to date file by file.
//
// What is shown is always right: what has changed takes the place of what was only when the catalogue is well with it.
// Until then the changes wait, and problems() tells what is wrong with them. One thread.
#pragma once

#include "adapters/file_watch.h"
#include "build.h"
#include "render/render.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kunskap {

/// A file of the website.
struct PreviewFile {
  std::string_view bytes;  ///< Until the next call.
  std::string path;        ///< Below the site: "folder/id/index.html".
};

class Preview {
 public:
  /// Reads everything. Throws Failure when the world fails. `options` and `progress` outlive the preview.
  Preview(const BuildOptions& options, Progress& progress);

  /// Brings the site up to date with the files that have changed; false when none of them matters.
  bool update(const FileChanges& changes);

  /// What the last update found, with the files that it speaks of.
  BuildReport& report() { return report_; }
  /// Counts how often the site has become another; 0 when there is none yet, because the content was never right.
  unsigned generation() const { return generation_; }

  /// The file at `path`, which may be the address of a page; nothing when there is none.
  std::optional<PreviewFile> find(const std::string& path);
  /// Whether `path` lacks only the slash at its end.
  bool is_folder(const std::string& path) { return pages_ && pages_->make(path + "/"); }

 private:
  /// What a change makes it necessary to read again.
  enum class Need : std::uint8_t { nothing, entry, interface, everything };

  Need need_for(const std::filesystem::path& file) const;
  std::optional<EntryIndex> entry_of(const std::filesystem::path& file) const;
  void load_everything();
  void update_entries(const std::vector<EntryIndex>& entries);
  void update_interface(const std::vector<EntryIndex>& entries);
  std::vector<Entry> read_again(const std::vector<EntryIndex>& entries, BuildReport& report) const;
  void swap_entries(const std::vector<EntryIndex>& indices, std::vector<Entry>& entries);
  /// Whether the entries at `indices` say nothing to the rest of the site that those in `before` did not say.
  bool links_stay(const std::vector<EntryIndex>& indices, const std::vector<Entry>& before) const;
  void publish_again();
  void make_search();
  const std::map<std::string, std::string, std::less<>>& exports();

  const BuildOptions& options_;
  Progress& progress_;
  std::unique_ptr<Preparation> made_;  ///< Always well; none when the content was never right.
  SourceFiles files_;                  ///< Those of `made_`.
  std::unique_ptr<Pages> pages_;       ///< Of `made_`.
  std::optional<std::map<std::string, std::string, std::less<>>> exports_;  ///< Made when somebody asks for one.
  std::map<std::string, std::string, std::less<>> search_;                  ///< The files of the search.
  FileChanges waiting_;                                                     ///< What has changed since `made_` was.
  BuildReport report_;
  unsigned generation_ = 0;
};

}  // namespace kunskap
