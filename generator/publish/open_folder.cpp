#include "publish/open_folder.h"

#include "base/disk.h"
#include "base/failure.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>

#include <array>
#include <system_error>
#include <utility>

namespace kunskap {
namespace {

constexpr std::size_t piece_size = 1 << 15;

/// Owns an open file.
class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  int descriptor() const { return descriptor_; }
  bool is_open() const { return descriptor_ >= 0; }
  /// Whether all of it was written; errno says why not.
  bool write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }
  /// As much as there is, up to the size of `piece`; empty at the end, or when it cannot be read.
  std::string_view read_piece(std::array<char, piece_size>& piece) const {
    std::size_t length = 0;
    while (length < piece.size()) {
      const ssize_t count = ::read(descriptor_, piece.data() + length, piece.size() - length);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) break;
      length += static_cast<std::size_t>(count);
    }
    return {piece.data(), length};
  }

 private:
  int descriptor_;
};

int open_to_read(int folder, const std::string& path) {
  return ::openat(folder, path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
}

/// Whether `file` is an ordinary one.
bool read_stamp(const File& file, FileStamp& stamp) {
  struct stat status {};
  if (!file.is_open() || ::fstat(file.descriptor(), &status) != 0) return false;
  stamp = stamp_of(status);
  return S_ISREG(status.st_mode);
}

/// Calls `work`, which answers whether the system did it; when a folder of `path` is missing it is made first. A page
/// nearly always stands in a folder of its own, so that folder is made before anything is tried.
template <typename Work>
void with_folder(const OpenFolder& folder, const std::string& path, Work work) {
  if (path.find('/') != std::string::npos) folder.make_folder(folder_of(path));
  if (!work()) fail_to_write(folder.path() / path, errno);
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

FileStamp stamp_of(const struct stat& status) {
  return {status.st_ino, static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim)};
}

void fail_to_write(const std::filesystem::path& path, int error_number) {
  const std::string name = path.string();
  const Translated reason = reason_of(error_number);
  throw Failure({"det gick inte att skriva " + name + " (" + reason.in("sv") + ")",
                 "could not write " + name + " (" + reason.in("en") + ")"});
}

OpenFolder::OpenFolder(std::filesystem::path path)
    : path_(std::move(path)), descriptor_(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) fail_to_write(path_, errno);
}

OpenFolder::~OpenFolder() { ::close(descriptor_); }

FileStamp OpenFolder::write_with(const std::string& path, std::string_view bytes, int flags) const {
  FileStamp stamp;
  with_folder(*this, path, [&] {
    const File file(::openat(descriptor_, path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | flags, 0644));
    struct stat status {};
    if (!file.is_open() || !file.write_all(bytes) || ::fstat(file.descriptor(), &status) != 0) return false;
    stamp = stamp_of(status);
    return true;
  });
  return stamp;
}

FileStamp OpenFolder::write(const std::string& path, std::string_view bytes) const {
  return write_with(path, bytes, O_CREAT | O_TRUNC);
}

FileStamp OpenFolder::append(const std::string& path, std::string_view bytes) const {
  return write_with(path, bytes, O_APPEND);
}

void OpenFolder::link(const OpenFolder& from, const std::string& path) const {
  with_folder(*this, path, [&] {
    if (::linkat(from.descriptor_, path.c_str(), descriptor_, path.c_str(), 0) == 0) return true;
    // Some file systems know no second names, and a file of somebody else's may not be given one.
    const bool may_copy = errno == EPERM || errno == EMLINK || errno == EOPNOTSUPP || errno == EXDEV;
    if (!may_copy) return false;
    copy(from, path);
    return true;
  });
}

void OpenFolder::copy(const OpenFolder& from, const std::string& path) const {
  std::error_code error;
  std::filesystem::copy(from.path_ / path, path_ / path, std::filesystem::copy_options::copy_symlinks, error);
  if (error) fail_to_write(path_ / path, error.value());
  struct stat status {};
  if (::fstatat(from.descriptor_, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) fail_to_write(path_ / path, errno);
  const std::array<timespec, 2> times{status.st_atim, status.st_mtim};
  if (::utimensat(descriptor_, path.c_str(), times.data(), AT_SYMLINK_NOFOLLOW) != 0)
    fail_to_write(path_ / path, errno);
}

void OpenFolder::take(const OpenFolder& from, const std::string& path) const {
  with_folder(*this, path, [&] { return ::renameat(from.descriptor_, path.c_str(), descriptor_, path.c_str()) == 0; });
}

void OpenFolder::make_folder(const std::string& path) const {
  if (::mkdirat(descriptor_, path.c_str(), 0755) == 0 || errno == EEXIST) return;
  if (errno == ENOENT && path.find('/') != std::string::npos) {
    make_folder(folder_of(path));
    if (::mkdirat(descriptor_, path.c_str(), 0755) == 0 || errno == EEXIST) return;
  }
  fail_to_write(path_ / path, errno);
}

void OpenFolder::remove(const std::string& path) const {
  if (::unlinkat(descriptor_, path.c_str(), 0) != 0 && errno != ENOENT && errno != ENOTDIR)
    fail_to_write(path_ / path, errno);
  // The folders that are empty now go too; the first that is not ends it.
  for (std::string folder = folder_of(path); !folder.empty(); folder = folder_of(folder))
    if (::unlinkat(descriptor_, folder.c_str(), AT_REMOVEDIR) != 0) return;
}

bool OpenFolder::holds(const std::string& path, std::string_view bytes, FileStamp& stamp) const {
  const File file(open_to_read(descriptor_, path));
  if (!read_stamp(file, stamp) || stamp.size != bytes.size()) return false;
  std::array<char, piece_size> piece;
  while (!bytes.empty()) {
    const std::string_view read = file.read_piece(piece);
    if (read.empty() || !bytes.starts_with(read)) return false;
    bytes.remove_prefix(read.size());
  }
  return true;
}

bool OpenFolder::holds_same(const OpenFolder& other, const std::string& path, FileStamp& stamp) const {
  const File file(open_to_read(descriptor_, path));
  const File other_file(open_to_read(other.descriptor_, path));
  FileStamp other_stamp;
  if (!read_stamp(file, stamp) || !read_stamp(other_file, other_stamp) || stamp.size != other_stamp.size) return false;
  std::array<char, piece_size> piece;
  std::array<char, piece_size> other_piece;
  for (std::uint64_t left = stamp.size; left > 0;) {
    const std::string_view read = file.read_piece(piece);
    if (read.empty() || read.size() > left || read != other_file.read_piece(other_piece)) return false;
    left -= read.size();
  }
  return true;
}

void flush(const OpenFolder& folder) {
  if (::syncfs(folder.descriptor()) != 0) fail_to_write(folder.path(), errno);
}

}  // namespace kunskap
