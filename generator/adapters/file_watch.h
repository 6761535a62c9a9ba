// Tells which files below some folders change, by inotify. New folders are watched as they come. One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <unordered_map>
#include <vector>

namespace kunskap {

struct FileChanges {
  std::set<std::filesystem::path> files;  ///< Below the folders as they were given. What they are now is not said.
  bool anything = false;                  ///< More has happened than can be told.

  bool empty() const { return files.empty() && !anything; }
  void add(FileChanges more) {
    files.merge(more.files);
    anything = anything || more.anything;
  }
};

class FileWatch {
 public:
  /// Hidden folders are passed over, and folders that are missing. Throws Failure when the system watches no more.
  explicit FileWatch(std::vector<std::filesystem::path> folders);
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// Has something to read when something has changed.
  int descriptor() const { return inotify_; }
  /// What has changed since the last call. A file counts when it has been written as a whole.
  FileChanges take();

 private:
  void watch(const std::filesystem::path& folder, FileChanges* found);
  void note(std::uint32_t kinds, const std::filesystem::path& path, FileChanges& changes);
  /// After more has happened than the system keeps: folders may have come that nobody was told of.
  void start_over(FileChanges& changes);

  std::vector<std::filesystem::path> folders_;
  int inotify_ = -1;
  std::unordered_map<int, std::filesystem::path> watched_;
};

}  // namespace kunskap
