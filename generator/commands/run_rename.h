// The command rename: gives an entry another id, and all that speaks of it with it.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// Returns the exit code: 1 when the content has errors or would have, 64 when there is no such entry or the new name
/// cannot be had. Then nothing has changed. Throws Failure when the world fails.
int run_rename(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
