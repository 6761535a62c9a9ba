#include "publish/site_place.h"

#include "base/failure.h"
#include "catch.h"
#include "temporary_folder.h"

#include <sys/mount.h>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// A file system of its own at `path`, where the system lets the test have one.
class Mount {
 public:
  explicit Mount(fs::path path) : path_(std::move(path)) {
    fs::create_directories(path_);
    is_there_ = ::mount("none", path_.c_str(), "tmpfs", 0, "size=1m") == 0;
  }
  ~Mount() {
    if (is_there_) ::umount2(path_.c_str(), MNT_DETACH);
  }
  Mount(const Mount&) = delete;
  Mount& operator=(const Mount&) = delete;
  bool is_there() const { return is_there_; }

 private:
  fs::path path_;
  bool is_there_ = false;
};

}  // namespace

TEST_CASE("A site is made ready beside it and exchanged, whether it stands or not") {
  const TemporaryFolder folder;
  const SitePlace missing = find_site_place(folder.path() / "a" / "site");
  CHECK(missing.work == folder.path() / "a/.site.kunskap");
  CHECK(missing.staging() == folder.path() / "a/.site.kunskap/ny");
  CHECK(missing.replacement == Replacement::exchange);
  folder.write("site/.kunskap-filer", "kunskap 1\n");
  CHECK(find_site_place(folder.path() / "x/../site/.").work == folder.path() / ".site.kunskap");
}

TEST_CASE("A site that is a symbolic link is the folder that it leads to") {
  const TemporaryFolder folder;
  folder.write("real/www/.kunskap-filer", "kunskap 1\n");
  fs::create_directory_symlink("real/www", folder.path() / "site");
  const SitePlace place = find_site_place(folder.path() / "site");
  CHECK(place.site == folder.path() / "real/www");
  CHECK(place.work == folder.path() / "real/.www.kunskap");
}

TEST_CASE("A mount point, and a folder with one in it, gets its files one by one") {
  const TemporaryFolder folder;
  const Mount mount(folder.path() / "my site\\");
  const Mount inside(folder.path() / "other/media");
  if (!mount.is_there() || !inside.is_there()) return;  // Only an administrator may mount.
  const SitePlace place = find_site_place(folder.path() / "my site\\");
  CHECK(place.replacement == Replacement::file_by_file);
  CHECK(place.work == folder.path() / "my site\\/.kunskap");
  folder.write("other/.kunskap-filer", "kunskap 1\n");
  CHECK(find_site_place(folder.path() / "other").replacement == Replacement::file_by_file);
  folder.write("otherwise/.kunskap-filer", "kunskap 1\n");
  CHECK(find_site_place(folder.path() / "otherwise").replacement == Replacement::exchange);
  CHECK_THROWS_AS(remove_folder(folder.path() / "other"), Failure);
  CHECK(fs::exists(folder.path() / "other/.kunskap-filer"));
}

TEST_CASE("What a fresh file system or a run that was killed has in it is as good as empty") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "site/lost+found");
  folder.write("site/.kunskap/ny/index.html", "half");
  CHECK_NOTHROW(find_site_place(folder.path() / "site"));
  folder.write("site/letter.txt", "mine");
  CHECK_THROWS_AS(find_site_place(folder.path() / "site"), Failure);
}

TEST_CASE("A folder is removed with all that is in it; one that is missing is no failure") {
  const TemporaryFolder folder;
  folder.write("a/b/c.txt", "");
  remove_folder(folder.path() / "a");
  remove_folder(folder.path() / "a");
  CHECK(folder.files().empty());
}

TEST_CASE("A site may not lie in what it is made from, nor the other way round") {
  const TemporaryFolder folder;
  folder.write("content/model.yaml", "");
  fs::create_directory_symlink("content", folder.path() / "link");
  const std::vector<fs::path> sources{folder.path() / "content", folder.path() / "missing"};
  for (const char* site : {"content", "content/", "content/site", "link/site", ".", "missing/site"})
    CHECK_THROWS_AS(require_apart(folder.path() / site, sources), Failure);
  CHECK_NOTHROW(require_apart(folder.path() / "contents", sources));
}

TEST_CASE("What stands above the site is taken as the system takes it, links too") {
  const TemporaryFolder folder;
  folder.write("real/www/x", "");
  fs::create_directory_symlink("real/www", folder.path() / "link");
  CHECK(find_site_place(folder.path() / "link/../site").site == folder.path() / "real/site");
}

TEST_CASE("A folder is removed although nothing may be removed from it") {
  const TemporaryFolder folder;
  folder.write("a/b/c.txt", "");
  fs::permissions(folder.path() / "a/b", fs::perms::owner_read);
  remove_folder(folder.path() / "a");
  CHECK(folder.files().empty());
}

}  // namespace kunskap
