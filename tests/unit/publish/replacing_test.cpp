#include "publish/replacing.h"

#include "catch.h"
#include "temporary_folder.h"

#include <map>

namespace kunskap {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;
using Files = std::map<std::string, std::string>;  ///< From path to text.

PublishedFile published(const std::string& path, const std::string& text) { return {path, text.size(), hash(text)}; }

Manifest manifest_of_texts(const Files& files) {
  Manifest manifest;
  for (const auto& [path, text] : files) manifest.push_back(published(path, text));
  return manifest;
}

/// A site of `before` that is to hold `after`; what differs lies in the staging folder.
struct Ready {
  TemporaryFolder folder;
  SitePlace place{folder.path() / "site", folder.path() / "work", Replacement::file_by_file};
  Manifest before;
  Manifest after;
  std::vector<MadeFile> files;
  Names gone;

  Ready(const Files& old_files, const Files& new_files)
      : before(manifest_of_texts(old_files)), after(manifest_of_texts(new_files)) {
    fs::create_directories(place.site);
    fs::create_directories(place.staging());
    for (const auto& [path, text] : old_files) {
      folder.write("site/" + path, text);
      if (!new_files.contains(path)) gone.push_back(path);
    }
    folder.write("site/.kunskap-filer", manifest_text(before));
    for (const auto& [path, text] : new_files) {
      const auto old = old_files.find(path);
      const bool is_new = old == old_files.end() || old->second != text;
      if (is_new) folder.write("work/ny/" + path, text);
      files.push_back({published(path, text), {}, is_new});
    }
  }

  void replace(void (*way)(const ReadySite&)) const {
    const OpenFolder site(place.site);
    const OpenFolder staging(place.staging());
    way({place, &site, staging, before, after, files, gone, 2});
  }
};

void file_by_file(const ReadySite& ready) {
  prepare_file_by_file(ready);
  replace_file_by_file(ready);
}

void by_exchange(const ReadySite& ready) {
  REQUIRE(exchange_site(ready));
  finish_exchange(ready);
}

const Files old_files{{"a/index.html", "a1"}, {"b/index.html", "b"}, {"c/index.html", "c"}, {"old.css", "old"}};
const Files new_files{{"a/index.html", "a2"}, {"b/index.html", "b"}, {"d/index.html", "d"}, {"new.css", "new"}};
const Names new_names{"site/.kunskap-filer", "site/a/index.html", "site/b/index.html", "site/d/index.html",
                      "site/new.css"};

}  // namespace

TEST_CASE("Both ways lead to the same site") {
  for (const auto way : {file_by_file, by_exchange}) {
    const Ready ready(old_files, new_files);
    ready.replace(way);
    Names names = ready.folder.files();
    std::erase_if(names, [](const std::string& name) { return name.starts_with("work/"); });
    CHECK(names == new_names);
    for (const auto& [path, text] : new_files) CHECK(ready.folder.text("site/" + path) == text);
    CHECK(read_manifest(ready.folder.text("site/.kunskap-filer")) == ready.after);
  }
}

TEST_CASE("File by file, the folder stays the same and what is foreign is not touched") {
  const Ready ready(old_files, new_files);
  ready.folder.write("site/c/foreign.txt", "foreign");
  struct stat before {};
  struct stat after {};
  REQUIRE(::stat(ready.place.site.c_str(), &before) == 0);
  ready.replace(file_by_file);
  REQUIRE(::stat(ready.place.site.c_str(), &after) == 0);
  CHECK(before.st_ino == after.st_ino);
  CHECK(ready.folder.text("site/c/foreign.txt") == "foreign");
  CHECK(ready.folder.text("site/c/index.html") == "(no such file)");
}

TEST_CASE("In an exchange, folders of somebody else's come along, also empty ones, and all keep their rights") {
  const Ready ready(old_files, new_files);
  fs::create_directory(ready.place.site / "foreign");
  fs::permissions(ready.place.site / "foreign", fs::perms::owner_all);
  fs::permissions(ready.place.site, fs::perms::owner_all | fs::perms::group_all);
  ready.replace(by_exchange);
  CHECK(fs::status(ready.place.site / "foreign").permissions() == fs::perms::owner_all);
  CHECK(fs::status(ready.place.site).permissions() == (fs::perms::owner_all | fs::perms::group_all));
  CHECK_FALSE(fs::exists(ready.place.staging()));
}

TEST_CASE("What somebody puts into the site while it is exchanged is kept") {
  const Ready ready(old_files, new_files);
  const OpenFolder site(ready.place.site);
  const OpenFolder staging(ready.place.staging());
  const ReadySite both{ready.place, &site, staging, ready.before, ready.after, ready.files, ready.gone, 1};
  REQUIRE(exchange_site(both));
  ready.folder.write("work/ny/late/proof.txt", "late");  // Where the old site is now.
  finish_exchange(both);
  CHECK(ready.folder.text("site/late/proof.txt") == "late");
  CHECK(ready.folder.text("site/c/index.html") == "(no such file)");
}

TEST_CASE("Files and folders of ours may take each other's places, in both ways") {
  for (const auto way : {file_by_file, by_exchange}) {
    const Ready ready({{"a", "a"}, {"b/c", "c"}}, {{"a/x", "x"}, {"b", "b"}});
    ready.replace(way);
    CHECK(ready.folder.text("site/a/x") == "x");
    CHECK(ready.folder.text("site/b") == "b");
  }
}

}  // namespace kunskap
