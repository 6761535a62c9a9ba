#include "publish/replacing.h"

#include "base/failure.h"
#include "base/parallel.h"

#include <fcntl.h>
#include <unistd.h>
#include <cassert>
#include <cerrno>
#include <cstdio>

#include <algorithm>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

void link_unchanged_files(const ReadySite& ready) {
  parallel_for(ready.files.size(), ready.jobs, [&](std::size_t item, unsigned) {
    const MadeFile& made = ready.files[item];
    if (!made.is_staged) ready.staging.link(*ready.site, made.file.path);
  });
}

void take_along_file(const ReadySite& ready, const std::string& path) {
  const bool ours = lists(ready.before, path) && std::binary_search(ready.gone.begin(), ready.gone.end(), path);
  if (ours || lists(ready.after, path)) return;
  if (lists_below(ready.after, path)) {
    const std::string name = (ready.place.site / path).string();
    throw Failure({"filen " + name + " ligger där webbplatsen behöver en mapp; flytta på den",
                   "the file " + name + " lies where the site needs a folder; move it away"});
  }
  ready.staging.link(*ready.site, path);
}

/// Folders of somebody else's keep their rights.
void take_along_folder(const ReadySite& ready, const fs::directory_entry& folder, const std::string& path) {
  if (lists_below(ready.before, path) || lists_below(ready.after, path)) return;
  ready.staging.make_folder(path);
  fs::permissions(ready.place.staging() / path, folder.status().permissions());
}

/// What this program did not make, or what somebody has changed and is no longer made.
void take_along_foreign_files(const ReadySite& ready) try {
  const std::size_t above = ready.place.site.native().size() + 1;
  for (const fs::directory_entry& item : fs::recursive_directory_iterator(ready.place.site)) {
    const std::string path = item.path().native().substr(above);
    if (item.is_directory() && !item.is_symlink())
      take_along_folder(ready, item, path);
    else if (path != manifest_name)
      take_along_file(ready, path);
  }
  fs::permissions(ready.place.staging(), fs::status(ready.place.site).permissions());
} catch (const fs::filesystem_error& error) {
  fail_to_write(error.path1(), error.code().value());
}

/// Whether the file system could do it.
bool exchange(const fs::path& staging, const fs::path& site, bool site_stands) {
  if (::renameat2(AT_FDCWD, staging.c_str(), AT_FDCWD, site.c_str(),
                  site_stands ? RENAME_EXCHANGE : RENAME_NOREPLACE) == 0)
    return true;
  if (errno != EINVAL && errno != ENOSYS) fail_to_write(site, errno);
  if (site_stands) return false;
  if (::rename(staging.c_str(), site.c_str()) != 0) fail_to_write(site, errno);
  return true;
}

void remove_old_site(const fs::path& where) {
  try {
    remove_folder(where);
  } catch (const Failure&) {
    // The new site stands, so this run is well. The next one cannot begin without removing it, and says why.
  }
}

void write_manifest(const ReadySite& ready, const Manifest& manifest) {
  ready.staging.write(manifest_name, manifest_text(manifest));
}

void move_staged_files(const ReadySite& ready, bool pages) {
  for (const MadeFile& made : ready.files)
    if (made.is_staged && is_page(made.file.path) == pages) ready.site->take(ready.staging, made.file.path);
}

}  // namespace

Manifest manifest_of(const std::vector<MadeFile>& files) {
  Manifest manifest;
  manifest.reserve(files.size());
  for (const MadeFile& made : files) manifest.push_back(made.file);
  return manifest;
}

void exchange_site(const ReadySite& ready) {
  if (ready.site) {
    link_unchanged_files(ready);
    take_along_foreign_files(ready);
  }
  write_manifest(ready, ready.after);
  // The machine may stop: what takes the place of the site must lie on the disk before it does.
  flush(ready.staging);
  if (!exchange(ready.place.staging(), ready.place.site, ready.site != nullptr)) return replace_file_by_file(ready);
  flush(OpenFolder(ready.place.site));
  remove_old_site(ready.place.staging());
}

void replace_file_by_file(const ReadySite& ready) {
  assert(ready.site);
  write_manifest(ready, joined(ready.before, ready.after));
  flush(ready.staging);
  ready.site->take(ready.staging, manifest_name);
  move_staged_files(ready, false);
  move_staged_files(ready, true);
  for (const std::string& path : ready.gone) ready.site->remove(path);
  write_manifest(ready, ready.after);
  flush(ready.staging);
  ready.site->take(ready.staging, manifest_name);
}

}  // namespace kunskap
