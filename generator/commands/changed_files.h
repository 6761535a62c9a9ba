// Of a pull request: the problems in the files that it changes, before those in others.
#pragma once

#include "base/place.h"
#include "base/problems.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kunskap {

/// The paths in the file `list`, one on each line; `-` is standard input. Throws Failure when it cannot be read.
std::string read_changed_files(const std::string& list);

/// What there is to tell of files that have not been changed.
struct ProblemsElsewhere {
  std::size_t errors = 0;
  std::size_t errors_shown = 0;  ///< How many of the errors are among the problems still.
  std::size_t warnings = 0;
};

/// Puts the problems of the files among `paths`, the lines of a list, first in `problems`. Of others, the errors come
/// after them, since they may follow from the changes, but no more than `most_shown`; warnings are only counted.
/// A file is known by its whole path, as messages show it.
ProblemsElsewhere put_changed_first(std::string_view paths, const SourceFiles& files, std::size_t most_shown,
                                    Problems& problems);

}  // namespace kunskap
