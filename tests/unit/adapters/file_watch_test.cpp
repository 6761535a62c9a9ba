#include "adapters/file_watch.h"

#include "catch.h"
#include "temporary_folder.h"

#include <poll.h>

#include <fstream>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// The files that have changed, below the folder; ! when there may be more.
std::string changes(FileWatch& watch, const TemporaryFolder& folder) {
  pollfd waiting{watch.descriptor(), POLLIN, 0};
  FileChanges all;
  while (::poll(&waiting, 1, 50) > 0) all.add(watch.take());
  std::string names;
  for (const fs::path& file : all.files) names += file.lexically_relative(folder.path()).generic_string() + " ";
  return names + (all.anything ? "!" : "");
}

}  // namespace

TEST_CASE("Files that are written, moved and removed are told, when they are whole") {
  const TemporaryFolder folder;
  folder.write("a/ett", "1");
  FileWatch watch({folder.path() / "a", folder.path() / "missing"});
  CHECK(changes(watch, folder) == "");
  folder.write("a/ett", "2");
  CHECK(changes(watch, folder) == "a/ett ");
  folder.write("a/två", "");
  CHECK(changes(watch, folder) == "a/två ");
  fs::rename(folder.path() / "a/två", folder.path() / "a/tre");
  CHECK(changes(watch, folder) == "a/tre a/två ");
  fs::remove(folder.path() / "a/tre");
  CHECK(changes(watch, folder) == "a/tre ");
  fs::create_symlink("ett", folder.path() / "a/fyra");
  CHECK(changes(watch, folder) == "a/fyra ");
  fs::create_hard_link(folder.path() / "a/ett", folder.path() / "a/fem");
  CHECK(changes(watch, folder) == "a/fem ");
  {
    std::ofstream open(folder.path() / "a/ett");
    open << "half" << std::flush;
    CHECK(changes(watch, folder) == "");
  }
  CHECK(changes(watch, folder) == "a/ett ");
}

TEST_CASE("New folders are watched with all that is in them; hidden ones are not") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "a");
  FileWatch watch({folder.path() / "a"});
  folder.write("a/b/c/ett", "1");
  folder.write("a/.git/x", "1");
  CHECK(changes(watch, folder) == "a/b/c/ett !");
  folder.write("a/b/c/ett", "2");
  folder.write("a/.git/x", "2");
  CHECK(changes(watch, folder) == "a/b/c/ett ");
  fs::remove_all(folder.path() / "a/b");
  CHECK(changes(watch, folder) == "a/b/c/ett !");
}

}  // namespace kunskap
