// Writes files of the catalogue for an editor: a new one, or several changed at once. One thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kunskap {

/// Throws Failure when there is something of that name already, or the disk does not take it.
void write_new_file(const std::filesystem::path& path, std::string_view text);

/// A file that is to hold `text`. With `from`, it is that file, moved.
struct FileEdit {
  std::filesystem::path path;
  std::string text;
  std::filesystem::path from{};
};

/// All of them or none: every new text is written beside its place first, and only when all are there do they take
/// their places. What has been done is undone when that fails, which throws Failure. Rights are kept. Requires: what
/// is moved has no file in its new place.
void write_edits(const std::vector<FileEdit>& edits);

}  // namespace kunskap
