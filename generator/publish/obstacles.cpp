#include "publish/obstacles.h"

#include "base/failure.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

#include <algorithm>
#include <set>

namespace kunskap {
namespace {

/// Calls `visit` with each folder that `path` lies in, the innermost first, until it has been there before.
template <typename Visit>
void visit_folders(const std::string& path, std::set<std::string>& visited, Visit visit) {
  for (std::string folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
    if (!visited.insert(folder).second) return;
    visit(folder);
  }
}

/// What sort of thing stands at `path` in the site, links not followed; 0 when there is nothing.
mode_t sort_at(const ReadySite& ready, const std::string& path) {
  struct stat status {};
  const bool stands = ::fstatat(ready.site->descriptor(), path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  return stands ? status.st_mode & S_IFMT : 0;
}

[[noreturn]] void fail_for_file(const ReadySite& ready, const std::string& path) {
  const std::string name = (ready.place.site / path).string();
  throw Failure({"filen " + name + " ligger där webbplatsen behöver en mapp; flytta på den",
                 "the file " + name + " lies where the site needs a folder; move it away"});
}

[[noreturn]] void fail_for_folder(const ReadySite& ready, const std::string& path) {
  const std::string name = (ready.place.site / path).string();
  throw Failure({"mappen " + name + " ligger där webbplatsen behöver en fil; flytta på den",
                 "the folder " + name + " lies where the site needs a file; move it away"});
}

}  // namespace

void require_room(const ReadySite& ready) {
  std::set<std::string> visited;
  for (const MadeFile& made : ready.files) {
    visit_folders(made.file.path, visited, [&](const std::string& folder) {
      const mode_t sort = sort_at(ready, folder);
      const bool goes_away = std::binary_search(ready.gone.begin(), ready.gone.end(), folder);
      if (sort != 0 && sort != S_IFDIR && !goes_away) fail_for_file(ready, folder);
    });
    if (made.is_staged && sort_at(ready, made.file.path) == S_IFDIR && !lists_below(ready.before, made.file.path))
      fail_for_folder(ready, made.file.path);
  }
}

void require_rights(const ReadySite& ready) {
  std::set<std::string> visited;
  const auto require = [&](const std::string& folder) {
    if (sort_at(ready, folder) == S_IFDIR &&
        ::faccessat(ready.site->descriptor(), folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
      fail_to_write(ready.place.site / folder, errno);
  };
  if (::faccessat(ready.site->descriptor(), ".", W_OK | X_OK, AT_EACCESS) != 0) fail_to_write(ready.place.site, errno);
  for (const MadeFile& made : ready.files)
    if (made.is_staged) visit_folders(made.file.path, visited, require);
  for (const std::string& path : ready.gone) visit_folders(path, visited, require);
}

std::optional<std::string> file_above(const Manifest& manifest, std::string path) {
  for (path = folder_of(path); !path.empty(); path = folder_of(path))
    if (lists(manifest, path)) return path;
  return std::nullopt;
}

void require_no_file_above(const ReadySite& ready, const std::string& path) {
  if (const auto above = file_above(ready.after, path)) fail_for_folder(ready, *above);
}

bool is_out_of_reach(const std::filesystem::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || S_ISLNK(status.st_mode) || status.st_uid == ::geteuid()) return false;
  const int needed = S_ISDIR(status.st_mode) ? R_OK | W_OK | X_OK : R_OK;
  return ::faccessat(AT_FDCWD, path.c_str(), needed, AT_EACCESS) != 0;
}

}  // namespace kunskap
