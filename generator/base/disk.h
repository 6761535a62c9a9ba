// Reading files and folders. A Failure says which path and why. Any thread.
#pragma once

#include "base/translated.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kunskap {

/// The whole file. Throws Failure when it cannot be read.
std::string read_file(const std::filesystem::path& path);
/// The whole file, or nothing when there is none.
std::optional<std::string> read_file_if_there(const std::filesystem::path& path);

struct FoundFile {
  std::filesystem::path path;  ///< Relative to the folder that was searched, with / between its parts.
  std::uintmax_t size = 0;
  bool leads_out = false;  ///< A symbolic link that leads to no file inside the folder.
  std::uint64_t inode = 0;
  std::int64_t modified = 0;  ///< When its bytes were changed last, in nanoseconds since 1970,
  std::int64_t changed = 0;   ///< and when anything of it was.
};

/// Every file below `folder`, sorted by path as bytes, without hidden ones (a name that begins with a dot).
/// Symbolic links to files inside the folder are followed; all others are listed with leads_out. Throws Failure when a
/// folder cannot be read.
std::vector<FoundFile> find_files(const std::filesystem::path& folder);

/// Why the system refused, from errno, in words that end a sentence: "åtkomst nekas", "permission denied".
Translated reason_of(int error_number);

}  // namespace kunskap
