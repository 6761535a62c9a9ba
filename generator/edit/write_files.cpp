#include "edit/write_files.h"

#include "base/disk.h"
#include "base/failure.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string_view>
#include <system_error>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, int error_number) {
  const Translated reason = reason_of(error_number);
  throw Failure({"det går inte att skriva " + path.string() + " (" + reason.in("sv") + "); inget är ändrat",
                 "cannot write " + path.string() + " (" + reason.in("en") + "); nothing has changed"});
}

void write_all(int file, std::string_view text, const fs::path& path) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(path, errno);
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  if (::close(file) != 0) fail(path, errno);
}

/// Removes the file when it cannot be written as a whole.
void create(const fs::path& path, std::string_view text, const fs::path& shown) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) fail(shown, errno);
  try {
    write_all(file, text, shown);
  } catch (const Failure&) {
    ::unlink(path.c_str());
    throw;
  }
}

/// One edit on its way, which is undone unless it is kept.
class Replacement {
 public:
  explicit Replacement(const FileEdit& edit)
      : old_(edit.from.empty() ? edit.path : edit.from),
        place_(edit.from.empty() && fs::is_symlink(edit.path) ? fs::canonical(edit.path) : edit.path),
        is_moved_(!edit.from.empty()),
        new_text_(beside(place_, "ny")) {
    old_text_ = read_file_if_there(old_);
    create(new_text_, edit.text, place_);
    struct stat status {};
    if (old_text_ && ::stat(old_.c_str(), &status) == 0 && ::chmod(new_text_.c_str(), status.st_mode & 07777) != 0) {
      ::unlink(new_text_.c_str());
      fail(place_, errno);
    }
  }
  Replacement(Replacement&& other) noexcept = default;
  Replacement& operator=(Replacement&&) = delete;

  void take_place() {
    if (::rename(new_text_.c_str(), place_.c_str()) != 0) fail(place_, errno);
    is_done_ = true;
    if (is_moved_ && ::unlink(old_.c_str()) != 0) fail(old_, errno);
  }

  /// As it was before, as far as the disk allows.
  void undo() noexcept {
    std::error_code ignored;
    if (!is_done_) {
      fs::remove(new_text_, ignored);
      return;
    }
    try {
      if (is_moved_ || !old_text_) fs::remove(place_, ignored);
      const fs::path& back = is_moved_ ? old_ : place_;
      if (!old_text_ || (is_moved_ && fs::exists(back))) return;
      fs::remove(back, ignored);
      create(back, *old_text_, back);
    } catch (const std::exception&) {
      // The first failure is the one that is told.
    }
  }

 private:
  static fs::path beside(const fs::path& path, const char* ending) {
    return path.parent_path() / ("." + path.filename().string() + "." + ending);
  }

  fs::path old_;
  fs::path place_;
  bool is_moved_ = false;
  fs::path new_text_;
  std::optional<std::string> old_text_;
  bool is_done_ = false;
};

}  // namespace

void write_new_file(const fs::path& path, std::string_view text) { create(path, text, path); }

void write_edits(const std::vector<FileEdit>& edits) {
  std::vector<Replacement> replacements;
  replacements.reserve(edits.size());
  try {
    for (const FileEdit& edit : edits) replacements.emplace_back(edit);
    for (Replacement& replacement : replacements) replacement.take_place();
  } catch (...) {
    for (auto one = replacements.rbegin(); one != replacements.rend(); ++one) one->undo();
    throw;
  }
}

}  // namespace kunskap
