// A folder that comes is watched first and searched after that, so that no file in it is missed; one may be told twice.
#include "adapters/file_watch.h"

#include "base/disk.h"
#include "base/failure.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// Not when a file is opened for writing: then nothing whole can be read yet.
constexpr std::uint32_t wanted = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR;

[[noreturn]] void fail(int error_number) {
  if (error_number == ENOSPC || error_number == EMFILE)
    throw Failure({"systemet bevakar inte fler mappar; höj gränsen fs.inotify.max_user_watches",
                   "the system watches no more folders; raise the limit fs.inotify.max_user_watches"});
  const Translated reason = reason_of(error_number);
  throw Failure({"det går inte att bevaka mapparna (" + reason.in("sv") + ")",
                 "cannot watch the folders (" + reason.in("en") + ")"});
}

/// A file that is made is told of when it has been written; a link is there as a whole at once.
bool is_link(const fs::path& path) {
  std::error_code gone;
  return fs::is_symlink(path, gone) || fs::hard_link_count(path, gone) > 1;
}

bool is_hidden(std::string_view name) { return name.starts_with('.'); }

}  // namespace

FileWatch::FileWatch(std::vector<fs::path> folders) : folders_(std::move(folders)) {
  inotify_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (inotify_ < 0) fail(errno);
  for (const fs::path& folder : folders_) watch(folder, nullptr);
}

FileWatch::~FileWatch() { ::close(inotify_); }

void FileWatch::watch(const fs::path& folder, FileChanges* found) {
  const int number = ::inotify_add_watch(inotify_, folder.c_str(), wanted);
  if (number < 0 && (errno == ENOENT || errno == ENOTDIR || errno == EACCES)) return;
  if (number < 0) fail(errno);
  watched_[number] = folder;
  std::error_code gone;
  for (const fs::directory_entry& item : fs::directory_iterator(folder, gone)) {
    const bool is_folder = item.is_directory(gone) && !item.is_symlink(gone);
    if (is_folder && !is_hidden(item.path().filename().string()))
      watch(item.path(), found);
    else if (!is_folder && found)
      found->files.insert(item.path());
  }
}

void FileWatch::note(std::uint32_t kinds, const fs::path& path, FileChanges& changes) {
  const bool comes = (kinds & (IN_CREATE | IN_MOVED_TO)) != 0;
  if (kinds & IN_ISDIR) {
    if (is_hidden(path.filename().string())) return;
    if (comes) watch(path, &changes);
    changes.anything = true;
  } else if (!(kinds & IN_CREATE) || is_link(path)) {
    changes.files.insert(path);
  }
}

void FileWatch::start_over(FileChanges& changes) {
  for (const fs::path& folder : folders_) watch(folder, nullptr);
  changes.anything = true;
}

FileChanges FileWatch::take() {
  FileChanges changes;
  alignas(inotify_event) std::array<char, 64 << 10> buffer;
  while (true) {
    const ssize_t size = ::read(inotify_, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return changes;
    for (const char* at = buffer.data(); at < buffer.data() + size;) {
      const auto& event = *reinterpret_cast<const inotify_event*>(at);
      at += sizeof(inotify_event) + event.len;
      if (event.mask & IN_Q_OVERFLOW) start_over(changes);
      const auto folder = watched_.find(event.wd);
      if (folder == watched_.end()) continue;
      if (event.mask & IN_IGNORED)
        watched_.erase(folder);
      else
        note(event.mask, event.len > 0 ? folder->second / event.name : folder->second, changes);
    }
  }
}

}  // namespace kunskap
