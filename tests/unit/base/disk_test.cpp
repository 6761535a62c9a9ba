#include "base/disk.h"

#include "base/failure.h"
#include "catch.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// A folder of the test's own, removed at its end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "kunskap-disk-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return path_; }
  fs::path write(const fs::path& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }

 private:
  fs::path path_;
};

/// Name, size and > for each file that leads out, . for each hidden one, ? for each that is no plain file.
std::vector<std::string> found_in(const fs::path& folder) {
  std::vector<std::string> lines;
  for (const kunskap::FoundFile& file : kunskap::find_files(folder))
    lines.push_back(file.path.string() + " " + std::to_string(file.size) +
                    std::array{"", " .", " >", " ?"}.at(static_cast<std::size_t>(file.type)));
  return lines;
}

kunskap::Translated words_of_failure(const std::function<void()>& action) {
  try {
    action();
  } catch (const kunskap::Failure& failure) {
    return failure.words();
  }
  return "(no failure)";
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A file is read whole, byte by byte as it is") {
  const TemporaryFolder folder;
  const std::string zeros_and_lines = std::string("a\0b\r\n\xFF", 6);
  CHECK(kunskap::read_file(folder.write("empty", "")) == "");
  CHECK(kunskap::read_file(folder.write("bytes", zeros_and_lines)) == zeros_and_lines);
  for (const std::size_t size : {1u, 4095u, 4096u, 4097u, 1000000u}) {
    const std::string text(size, 'x');
    CHECK(kunskap::read_file(folder.write("large", text)) == text);
  }
}

TEST_CASE("A file whose size the system does not tell is read whole") {
  CHECK(kunskap::read_file("/proc/self/status").find("voluntary_ctxt_switches") != std::string::npos);
}

TEST_CASE("A file that is not there is nothing, or a failure, as the caller asks") {
  const TemporaryFolder folder;
  const fs::path file = folder.write("there", "text");
  CHECK(kunskap::read_file_if_there(file) == "text");
  CHECK(kunskap::read_file_if_there(folder.path() / "not-there") == std::nullopt);
  CHECK(kunskap::read_file_if_there(file / "below-a-file") == std::nullopt);

  const fs::path missing = folder.path() / "not-there";
  const kunskap::Translated words = words_of_failure([&] { kunskap::read_file(missing); });
  CHECK(words.in("sv") == "filen \"" + missing.string() + "\" kan inte läsas: den finns inte");
  CHECK(words.in("en") == "the file \"" + missing.string() + "\" cannot be read: it does not exist");
}

TEST_CASE("A folder in a file's place is a failure") {
  const TemporaryFolder folder;
  const std::string name = folder.path().string();
  const auto words = words_of_failure([&] { kunskap::read_file(name); });
  CHECK(words.in("sv") == "filen \"" + name + "\" kan inte läsas: det är en mapp, inte en fil");
  CHECK(words_of_failure([&] { kunskap::read_file_if_there(name); }).in("en") ==
        "the file \"" + name + "\" cannot be read: it is a folder, not a file");
}

TEST_CASE("A pipe in a file's place is a failure, and is not waited for") {
  const TemporaryFolder folder;
  const std::string name = (folder.path() / "pipe").string();
  REQUIRE(::mkfifo(name.c_str(), 0600) == 0);
  const auto words = words_of_failure([&] { kunskap::read_file(name); });
  CHECK(words.in("sv") == "filen \"" + name + "\" kan inte läsas: det är ingen vanlig fil");
}

TEST_CASE("A file that may not be read is a failure") {
  if (::geteuid() == 0) return;  // The administrator may read everything.
  const TemporaryFolder folder;
  const fs::path file = folder.write("locked", "text");
  fs::permissions(file, fs::perms::none);
  const auto words = words_of_failure([&] { kunskap::read_file_if_there(file); });
  CHECK(words.in("sv") == "filen \"" + file.string() + "\" kan inte läsas: åtkomst nekas");
  CHECK(words.in("en") == "the file \"" + file.string() + "\" cannot be read: permission denied");
}

TEST_CASE("Files are found at every depth, sorted by the bytes of their paths") {
  const TemporaryFolder folder;
  for (const char* name : {"a/x.md", "a-b/x.md", "a.md", "B.md", "a/deep/er/y.md", "å.md", "z.md"})
    folder.write(name, name);
  fs::create_directory(folder.path() / "empty");
  CHECK(found_in(folder.path()) ==
        Lines{"B.md 4", "a-b/x.md 8", "a.md 4", "a/deep/er/y.md 14", "a/x.md 6", "z.md 4", "å.md 5"});
  CHECK(found_in(folder.path() / "a") == Lines{"deep/er/y.md 14", "x.md 6"});
  CHECK(found_in(folder.path() / "empty").empty());
}

TEST_CASE("The folder may be written with a slash at its end") {
  const TemporaryFolder folder;
  folder.write("a/x.md", "x");
  CHECK(found_in(folder.path().string() + "/") == Lines{"a/x.md 1"});
  CHECK(found_in(folder.path() / "a" / ".." / ".") == Lines{"a/x.md 1"});
}

TEST_CASE("Hidden files are marked, and hidden folders are passed over") {
  const TemporaryFolder folder;
  folder.write(".hidden", "x");
  folder.write(".git/config", "x");
  folder.write("a/.hidden.md", "x");
  folder.write("a/b.md~", "x");
  CHECK(found_in(folder.path()) == Lines{".hidden 0 .", "a/.hidden.md 0 .", "a/b.md~ 1"});
}

TEST_CASE("What is no plain file is marked") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder.path() / "pipe.md").c_str(), 0600) == 0);
  CHECK(found_in(folder.path()) == Lines{"pipe.md 0 ?"});
}

TEST_CASE("Symbolic links to files inside are followed, those to folders inside are marked") {
  const TemporaryFolder folder;
  folder.write("a/x.md", "12345");
  fs::create_symlink("a/x.md", folder.path() / "link.md");
  fs::create_symlink("link.md", folder.path() / "link-to-link.md");
  fs::create_directory_symlink("a", folder.path() / "folder");
  fs::create_directory_symlink("..", folder.path() / "a" / "round");
  CHECK(found_in(folder.path()) == Lines{"a/round 0 >", "a/x.md 5", "folder 0 >", "link-to-link.md 5", "link.md 5"});
}

TEST_CASE("Symbolic links that lead out or nowhere are marked") {
  const TemporaryFolder folder;
  folder.write("content/x.md", "1");
  folder.write("content-beside/secret.md", "1");
  const fs::path content = folder.path() / "content";
  fs::create_symlink("../content-beside/secret.md", content / "beside.md");
  fs::create_symlink("/etc/passwd", content / "absolute.md");
  fs::create_directory_symlink("..", content / "folder");
  fs::create_symlink("nowhere.md", content / "dangling.md");
  fs::create_symlink("circle.md", content / "circle.md");
  fs::create_symlink(content / "x.md", content / "in.md");
  CHECK(found_in(content) == Lines{"absolute.md 0 >", "beside.md 0 >", "circle.md 0 >", "dangling.md 0 >", "folder 0 >",
                                   "in.md 1", "x.md 1"});
}

TEST_CASE("A link is inside although the folder itself is reached by a link") {
  const TemporaryFolder folder;
  folder.write("real/x.md", "1");
  fs::create_symlink("x.md", folder.path() / "real" / "y.md");
  fs::create_directory_symlink("real", folder.path() / "content");
  CHECK(found_in(folder.path() / "content") == Lines{"x.md 1", "y.md 1"});
}

TEST_CASE("A folder that is missing or no folder is a failure") {
  const TemporaryFolder folder;
  const std::string missing = (folder.path() / "missing").string();
  const std::string file = folder.write("file", "").string();
  CHECK(words_of_failure([&] { kunskap::find_files(missing); }).in("sv") ==
        "mappen \"" + missing + "\" kan inte läsas: den finns inte");
  CHECK(words_of_failure([&] { kunskap::find_files(file); }).in("en") ==
        "the folder \"" + file + "\" cannot be read: a part of the path is a file, not a folder");
}

TEST_CASE("What the system answers is said in plain words") {
  CHECK(kunskap::reason_of(EACCES).in("sv") == "åtkomst nekas");
  CHECK(kunskap::reason_of(EACCES).in("en") == "permission denied");
  CHECK(kunskap::reason_of(ENOSPC).in("sv") == "disken är full");
  CHECK(kunskap::reason_of(EPIPE).in("sv") == "systemet svarar \"Broken pipe\"");
  CHECK(kunskap::reason_of(EPIPE).in("en") == "the system answers \"Broken pipe\"");
}
