// Reading files and folders. A Failure says which path and why. Any thread.
#pragma once

#include "base/translated.h"

#include <time.h>

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

enum class FoundType : std::uint8_t {
  file,
  hidden,        ///< Its name begins with a dot.
  leads_out,     ///< A symbolic link that leads to no file inside the folder.
  no_plain_file  ///< A pipe, a socket or a device.
};

/// Only of a plain file is more than the path and the type known.
struct FoundFile {
  std::filesystem::path path;  ///< Relative to the folder that was searched, with / between its parts.
  std::uintmax_t size = 0;
  FoundType type = FoundType::file;
  std::uint64_t inode = 0;
  std::int64_t modified = 0;  ///< When its bytes were changed last, in nanoseconds since 1970,
  std::int64_t changed = 0;   ///< and when anything of it was.

  bool is_plain() const { return type == FoundType::file; }
};

/// Every file below `folder`, sorted by path as bytes. Hidden folders are passed over. Symbolic links to files inside
/// the folder are followed. Throws Failure when a folder cannot be read.
std::vector<FoundFile> find_files(const std::filesystem::path& folder);

/// A time of the system since 1970.
std::int64_t nanoseconds(const timespec& time);

/// Why the system refused, from errno, in words that end a sentence: "åtkomst nekas", "permission denied".
Translated reason_of(int error_number);

}  // namespace kunskap
