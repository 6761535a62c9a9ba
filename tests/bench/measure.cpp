// Runs a command and says on stdout, as JSON, what it took: seconds of wall clock, user and system time, and the
// largest resident memory in bytes. What the command says goes to stderr. The exit code is the command's.
//   kunskap-measure COMMAND ARGUMENT…
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

constexpr int cannot_run = 127;

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(char** command) {
  dup2(STDERR_FILENO, STDOUT_FILENO);
  execvp(command[0], command);
  std::perror(command[0]);
  _exit(cannot_run);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 64;
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) become(arguments + 1);
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) != child) return cannot_run;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  std::printf("{\"wall\": %.6f, \"user\": %.6f, \"system\": %.6f, \"memory\": %lld}\n", wall.count(),
              seconds(used.ru_utime), seconds(used.ru_stime), static_cast<long long>(used.ru_maxrss) * 1024);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
