// The commands build and check: reads the catalogue, tells what is wrong and, for build, publishes the website.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// Returns the exit code: 0 well, 1 the content has errors. Throws Failure when the world fails; `progress` then knows
/// the language in which to tell of it.
int run_build(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
