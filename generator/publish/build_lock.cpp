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
  const std::string seconds = std::to_string(std::chrono::duration_cast<std::chrono::seconds>(patience).count());
  throw Failure({"en annan körning bygger fortfarande samma webbplats efter " + seconds +
                     " sekunder; försök igen när den är klar, eller vänta längre med --wait",
                 "another run is still building the same site after " + seconds +
                     " seconds; try again when it is done, or wait longer with --wait"});
}

}  // namespace

BuildLock::BuildLock(std::filesystem::path work, std::chrono::milliseconds patience,
                     const std::function<void(const Translated&)>& tell)
    : work_(std::move(work)) {
  const auto begin = std::chrono::steady_clock::now();
  for (bool told = false; !lock_once(); told = true) {
    if (!told && tell) tell(words_of_waiting());
    if (std::chrono::steady_clock::now() - begin >= patience) give_up(patience);
    std::this_thread::sleep_for(between_tries);
  }
}

BuildLock::~BuildLock() {
  ::rmdir(work_.c_str());  // Fails when there is something in it, and then it is to stay.
  ::close(descriptor_);
}

/// Whether the folder is there and ours.
bool BuildLock::lock_once() {
  std::error_code error;
  std::filesystem::create_directories(work_, error);
  if (error) fail_to_write(work_, error.value());
  descriptor_ = ::open(work_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor_ < 0 && errno == ENOENT) return false;
  if (descriptor_ < 0) fail_to_write(work_, errno);
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 && is_still_at(descriptor_, work_)) return true;
  ::close(descriptor_);
  return false;
}

}  // namespace kunskap
