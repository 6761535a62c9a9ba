// Where the stages hand over the files of the website as soon as they are made.
// Every function may be called from any number of threads; append() for one path from one thread at a time.
#pragma once

#include <functional>
#include <string_view>

namespace kunskap {

/// Paths are relative to the top of the site, with / between their parts. Each is written once.
struct FileSink {
  std::function<void(std::string_view path, std::string_view bytes)> write;
  /// Adds to a file that is made in pieces, so that a large one never stands in memory as a whole.
  std::function<void(std::string_view path, std::string_view bytes)> append;
};

}  // namespace kunskap
