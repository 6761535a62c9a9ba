#include "publish/open_folder.h"

#include "base/failure.h"
#include "catch.h"
#include "temporary_folder.h"

#include <unistd.h>

namespace kunskap {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A file is written with the folders above it, replaced, and added to") {
  const TemporaryFolder folder;
  const OpenFolder open(folder.path());
  CHECK(open.write("a/b/c.txt", "long text").size == 9);
  CHECK(open.write("a/b/c.txt", "text").size == 4);
  CHECK(open.append("a/b/c.txt", " and more").size == 13);
  CHECK(folder.text("a/b/c.txt") == "text and more");
}

TEST_CASE("A link is the same file under two names, and stays one when the folder is renamed") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "old");
  fs::create_directory(folder.path() / "new");
  const OpenFolder old_folder(folder.path() / "old");
  const OpenFolder new_folder(folder.path() / "new");
  const FileStamp stamp = old_folder.write("a/b.txt", "b");
  fs::rename(folder.path() / "old", folder.path() / "older");
  new_folder.link(old_folder, "a/b.txt");
  FileStamp linked;
  CHECK(new_folder.holds("a/b.txt", "b", linked));
  CHECK(linked == stamp);
}

TEST_CASE("A file that is taken is gone where it was") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "from");
  fs::create_directory(folder.path() / "to");
  const OpenFolder from(folder.path() / "from");
  const OpenFolder to(folder.path() / "to");
  from.write("a/b.txt", "new");
  to.write("a/b.txt", "old");
  to.take(from, "a/b.txt");
  CHECK(folder.files() == Names{"from/a/", "to/a/b.txt"});
  CHECK(folder.text("to/a/b.txt") == "new");
}

TEST_CASE("A file is removed with the folders that are empty then, and no others") {
  const TemporaryFolder folder;
  const OpenFolder open(folder.path());
  open.write("a/b/c/d.txt", "");
  open.write("a/e.txt", "");
  open.remove("a/b/c/d.txt");
  open.remove("a/b/c/d.txt");
  CHECK(folder.files() == Names{"a/e.txt"});
}

TEST_CASE("What a file holds is compared byte by byte, and only of ordinary files") {
  const TemporaryFolder folder;
  const OpenFolder open(folder.path());
  std::string text(100'000, 'x');
  open.write("a.txt", text);
  FileStamp stamp;
  CHECK(open.holds("a.txt", text, stamp));
  text.back() = 'y';
  CHECK_FALSE(open.holds("a.txt", text, stamp));
  CHECK_FALSE(open.holds("a.txt", text + "x", stamp));
  CHECK_FALSE(open.holds("missing.txt", "", stamp));
  fs::create_symlink("a.txt", folder.path() / "link.txt");
  CHECK_FALSE(open.holds("link.txt", std::string(100'000, 'x'), stamp));
  open.make_folder("folder");
  CHECK_FALSE(open.holds("folder", "", stamp));
}

TEST_CASE("Two files are compared with each other") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "other");
  const OpenFolder open(folder.path());
  const OpenFolder other(folder.path() / "other");
  const std::string text(100'000, 'x');
  const FileStamp written = open.write("a.txt", text);
  other.write("a.txt", text);
  FileStamp stamp;
  CHECK(open.holds_same(other, "a.txt", stamp));
  CHECK(stamp == written);
  other.append("a.txt", "x");
  CHECK_FALSE(open.holds_same(other, "a.txt", stamp));
  other.write("a.txt", text.substr(1) + "y");
  CHECK_FALSE(open.holds_same(other, "a.txt", stamp));
}

TEST_CASE("What the disk refuses is a failure with its path and the reason") {
  const TemporaryFolder folder;
  const OpenFolder open(folder.path());
  open.write("a", "");
  const auto words_of = [](auto action) {
    try {
      action();
    } catch (const Failure& failure) {
      return failure.words();
    }
    return Translated("(no failure)");
  };
  const Translated words = words_of([&] { open.write("a/b.txt", ""); });
  CHECK(words.in("sv") == "det gick inte att skriva " + (folder.path() / "a/b.txt").string() +
                              " (en del av sökvägen är en fil, inte en mapp)");
  CHECK(words.in("en") ==
        "could not write " + (folder.path() / "a/b.txt").string() + " (a part of the path is a file, not a folder)");
  CHECK(words_of([&] { OpenFolder(folder.path() / "none"); }).in("en").find("none") != std::string::npos);
  CHECK(words_of([&] { open.take(open, "none"); }).in("en").find("none") != std::string::npos);
}

TEST_CASE("A symbolic link is linked as the link that it is, and never written through") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "from");
  fs::create_directory(folder.path() / "to");
  folder.write("secret.txt", "secret");
  fs::create_symlink("../secret.txt", folder.path() / "from/link.txt");
  const OpenFolder from(folder.path() / "from");
  const OpenFolder to(folder.path() / "to");
  to.link(from, "link.txt");
  CHECK(fs::read_symlink(folder.path() / "to/link.txt") == "../secret.txt");
  CHECK_THROWS_AS(to.write("link.txt", "changed"), Failure);
  CHECK(folder.text("secret.txt") == "secret");
}

}  // namespace kunskap
