#include "edit/write_files.h"

#include "base/failure.h"
#include "catch.h"
#include "temporary_folder.h"

#include <sys/stat.h>
#include <unistd.h>

namespace kunskap {

namespace fs = std::filesystem;

TEST_CASE("A new file is never written over another") {
  const TemporaryFolder folder;
  write_new_file(folder.path() / "a", "ett");
  CHECK_THROWS_AS(write_new_file(folder.path() / "a", "två"), Failure);
  CHECK(folder.text("a") == "ett");
}

TEST_CASE("Several files are changed, made and moved at once, and keep their rights") {
  const TemporaryFolder folder;
  folder.write("a", "ett");
  folder.write("b", "två");
  ::chmod((folder.path() / "a").c_str(), 0640);
  write_edits(
      {{folder.path() / "a", "ETT"}, {folder.path() / "c", "TVÅ", folder.path() / "b"}, {folder.path() / "d", "ny"}});
  CHECK(folder.files() == std::vector<std::string>{"a", "c", "d"});
  CHECK(folder.text("a") + folder.text("c") + folder.text("d") == "ETTTVÅny");
  CHECK((fs::status(folder.path() / "a").permissions() & fs::perms::mask) == static_cast<fs::perms>(0640));
}

TEST_CASE("A symbolic link stays one; what it leads to is changed") {
  const TemporaryFolder folder;
  folder.write("a", "ett");
  fs::create_symlink("a", folder.path() / "b");
  write_edits({{folder.path() / "b", "ETT"}});
  CHECK(fs::is_symlink(folder.path() / "b"));
  CHECK(folder.text("a") == "ETT");
}

TEST_CASE("When one file cannot take its place, all are as before") {
  const TemporaryFolder folder;
  folder.write("a", "ett");
  folder.write("b", "två");
  folder.write("full/x", "");
  const auto before = folder.files();
  // A folder that is not empty cannot be replaced by a file; one that is missing cannot be written to.
  for (const char* wrong : {"full", "missing/x"}) {
    CHECK_THROWS_AS(write_edits({{folder.path() / "a", "ETT"},
                                 {folder.path() / "c", "TVÅ", folder.path() / "b"},
                                 {folder.path() / "d", "ny"},
                                 {folder.path() / wrong, "x"}}),
                    Failure);
    CHECK(folder.files() == before);
    CHECK(folder.text("a") + folder.text("b") == "etttvå");
  }
}

}  // namespace kunskap
