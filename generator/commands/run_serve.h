// The command serve: shows the website in a browser while it is written.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// Goes on until the process is ended. Throws Failure when the world fails.
int run_serve(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
