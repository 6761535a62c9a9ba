#include "commands/print_result.h"

#include "base/disk.h"
#include "base/failure.h"

#include <cerrno>
#include <cstdio>

namespace kunskap {

void print_result(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return;
  const Translated reason = reason_of(errno);
  throw Failure({"det gick inte att skriva ut resultatet (" + reason.in("sv") + ")",
                 "could not print the result (" + reason.in("en") + ")"});
}

}  // namespace kunskap
