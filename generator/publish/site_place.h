// Where a site is made ready and how it comes into its place.
//
// As a rule it is gathered in a folder beside the site, ".<site>.kunskap", and then exchanged with the old one in one
// step. A folder that cannot be exchanged – it is a mount point or has one in it, or its parent may not be written to –
// gets its files one by one, from the folder ".kunskap" inside it. So does, from the folder beside it, one that the
// system refuses to exchange when it comes to that, or that holds what this user may neither take along nor remove.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kunskap {

enum class Replacement : std::uint8_t { exchange, file_by_file };

struct SitePlace {
  std::filesystem::path site;  ///< Absolute, and no symbolic link.
  std::filesystem::path work;  ///< Holds what belongs to the site but is no part of it.
  Replacement replacement = Replacement::exchange;

  std::filesystem::path staging() const { return work / "ny"; }
  std::filesystem::path receipt() const { return work / "kvitto"; }
};

/// Throws Failure when there is something at `site` that this program did not make.
SitePlace find_site_place(const std::filesystem::path& site);

/// Throws Failure when the site would lie in one of the folders that it is made from, or one of them in it.
void require_apart(const std::filesystem::path& site, const std::vector<std::filesystem::path>& sources);

/// The folder inside a site that is replaced file by file.
inline constexpr const char* inner_work_folder = ".kunskap";

/// Empties and removes the folder at `path`, which need not be there. Throws Failure when it cannot be done, or when
/// something is mounted in it.
void remove_folder(const std::filesystem::path& path);

}  // namespace kunskap
