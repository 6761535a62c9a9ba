// The command report: tells an editor something about the catalogue as a whole. One report is search: what the search
// cannot find, or finds too well.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// The exit code. Throws Failure when the world fails.
int run_report(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
