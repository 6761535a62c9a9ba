// The command schema: what the facts of each kind may be, for the completion of editors' programs.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// Writes a file for each kind. Returns the exit code: 1 when the model or the settings have errors; mistakes in
/// entries do not matter. Throws Failure when the world fails.
int run_schema(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
