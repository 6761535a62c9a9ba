// The commands build and check: reads the catalogue, tells what is wrong and, for build, publishes the website.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// Ends the process, with the exit code 0 when all is well and 1 when the content has errors. Throws Failure when the
/// world fails; `progress` then knows the language in which to tell of it.
[[noreturn]] void run_build(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
