#include "publish/replacing.h"

#include "base/failure.h"
#include "base/parallel.h"
#include "publish/obstacles.h"

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

bool is_folder(const fs::directory_entry& item) { return item.is_directory() && !item.is_symlink(); }

bool is_gone(const ReadySite& ready, const std::string& path) {
  return lists(ready.before, path) && std::binary_search(ready.gone.begin(), ready.gone.end(), path);
}

void take_along_file(const ReadySite& ready, const std::string& path) {
  if (is_gone(ready, path) || lists(ready.after, path)) return;
  require_no_file_above(ready, path);
  ready.staging.link(*ready.site, path);
}

/// What this program did not make, or what somebody has changed and is no longer made. False when something may not be
/// moved, or not be removed afterwards.
bool take_along_foreign_files(const ReadySite& ready) try {
  const std::size_t above = ready.place.site.native().size() + 1;
  std::vector<std::string> folders{""};
  for (fs::recursive_directory_iterator item(ready.place.site), end; item != end; ++item) {
    const std::string path = item->path().native().substr(above);
    if (path == inner_work_folder) {
      item.disable_recursion_pending();  // From when something was mounted here.
    } else if (is_folder(*item)) {
      if (is_out_of_reach(item->path())) return false;
      if (lists_below(ready.before, path) || lists_below(ready.after, path)) continue;
      ready.staging.make_folder(path);
      folders.push_back(path);
    } else if (path != manifest_name) {
      if (!lists(ready.before, path) && is_out_of_reach(item->path())) return false;
      take_along_file(ready, path);
    }
  }
  // They keep their rights, which may be such that nothing more can be put into them.
  for (const std::string& path : folders)
    fs::permissions(ready.place.staging() / path, fs::status(ready.place.site / path).permissions());
  return true;
} catch (const fs::filesystem_error& error) {
  fail_to_write(error.path1(), error.code().value());
}

/// What somebody has put into the old site, which now is the staging folder, since it was gone through.
void save_late_files(const ReadySite& ready, const OpenFolder& site) try {
  const std::size_t above = ready.place.staging().native().size() + 1;
  for (fs::recursive_directory_iterator item(ready.place.staging()), end; item != end; ++item) {
    const std::string path = item->path().native().substr(above);
    if (path == inner_work_folder) item.disable_recursion_pending();
    if (path == inner_work_folder || path == manifest_name || is_folder(*item)) continue;
    struct stat status {};
    if (lists(ready.before, path) || lists(ready.after, path)) continue;
    if (::fstatat(site.descriptor(), path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) site.link(*ready.site, path);
  }
} catch (const fs::filesystem_error& error) {
  fail_to_write(error.path1(), error.code().value());
}

/// Whether a folder cannot be exchanged, though its files may be replaced.
bool is_refusal(int error_number) {
  for (const int known : {EINVAL, ENOSYS, EOPNOTSUPP, EXDEV, EBUSY, EPERM, EACCES})
    if (error_number == known) return true;
  return false;
}

/// Whether the file system could do it.
bool exchange(const fs::path& staging, const fs::path& site, bool site_stands) {
  if (::renameat2(AT_FDCWD, staging.c_str(), AT_FDCWD, site.c_str(),
                  site_stands ? RENAME_EXCHANGE : RENAME_NOREPLACE) == 0)
    return true;
  if (!is_refusal(errno)) fail_to_write(site, errno);
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

bool stands_in_the_way(const Manifest& after, const std::string& path) {
  return lists_below(after, path) || file_above(after, path);
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

bool exchange_site(const ReadySite& ready) {
  write_manifest(ready, ready.after);
  if (ready.site) {
    link_unchanged_files(ready);
    if (!take_along_foreign_files(ready)) return false;
  }
  // The machine may stop: what takes the place of the site must lie on the disk before it does.
  flush(ready.staging);
  return exchange(ready.place.staging(), ready.place.site, ready.site != nullptr);
}

void finish_exchange(const ReadySite& ready) {
  const OpenFolder site(ready.place.site);
  flush(site);
  if (!ready.site) return;
  save_late_files(ready, site);
  remove_old_site(ready.place.staging());
}

void prepare_file_by_file(const ReadySite& ready) {
  assert(ready.site);
  require_rights(ready);
  write_manifest(ready, joined(ready.before, ready.after));
  flush(ready.staging);
}

void replace_file_by_file(const ReadySite& ready) {
  ready.site->take(ready.staging, manifest_name);
  for (const std::string& path : ready.gone)
    if (stands_in_the_way(ready.after, path)) ready.site->remove(path);
  move_staged_files(ready, false);
  move_staged_files(ready, true);
  for (const std::string& path : ready.gone)
    if (!stands_in_the_way(ready.after, path)) ready.site->remove(path);
  write_manifest(ready, ready.after);
  flush(ready.staging);
  ready.site->take(ready.staging, manifest_name);
}

}  // namespace kunskap
