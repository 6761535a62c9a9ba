// Where something stands in a text that a person wrote.
// A Place is complete when it is made and never changed; it is plain data and may be copied between threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

using FileId = std::uint32_t;

/// The files that were read, by the paths that people are shown.
/// Filled before threads start, only read after that.
class SourceFiles {
 public:
  FileId add(std::string path) {
    paths_.push_back(std::move(path));
    return static_cast<FileId>(paths_.size() - 1);
  }
  const std::string& path(FileId file) const { return paths_[file]; }
  std::size_t size() const { return paths_.size(); }

 private:
  std::vector<std::string> paths_;
};

struct Place {
  FileId file = 0;
  std::uint32_t line = 0;    ///< From 1; 0 means the file as a whole.
  std::uint32_t column = 0;  ///< From 1, counted in characters; 0 means the line as a whole.
  std::uint32_t length = 0;  ///< How many characters to underline; 0 means one.

  bool operator==(const Place&) const = default;
};

}  // namespace kunskap
