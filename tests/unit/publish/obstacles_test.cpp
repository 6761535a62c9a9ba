#include "publish/obstacles.h"

#include "base/failure.h"
#include "catch.h"
#include "temporary_folder.h"

namespace kunskap {
namespace {

namespace fs = std::filesystem;

Manifest manifest_of_paths(const std::vector<std::string>& paths) {
  Manifest manifest;
  for (const std::string& path : paths) manifest.push_back({path, 0, {}});
  return manifest;
}

/// A site in which `after` is to take the place of `before`, and all files are staged.
std::string words_of_obstacle(const TemporaryFolder& folder, const Manifest& before, const Manifest& after,
                              const std::vector<std::string>& gone = {}) {
  const SitePlace place{folder.path() / "site", folder.path() / "work", Replacement::file_by_file};
  fs::create_directories(place.site);
  const OpenFolder site(place.site);
  std::vector<MadeFile> files;
  for (const PublishedFile& file : after) files.push_back({file, {}, true});
  try {
    require_room({place, &site, site, before, after, files, gone, 1});
  } catch (const Failure& failure) {
    return failure.words().in("en");
  }
  return "";
}

}  // namespace

TEST_CASE("A foreign file or link where a folder must be is an obstacle, but not one of ours that goes away") {
  const TemporaryFolder folder;
  const std::string name = (folder.path() / "site/a").string();
  const std::string words = "the file " + name + " lies where the site needs a folder; move it away";
  const Manifest after = manifest_of_paths({"a/index.html", "b/index.html"});
  folder.write("site/a", "");
  CHECK(words_of_obstacle(folder, {}, after) == words);
  CHECK(words_of_obstacle(folder, manifest_of_paths({"a"}), after, {"a"}) == "");
  fs::remove(folder.path() / "site/a");
  fs::create_directory_symlink(folder.path(), folder.path() / "site/a");
  CHECK(words_of_obstacle(folder, {}, after) == words);
}

TEST_CASE("A foreign folder where a file must be is an obstacle, but not one of ours") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "site/om.html");
  const Manifest after = manifest_of_paths({"om.html"});
  const std::string name = (folder.path() / "site/om.html").string();
  CHECK(words_of_obstacle(folder, {}, after) ==
        "the folder " + name + " lies where the site needs a file; move it away");
  CHECK(words_of_obstacle(folder, manifest_of_paths({"om.html/x"}), after) == "");
}

TEST_CASE("A file of the manifest may stand above a path") {
  const Manifest manifest = manifest_of_paths({"a/b", "c"});
  CHECK(file_above(manifest, "a/b/c/d") == "a/b");
  CHECK(file_above(manifest, "a/b") == std::nullopt);
  CHECK(file_above(manifest, "c/x") == "c");
}

TEST_CASE("What is one's own is never out of reach") {
  const TemporaryFolder folder;
  folder.write("a/b", "");
  fs::permissions(folder.path() / "a", fs::perms::none);
  CHECK_FALSE(is_out_of_reach(folder.path() / "a"));
  fs::permissions(folder.path() / "a", fs::perms::owner_all);
}

}  // namespace kunskap
