// The command changes: what has changed in the content since a commit, a tag or a day, as Markdown.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// Prints the summary to stdout and returns the exit code: 1 when the model or the settings have errors. Throws Failure
/// when there is no history, or nothing that is called what was asked for.
int run_changes(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
