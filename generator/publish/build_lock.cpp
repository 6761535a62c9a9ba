// The folder itself is locked, so that no file is left lying. Whoever holds the lock may remove the folder when there
// is nothing in it; a build that waited for it then holds a folder that nobody finds any more, and tries again.
#include "publish/build_lock.h"

#include "base/failure.h"
#include "publish/open_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

#include <system_error>
#include <thread>

namespace kunskap {
namespace {

constexpr std::chrono::milliseconds between_tries{20};

bool is_still_at(int descriptor, const std::filesystem::path& path) {
  struct stat locked {};
  struct stat found {};
  return ::fstat(descriptor, &locked) == 0 && ::stat(path.c_str(), &found) == 0 && locked.st_ino == found.st_ino &&
         locked.st_dev == found.st_dev;
}

Translated words_of_waiting() {
  return {"En annan körning bygger samma webbplats just nu. Väntar på den …",
          "Another run is building the same site just now. Waiting for it …"};
}

[[noreturn]] void give_up(std::chrono::milliseconds patience) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience).count();
  const std::string count = std::to_string(seconds);
  if (seconds == 0)
    throw Failure(
        {"en annan körning bygger samma webbplats just nu; försök igen när den är klar, eller vänta med --wait",
         "another run is building the same site just now; try again when it is done, or wait with --wait"});
  throw Failure(
      {"en annan körning bygger fortfarande samma webbplats efter " + count + (seconds == 1 ? " sekund" : " sekunder") +
           "; försök igen när den är klar, eller vänta längre med --wait",
       "another run is still building the same site after " + count + (seconds == 1 ? " second" : " seconds") +
           "; try again when it is done, or wait longer with --wait"});
}

}  // namespace

BuildLock::BuildLock(std::filesystem::path work, std::chrono::milliseconds patience,
                     const std::function<void(const Translated&)>& tell)
    : work_(std::move(work)) {
  const auto begin = std::chrono::steady_clock::now();
  for (bool told = false; !lock_once(); told = true) {
    if (std::chrono::steady_clock::now() - begin >= patience) give_up(patience);
    if (!told && tell) tell(words_of_waiting());
    std::this_thread::sleep_for(between_tries);
  }
}

BuildLock::~BuildLock() {
  ::rmdir(work_.c_str());  // Fails when there is something in it, and then it is to stay.
  ::close(descriptor_);
}

/// Makes and opens the folder, which others may remove at any moment.
void BuildLock::open_folder() {
  std::error_code error;
  std::filesystem::create_directories(work_.parent_path(), error);
  if (error) fail_to_write(work_, error.value());
  do {
    if (::mkdir(work_.c_str(), 0777) != 0 && errno != EEXIST) fail_to_write(work_, errno);
    // Not through a link: others may be allowed to put one beside the site.
    descriptor_ = ::open(work_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  } while (descriptor_ < 0 && errno == ENOENT);
  if (descriptor_ < 0) fail_to_write(work_, errno);
}

/// Whether the folder is ours.
bool BuildLock::lock_once() {
  while (true) {
    open_folder();
    const bool is_locked = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
    const int error_number = is_locked ? 0 : errno;
    if (is_locked && is_still_at(descriptor_, work_)) return true;
    ::close(descriptor_);
    if (error_number == EWOULDBLOCK) return false;
    if (error_number != 0 && error_number != EINTR) fail_to_write(work_, error_number);
  }
}

}  // namespace kunskap
