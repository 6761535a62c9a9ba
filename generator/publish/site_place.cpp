#include "publish/site_place.h"

#include "base/disk.h"
#include "base/failure.h"
#include "base/text.h"
#include "publish/manifest.h"
#include "publish/open_folder.h"

#include <unistd.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// A path as /proc writes it: white space and backslashes as three octal digits.
std::string plain_path(std::string_view written) {
  std::string path;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\\' || i + 3 >= written.size()) {
      path += written[i];
      continue;
    }
    path += static_cast<char>((written[i + 1] - '0') * 64 + (written[i + 2] - '0') * 8 + (written[i + 3] - '0'));
    i += 3;
  }
  return path;
}

/// Whether something is mounted at `folder` or below it. The fifth word of each line of mountinfo is a mount point, as
/// proc(5) says; where there is no /proc, nothing can be known.
bool has_mount(const fs::path& folder) {
  const auto mounts = read_file_if_there("/proc/self/mountinfo");
  if (!mounts) return false;
  const std::string inside = folder.string() + "/";
  for (const std::string_view line : split(*mounts, '\n')) {
    const auto words = split(line, ' ');
    if (words.size() > 4 && (plain_path(words[4]) + "/").starts_with(inside)) return true;
  }
  return false;
}

bool is_ours_or_empty(const fs::path& site) {
  if (!fs::is_directory(site)) return false;
  if (fs::exists(site / manifest_name)) return true;
  // What a fresh file system has of itself, and what a run that was killed leaves.
  return std::all_of(fs::directory_iterator(site), fs::directory_iterator(), [](const fs::directory_entry& item) {
    return item.path().filename() == "lost+found" || item.path().filename() == inner_work_folder;
  });
}

/// Folders that nothing may be removed from get the rights for it, as far as they are ours.
void open_up(const fs::path& folder) {
  std::error_code ignored;  // What then cannot be removed is a failure.
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
  for (const fs::directory_entry& item : fs::directory_iterator(folder, ignored))
    if (item.is_directory(ignored) && !item.is_symlink(ignored)) open_up(item.path());
}

fs::path plain_site_path(const fs::path& site) {
  // Not by the words alone: where "a" is a link, "a/.." is another folder than the one that "a" lies in.
  const fs::path path = fs::weakly_canonical(fs::absolute(site));
  return path.filename().empty() ? path.parent_path() : path;
}

bool is_in(const fs::path& inner, const fs::path& outer) {
  return (inner.native() + "/").starts_with(outer.native() + "/");
}

}  // namespace

void require_apart(const fs::path& site, const std::vector<fs::path>& sources) try {
  if (site.empty()) throw Failure({"--output saknar namnet på en mapp", "--output lacks the name of a folder"});
  const fs::path output = plain_site_path(site);
  for (const fs::path& source : sources) {
    const fs::path folder = plain_site_path(source);
    if (!is_in(output, folder) && !is_in(folder, output)) continue;
    throw Failure({"webbplatsen kan inte ligga i " + output.string() + ", eftersom den görs av " + folder.string() +
                       "; välj en annan mapp med --output",
                   "the site cannot lie in " + output.string() + ", since it is made from " + folder.string() +
                       "; choose another folder with --output"});
  }
} catch (const fs::filesystem_error& error) {
  fail_to_write(error.path1(), error.code().value());
}

SitePlace find_site_place(const fs::path& site) try {
  SitePlace place;
  place.site = plain_site_path(site);
  const bool stands = fs::exists(place.site);
  if (stands && !is_ours_or_empty(place.site))
    throw Failure(
        {"mappen " + place.site.string() + " innehåller annat än en webbplats härifrån; välj en annan med --output",
         "the folder " + place.site.string() +
             " holds something else than a site made here; choose another with --output"});
  const fs::path parent = place.site.parent_path();
  if (stands && (has_mount(place.site) || ::access(parent.c_str(), W_OK | X_OK) != 0))
    place.replacement = Replacement::file_by_file;
  place.work = place.replacement == Replacement::exchange ? parent / ("." + place.site.filename().string() + ".kunskap")
                                                          : place.site / inner_work_folder;
  return place;
} catch (const fs::filesystem_error& error) {
  fail_to_write(error.path1(), error.code().value());
}

void remove_folder(const fs::path& path) {
  std::error_code error;
  if (fs::symlink_status(path, error).type() == fs::file_type::not_found) return;
  if (has_mount(path))
    throw Failure({"något är monterat i mappen " + path.string() + "; avmontera det och bygg igen",
                   "something is mounted in the folder " + path.string() + "; unmount it and build again"});
  fs::remove_all(path, error);
  if (error == std::errc::permission_denied) {
    open_up(path);
    fs::remove_all(path, error);
  }
  if (error) fail_to_write(path, error.value());
}

}  // namespace kunskap
