#include "base/disk.h"

#include "base/failure.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

struct Reason {
  int error_number;
  std::string_view swedish;
  std::string_view english;
};

constexpr Reason reasons[]{
    {ENOENT, "den finns inte", "it does not exist"},
    {EACCES, "åtkomst nekas", "permission denied"},
    {EPERM, "åtkomst nekas", "permission denied"},
    {EEXIST, "det finns redan något med det namnet", "something of that name is there already"},
    {ENOTEMPTY, "mappen är inte tom", "the folder is not empty"},
    {EBUSY, "något annat använder den just nu", "something else is using it just now"},
    {EISDIR, "det är en mapp, inte en fil", "it is a folder, not a file"},
    {ENODEV, "det är ingen vanlig fil", "it is no ordinary file"},
    {ENOTDIR, "en del av sökvägen är en fil, inte en mapp", "a part of the path is a file, not a folder"},
    {ENOSPC, "disken är full", "the disk is full"},
    {EDQUOT, "ditt utrymme på disken är slut", "your share of the disk is used up"},
    {EROFS, "disken går bara att läsa från", "the disk can only be read from"},
    {EIO, "disken svarar med ett fel", "the disk answers with an error"},
    {EMFILE, "för många filer är öppna samtidigt", "too many files are open at once"},
    {ENFILE, "för många filer är öppna samtidigt", "too many files are open at once"},
    {ENAMETOOLONG, "namnet är för långt", "the name is too long"},
    {ELOOP, "de symboliska länkarna går i cirkel", "the symbolic links go round in a circle"},
    {ENOMEM, "minnet räcker inte", "there is not enough memory"},
};

[[noreturn]] void fail(std::string_view swedish, std::string_view english, const fs::path& path, int error_number) {
  const Translated reason = reason_of(error_number);
  const auto sentence = [&](std::string_view what, std::string_view cannot, std::string_view language) {
    return std::string(what) + " \"" + path.string() + "\" " + std::string(cannot) + ": " + reason.in(language);
  };
  throw Failure({sentence(swedish, "kan inte läsas", "sv"), sentence(english, "cannot be read", "en")});
}

[[noreturn]] void fail_file(const fs::path& path, int error_number) { fail("filen", "the file", path, error_number); }
[[noreturn]] void fail_folder(const fs::path& path, int error_number) {
  fail("mappen", "the folder", path, error_number);
}

class OpenFile {
 public:
  explicit OpenFile(const fs::path& path) {
    constexpr int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK;  // A pipe that nobody writes to would block for ever.
    descriptor_ = ::open(path.c_str(), flags);
    while (descriptor_ < 0 && errno == EINTR) descriptor_ = ::open(path.c_str(), flags);
  }
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

std::string read_open_file(const OpenFile& file, const fs::path& path) {
  struct stat status {};
  if (::fstat(file.descriptor(), &status) != 0) fail_file(path, errno);
  if (S_ISDIR(status.st_mode)) fail_file(path, EISDIR);
  if (!S_ISREG(status.st_mode)) fail_file(path, ENODEV);
  // Room for one byte more than the size: one read then tells both what is in the file and that it has not grown.
  const auto size = static_cast<std::size_t>(status.st_size);
  std::string text(size + 1, '\0');
  std::size_t length = 0;
  while (true) {
    const ssize_t got = ::read(file.descriptor(), text.data() + length, text.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_file(path, errno);
    length += static_cast<std::size_t>(got);
    if (got == 0 || length == size) break;
    if (length == text.size()) text.resize(text.size() * 2 + 4096);
  }
  text.resize(length);
  return text;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

FoundFile plain_file(std::string path, const struct stat& status) {
  return {std::move(path),
          static_cast<std::uintmax_t>(status.st_size),
          FoundType::file,
          status.st_ino,
          nanoseconds(status.st_mtim),
          nanoseconds(status.st_ctim)};
}

/// Walks below one folder with a list of folders still to read, so that one is open at a time.
class Search {
 public:
  explicit Search(const fs::path& folder) : folder_(folder) {
    std::error_code error;
    inside_ = fs::canonical(folder, error).string();
    if (error) fail_folder(folder, error.value());
    if (inside_.back() != '/') inside_ += '/';
  }

  std::vector<FoundFile> run() {
    while (!waiting_.empty()) {
      const std::string below = std::move(waiting_.back());
      waiting_.pop_back();
      read_folder(below);
    }
    // A path compares part by part, which is another order than that of its bytes.
    std::sort(found_.begin(), found_.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.path.native() < b.path.native(); });
    return std::move(found_);
  }

 private:
  /// `below`: relative to the folder, empty or ending in a slash.
  void read_folder(const std::string& below) {
    const fs::path path = below.empty() ? folder_ : folder_ / below.substr(0, below.size() - 1);
    const OpenFolder folder(::opendir(path.c_str()));
    if (!folder) fail_folder(path, errno);
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(folder.get());
      if (entry == nullptr && errno != 0) fail_folder(path, errno);
      if (entry == nullptr) return;
      add(::dirfd(folder.get()), below, entry->d_name);
    }
  }

  void add(int parent, const std::string& below, const char* name) {
    struct stat status {};
    if (::fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno == ENOENT) return;  // Removed since the folder was listed.
      fail_file(folder_ / (below + name), errno);
    }
    const bool is_hidden = name[0] == '.';
    if (S_ISDIR(status.st_mode)) {
      if (!is_hidden) waiting_.push_back(below + name + '/');
    } else if (is_hidden) {
      found_.push_back({below + name, 0, FoundType::hidden});
    } else if (S_ISLNK(status.st_mode)) {
      add_link(below + name);
    } else if (S_ISREG(status.st_mode)) {
      found_.push_back(plain_file(below + name, status));
    } else {
      found_.push_back({below + name, 0, FoundType::no_plain_file});
    }
  }

  void add_link(const std::string& name) {
    std::error_code error;
    const std::string target = fs::canonical(folder_ / name, error).string();
    struct stat status {};
    const bool is_inside = !error && (target + '/').starts_with(inside_) && ::stat(target.c_str(), &status) == 0;
    if (is_inside && S_ISREG(status.st_mode))
      found_.push_back(plain_file(name, status));
    else
      found_.push_back({name, 0, FoundType::leads_out});
  }

  fs::path folder_;
  std::string inside_;  ///< The real path of the folder, with a slash at its end.
  std::vector<std::string> waiting_{""};
  std::vector<FoundFile> found_;
};

}  // namespace

std::string read_file(const fs::path& path) {
  const OpenFile file(path);
  if (!file.is_open()) fail_file(path, errno);
  return read_open_file(file, path);
}

std::optional<std::string> read_file_if_there(const fs::path& path) {
  const OpenFile file(path);
  if (!file.is_open() && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (!file.is_open()) fail_file(path, errno);
  return read_open_file(file, path);
}

std::vector<FoundFile> find_files(const fs::path& folder) { return Search(folder).run(); }

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Translated reason_of(int error_number) {
  for (const Reason& reason : reasons)
    if (reason.error_number == error_number) return {std::string(reason.swedish), std::string(reason.english)};
  const std::string message = std::generic_category().message(error_number);
  return {"systemet svarar \"" + message + "\"", "the system answers \"" + message + "\""};
}

}  // namespace kunskap
