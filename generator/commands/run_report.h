// The command report: tells editors what to look after in the catalogue as a whole.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// The exit code. Throws Failure when the world fails.
int run_report(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
