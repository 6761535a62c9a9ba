// A folder that files are written to by their paths below it. It is held open, so that it stays the same folder
// whatever it is called meanwhile. Every function may be called from any number of threads, each for paths of its own,
// and throws Failure, with the path and the reason, when the disk refuses.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kunskap {

/// "a/b" of "a/b/c", and nothing of "a".
std::string folder_of(const std::string& path);

/// By what a file is known again without being read.
struct FileStamp {
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< Nanoseconds since 1970.
  bool operator==(const FileStamp&) const = default;
};
FileStamp stamp_of(const struct stat& status);

/// Throws the Failure of a path that could not be written.
[[noreturn]] void fail_to_write(const std::filesystem::path& path, int error_number);

class OpenFolder {
 public:
  explicit OpenFolder(std::filesystem::path path);
  ~OpenFolder();
  OpenFolder(const OpenFolder&) = delete;
  OpenFolder& operator=(const OpenFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  int descriptor() const { return descriptor_; }

  /// Makes a file, and the folders above it. What had its name is replaced.
  FileStamp write(const std::string& path, std::string_view bytes) const;
  /// Adds to the end of a file that write() has made.
  FileStamp append(const std::string& path, std::string_view bytes) const;
  /// Gives the file at `path` below `from` the same path here: the same file under two names where the file system can,
  /// a copy with the same times and rights where it cannot.
  void link(const OpenFolder& from, const std::string& path) const;
  /// Moves the file at `path` below `from` to the same path here, in one step. What had its name is replaced.
  void take(const OpenFolder& from, const std::string& path) const;
  /// Removes the file at `path`, which need not be there, and the folders above it that are empty then.
  void remove(const std::string& path) const;
  /// Whether there is an ordinary file at `path` with just these bytes; `stamp` is then its stamp.
  bool holds(const std::string& path, std::string_view bytes, FileStamp& stamp) const;
  /// Whether there is an ordinary file at `path` with the bytes of that below `other`; `stamp` is then its stamp.
  bool holds_same(const OpenFolder& other, const std::string& path, FileStamp& stamp) const;
  /// Makes the folder at `path` and those above it. Those that are there already are left as they are.
  void make_folder(const std::string& path) const;

 private:
  FileStamp write_with(const std::string& path, std::string_view bytes, int flags) const;
  void copy(const OpenFolder& from, const std::string& path) const;

  std::filesystem::path path_;
  int descriptor_;
};

/// Waits until all that was written to the file system of `folder` lies on the disk.
void flush(const OpenFolder& folder);

}  // namespace kunskap
