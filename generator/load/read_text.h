// Reads a text file that a person wrote, and sees to it that it is clean text. Any thread, each with its own problems.
#pragma once

#include "base/place.h"
#include "base/problems.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kunskap {

/// The text without a byte order mark. Nothing when the file is too large, not UTF-8 or holds control characters; why
/// is in `problems`. Throws Failure when the file cannot be read.
std::optional<std::string> read_text(const std::filesystem::path& path, FileId file, Problems& problems);

}  // namespace kunskap
