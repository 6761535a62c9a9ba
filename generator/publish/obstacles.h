// What may stand in the way of a new site: things of somebody else's, and folders that may not be written to.
// Used by one thread.
#pragma once

#include "publish/replacing.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kunskap {

/// Throws Failure when something that this program did not make stands where a folder or a file of the new site must.
void require_room(const ReadySite& ready);

/// Throws Failure when a folder of the site that files must be put into or removed from may not be written to.
void require_rights(const ReadySite& ready);

/// The file of the manifest that has `path` below it, as if it were a folder.
std::optional<std::string> file_above(const Manifest& manifest, std::string path);

/// Throws Failure when the foreign file at `path` lies in a folder that must become a file.
void require_no_file_above(const ReadySite& ready, const std::string& path);

/// Whether the file at `path` is somebody else's and may not be read, or the folder not be emptied.
bool is_out_of_reach(const std::filesystem::path& path);

}  // namespace kunskap
