// Of a pull request: the problems in the files that it changes, apart from those that stood before.
#pragma once

#include "base/place.h"
#include "base/problems.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kunskap {

/// The paths in the file `list`, one on each line; `-` is standard input. Throws Failure when it cannot be read.
std::string read_changed_files(const std::string& list);

/// Takes the problems of files that are not among `paths`, the lines of a list, out of `problems` and returns how many
/// there were. A file is known by its whole path, as messages show it.
std::size_t drop_problems_elsewhere(std::string_view paths, const SourceFiles& files, Problems& problems);

}  // namespace kunskap
