// The command new: a file for an entry that somebody is about to write.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// Returns the exit code: 1 when the model or the settings have errors, 64 when there is no such kind. Never writes
/// over a file. Throws Failure when the world fails.
int run_new(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
