// A library to preload into the tool: it counts the calls that change the disk, and at the n-th something goes wrong.
//
//   KUNSKAP_FAULT=kill:17         the process is killed in place of the 17th call
//   KUNSKAP_FAULT=ENOSPC:17       from the 17th on, every call that takes room on the disk fails: it is full
//   KUNSKAP_FAULT=EIO:17          from the 17th on, every call fails; any other error by its name, too
//   KUNSKAP_REFUSE=renameat2:EINVAL   this function always fails, and its calls do not count
//   KUNSKAP_FAULT_COUNT=FILE      at its end the process writes there how many calls it made
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

#include <atomic>
#include <string>
#include <utility>

namespace {

enum class Takes : bool { no_room, room };

constexpr int last_error_number = 133;

int error_named(const std::string& name) {
  for (int number = 1; number <= last_error_number; ++number)
    if (const char* found = ::strerrorname_np(number); found && name == found) return number;
  std::abort();
}

struct Plan {
  bool kill = false;
  int error_number = 0;
  long at = 0;
  std::string refused;
  int refusal = 0;

  Plan() {
    const auto [action, call] = two_words("KUNSKAP_FAULT");
    at = std::atol(call.c_str());
    kill = action == "kill";
    if (!kill && !action.empty()) error_number = error_named(action);
    const auto [function, error] = two_words("KUNSKAP_REFUSE");
    refused = function;
    if (!error.empty()) refusal = error_named(error);
  }
  static std::pair<std::string, std::string> two_words(const char* variable) {
    const char* value = std::getenv(variable);
    const std::string text = value ? value : ":";
    const std::size_t colon = text.find(':');
    return {text.substr(0, colon), text.substr(colon + 1)};
  }
};

std::atomic<long> calls{0};

const Plan& plan() {
  static const Plan the_plan;
  return the_plan;
}

/// Counts a call. Whether it is to fail; errno then says why.
bool fails(const char* name, Takes takes) {
  if (plan().refused == name) {
    errno = plan().refusal;
    return true;
  }
  const long call = ++calls;
  if (plan().at == 0 || call < plan().at) return false;
  if (plan().kill) ::raise(SIGKILL);
  if (plan().error_number == ENOSPC && takes == Takes::no_room) return false;
  errno = plan().error_number;
  return true;
}

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

void write_count() {
  const char* path = std::getenv("KUNSKAP_FAULT_COUNT");
  if (!path) return;
  char text[32];
  const int length = std::snprintf(text, sizeof text, "%ld\n", calls.load());
  const long file = ::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0) ::syscall(SYS_write, file, text, length);
}

struct AtEnd {
  ~AtEnd() { write_count(); }
} at_end;

bool makes_file(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }

}  // namespace

/// How the tool ends when all went well, past the destructors.
extern "C" [[noreturn]] void _Exit(int code) noexcept {
  write_count();
  ::syscall(SYS_exit_group, code);
  __builtin_unreachable();
}

#define DISK_CALL(result, name, takes, parameters, ...)       \
  extern "C" result name parameters {                         \
    if (fails(#name, Takes::takes)) return -1;                \
    static auto* const next = real<result parameters>(#name); \
    return next(__VA_ARGS__);                                 \
  }

#define OPENING_CALL(name, parameters, ...)                           \
  extern "C" int name parameters {                                    \
    va_list rest;                                                     \
    va_start(rest, flags);                                            \
    const mode_t mode = makes_file(flags) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                     \
    if (makes_file(flags) && fails(#name, Takes::room)) return -1;    \
    static auto* const next = real<int parameters>(#name);            \
    return next(__VA_ARGS__, mode);                                   \
  }

DISK_CALL(int, mkdir, room, (const char* path, mode_t mode), path, mode)
DISK_CALL(int, mkdirat, room, (int folder, const char* path, mode_t mode), folder, path, mode)
OPENING_CALL(open, (const char* path, int flags, ...), path, flags)
OPENING_CALL(open64, (const char* path, int flags, ...), path, flags)
OPENING_CALL(openat, (int folder, const char* path, int flags, ...), folder, path, flags)
OPENING_CALL(openat64, (int folder, const char* path, int flags, ...), folder, path, flags)
DISK_CALL(ssize_t, write, room, (int file, const void* bytes, size_t size), file, bytes, size)
DISK_CALL(ssize_t, sendfile, room, (int to, int from, off_t* begin, size_t size), to, from, begin, size)
DISK_CALL(int, symlink, room, (const char* target, const char* path), target, path)
DISK_CALL(int, linkat, room, (int from, const char* old_path, int to, const char* path, int flags), from, old_path, to,
          path, flags)
DISK_CALL(int, rename, room, (const char* old_path, const char* path), old_path, path)
DISK_CALL(int, renameat, room, (int from, const char* old_path, int to, const char* path), from, old_path, to, path)
DISK_CALL(int, renameat2, room, (int from, const char* old_path, int to, const char* path, unsigned flags), from,
          old_path, to, path, flags)
DISK_CALL(int, unlink, no_room, (const char* path), path)
DISK_CALL(int, unlinkat, no_room, (int folder, const char* path, int flags), folder, path, flags)
DISK_CALL(int, rmdir, no_room, (const char* path), path)
DISK_CALL(int, remove, no_room, (const char* path), path)
DISK_CALL(int, chmod, no_room, (const char* path, mode_t mode), path, mode)
DISK_CALL(int, fchmod, no_room, (int file, mode_t mode), file, mode)
DISK_CALL(int, fchmodat, no_room, (int folder, const char* path, mode_t mode, int flags), folder, path, mode, flags)
DISK_CALL(int, utimensat, no_room, (int folder, const char* path, const timespec* times, int flags), folder, path,
          times, flags)
DISK_CALL(int, syncfs, no_room, (int folder), folder)
