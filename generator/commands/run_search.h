// The command search: looks in the search files of a built website, as its pages do, and prints what it finds.
#pragma once

#include "adapters/command_line.h"
#include "base/progress.h"

namespace kunskap {

/// The exit code. Throws Failure when there is no such website or kind.
int run_search(const Arguments& arguments, Progress& progress);

}  // namespace kunskap
