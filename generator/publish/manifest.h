// The list of the files of a site that this program made. Plain data and pure functions; any thread.
#pragma once

#include "adapters/hash.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

inline constexpr const char* manifest_name = ".kunskap-filer";

struct PublishedFile {
  std::string path;  ///< Below the site.
  std::uint64_t size = 0;
  Hash128 hash;
  bool operator==(const PublishedFile&) const = default;
};

/// Sorted by path. While a site is replaced file by file, a path may stand twice: as it was and as it is to be.
using Manifest = std::vector<PublishedFile>;

std::string manifest_text(const Manifest& manifest);
/// Nothing when `text` is no manifest.
std::optional<Manifest> read_manifest(std::string_view text);

bool lists(const Manifest& manifest, std::string_view path);
bool lists(const Manifest& manifest, const PublishedFile& file);
/// Whether a file that is listed lies in the folder or in one below it.
bool lists_below(const Manifest& manifest, std::string_view folder);
/// Whether the file is a page, which other files are there for.
bool is_page(std::string_view path);
/// All that one of them lists.
Manifest joined(const Manifest& one, const Manifest& other);

}  // namespace kunskap
