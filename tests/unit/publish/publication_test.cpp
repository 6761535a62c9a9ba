#include "publish/publication.h"

#include "base/failure.h"
#include "base/parallel.h"
#include "catch.h"
#include "temporary_folder.h"

#include <sys/stat.h>

#include <functional>

namespace kunskap {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

/// Publishes `files`, each with its own name as its text.
PageCounts publish(const fs::path& site, const Names& files) {
  Publication publication(site);
  const FileSink sink = publication.sink();
  for (const std::string& file : files) sink.write(file, file);
  return publication.finish();
}

std::string counted(const PageCounts& counts) {
  return std::to_string(counts.written) + " written, " + std::to_string(counts.unchanged) + " unchanged, " +
         std::to_string(counts.removed) + " removed";
}

/// The paths that the manifest of the site lists.
Names listed(const TemporaryFolder& folder) {
  Names paths;
  const Manifest manifest = read_manifest(folder.text("site/.kunskap-filer")).value();
  for (const PublishedFile& file : manifest) paths.push_back(file.path);
  return paths;
}

FileStamp stamp(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return stamp_of(status);
}

Translated words_of_failure(const std::function<void()>& action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.words();
  }
  return "(no failure)";
}

}  // namespace

TEST_CASE("A site is published whole, with a list of what is ours") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html", "bocker/pippi/index.html", "bocker/index.html"});
  CHECK(folder.files() ==
        Names{"site/.kunskap-filer", "site/bocker/index.html", "site/bocker/pippi/index.html", "site/index.html"});
  CHECK(folder.text("site/bocker/pippi/index.html") == "bocker/pippi/index.html");
  CHECK(listed(folder) == Names{"bocker/index.html", "bocker/pippi/index.html", "index.html"});
}

TEST_CASE("A file that is the same keeps its time; only the others are written, and what is gone is removed") {
  const TemporaryFolder folder;
  CHECK(counted(publish(folder.path() / "site", {"a/index.html", "b/index.html", "x.css"})) ==
        "2 written, 0 unchanged, 0 removed");
  const FileStamp before = stamp(folder.path() / "site/a/index.html");
  CHECK(counted(publish(folder.path() / "site", {"a/index.html", "c/index.html", "x.css"})) ==
        "1 written, 1 unchanged, 1 removed");
  CHECK(stamp(folder.path() / "site/a/index.html") == before);
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/a/index.html", "site/c/index.html", "site/x.css"});
}

TEST_CASE("When nothing has changed, not even the folder is exchanged") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"a/index.html"});
  const FileStamp before = stamp(folder.path() / "site");
  CHECK(counted(publish(folder.path() / "site", {"a/index.html"})) == "0 written, 1 unchanged, 0 removed");
  CHECK(stamp(folder.path() / "site") == before);
}

TEST_CASE("A page of ours that somebody has changed, even to the same size, is written anew") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html", "b.html"});
  folder.write("site/index.html", "INDEX.html");
  CHECK(counted(publish(folder.path() / "site", {"index.html", "b.html"})) == "1 written, 1 unchanged, 0 removed");
  CHECK(folder.text("site/index.html") == "index.html");
}

TEST_CASE("A file of ours that somebody has changed, and that is no longer made, is kept") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html", "b.html"});
  folder.write("site/b.html", "B.html");
  CHECK(counted(publish(folder.path() / "site", {"index.html"})) == "0 written, 1 unchanged, 0 removed");
  CHECK(folder.text("site/b.html") == "B.html");
  CHECK(listed(folder) == Names{"index.html"});
}

TEST_CASE("A damaged list of what is ours is a failure, and nothing is touched") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html"});
  folder.write("site/.kunskap-filer", "index.html\n");
  CHECK(words_of_failure([&] { publish(folder.path() / "site", {"b.html"}); }).in("sv") ==
        "listan " + (folder.path() / "site/.kunskap-filer").string() +
            " är skadad, så att det inte går att se vilka filer som hör till webbplatsen; flytta undan mappen och bygg "
            "igen; webbplatsen som fanns är orörd");
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/index.html"});
}

TEST_CASE("A file may be made in pieces") {
  const TemporaryFolder folder;
  Publication publication(folder.path() / "site");
  const FileSink sink = publication.sink();
  sink.append("data/all.json", "[1,");
  sink.append("data/all.json", "2]");
  publication.finish();
  CHECK(publication.files().size() == 1);
  CHECK(folder.text("site/data/all.json") == "[1,2]");
}

TEST_CASE("A file that is made in pieces and is the same keeps its time") {
  const TemporaryFolder folder;
  const auto publish_pieces = [&](const std::string& last) {
    Publication publication(folder.path() / "site");
    const FileSink sink = publication.sink();
    sink.append("data/all.json", std::string(100'000, 'x'));
    sink.append("data/all.json", last);
    publication.finish();
  };
  publish_pieces("2]");
  const FileStamp before = stamp(folder.path() / "site/data/all.json");
  publish_pieces("2]");
  CHECK(stamp(folder.path() / "site/data/all.json") == before);
  publish_pieces("3]");
  CHECK(folder.text("site/data/all.json") == std::string(100'000, 'x') + "3]");
}

TEST_CASE("Until the end nothing is changed, and a publication that is dropped leaves no trace") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html", "old.html"});
  const fs::file_time_type before = fs::last_write_time(folder.path() / "site/index.html");
  {
    Publication publication(folder.path() / "site");
    publication.sink().write("index.html", "new");
    CHECK(folder.text("site/index.html") == "index.html");
    CHECK(folder.text("site/old.html") == "old.html");
  }
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/index.html", "site/old.html"});
  CHECK(folder.text("site/index.html") == "index.html");
  CHECK(fs::last_write_time(folder.path() / "site/index.html") == before);
}

TEST_CASE("A first publication that is dropped leaves no site") {
  const TemporaryFolder folder;
  { Publication(folder.path() / "site").sink().write("index.html", "new"); }
  CHECK(folder.files().empty());
}

TEST_CASE("What is no longer made goes away, also folders") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html", "bocker/emil/index.html"});
  publish(folder.path() / "site", {"index.html"});
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/index.html"});
}

TEST_CASE("Files that somebody else put into the site are kept, whatever they are") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html", "bocker/emil/index.html"});
  folder.write("site/google123.html", "proof");
  folder.write("site/bocker/emil/extra.pdf", "pdf");
  folder.write("site/.well-known/x", "x");
  fs::create_symlink("google123.html", folder.path() / "site/link.html");
  fs::create_directory_symlink(".well-known", folder.path() / "site/known");
  publish(folder.path() / "site", {"index.html"});
  publish(folder.path() / "site", {"index.html"});
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/.well-known/x", "site/bocker/emil/extra.pdf",
                                "site/google123.html", "site/index.html", "site/known", "site/link.html"});
  CHECK(folder.text("site/google123.html") == "proof");
  CHECK(listed(folder) == Names{"index.html"});
  CHECK(fs::read_symlink(folder.path() / "site/known") == ".well-known");
}

TEST_CASE("What a link in the place of a folder of ours leads to is not removed") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html", "bocker/index.html"});
  fs::rename(folder.path() / "site/bocker", folder.path() / "moved");
  fs::create_directory_symlink("../moved", folder.path() / "site/bocker");
  publish(folder.path() / "site", {"index.html"});
  CHECK(folder.files() == Names{"moved/index.html", "site/.kunskap-filer", "site/bocker", "site/index.html"});
}

TEST_CASE("A page of ours takes the place of a foreign file of its name") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html"});
  folder.write("site/om.html", "foreign");
  publish(folder.path() / "site", {"index.html", "om.html"});
  CHECK(folder.text("site/om.html") == "om.html");
}

TEST_CASE("A foreign file that stands where a folder must be is a failure, and the site stands as it stood") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html"});
  folder.write("site/bocker", "foreign");
  CHECK(words_of_failure([&] {
          publish(folder.path() / "site", {"index.html", "bocker/index.html"});
        }).in("sv") == "filen " + (folder.path() / "site/bocker").string() +
                           " ligger där webbplatsen behöver en mapp; flytta på den; webbplatsen som fanns är orörd");
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/bocker", "site/index.html"});
}

TEST_CASE("A folder that holds something else is refused, and nothing in it is touched") {
  const TemporaryFolder folder;
  folder.write("home/brev.txt", "viktigt");
  const std::string home = (folder.path() / "home").string();
  const Translated words = words_of_failure([&] { Publication publication(home); });
  CHECK(words.in("sv") == "mappen " + home + " innehåller annat än en webbplats härifrån; välj en annan med --output");
  CHECK(words.in("en") ==
        "the folder " + home + " holds something else than a site made here; choose another with --output");
  CHECK(folder.files() == Names{"home/brev.txt"});
}

TEST_CASE("A file in the place of the site is refused") {
  const TemporaryFolder folder;
  folder.write("site", "text");
  CHECK_THROWS_AS(Publication(folder.path() / "site"), Failure);
  CHECK(folder.text("site") == "text");
}

TEST_CASE("An empty folder becomes the site, and one that is missing is made") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "empty");
  publish(folder.path() / "empty", {"index.html"});
  publish(folder.path() / "a" / "deep" / "site", {"index.html"});
  CHECK(folder.files() ==
        Names{"a/deep/site/.kunskap-filer", "a/deep/site/index.html", "empty/.kunskap-filer", "empty/index.html"});
}

TEST_CASE("The site may be named with a slash at its end") {
  const TemporaryFolder folder;
  publish(folder.path().string() + "/site/", {"index.html"});
  publish(folder.path().string() + "/x/../site/.", {"index.html"});
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/index.html"});
}

TEST_CASE("What a run that was killed left behind is removed, before the swap or after it") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html"});
  folder.write(".site.kunskap/ny/half/index.html", "half");
  folder.write(".site.kunskap/ny/.kunskap-filer", "half/index.html\n");
  publish(folder.path() / "site", {"index.html", "new.html"});
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/index.html", "site/new.html"});
}

TEST_CASE("A place that cannot be written to is a failure that names it") {
  const TemporaryFolder folder;
  folder.write("file", "text");
  const Translated words = words_of_failure([&] { Publication publication(folder.path() / "file" / "site"); });
  const std::string work = (folder.path() / "file/.site.kunskap").string();
  CHECK(words.in("sv") == "det gick inte att skriva " + work + " (en del av sökvägen är en fil, inte en mapp)");
  CHECK(words.in("en") == "could not write " + work + " (a part of the path is a file, not a folder)");
}

TEST_CASE("A file that cannot be written is a failure, and the site stands as it stood") {
  const TemporaryFolder folder;
  publish(folder.path() / "site", {"index.html"});
  const std::string name(300, 'a');
  CHECK(words_of_failure([&] {
          publish(folder.path() / "site", {"new.html", name});
        })
            .in("en")
            .find("(the name is too long)") != std::string::npos);
  CHECK(folder.files() == Names{"site/.kunskap-filer", "site/index.html"});
}

TEST_CASE("Many threads write into one publication") {
  const TemporaryFolder folder;
  {
    Publication publication(folder.path() / "site");
    const FileSink sink = publication.sink();
    parallel_for(400, 4, [&](std::size_t item, unsigned) {
      sink.write("f" + std::to_string(item % 20) + "/" + std::to_string(item) + "/index.html", std::to_string(item));
    });
    publication.finish();
    CHECK(publication.files().size() == 400);
  }
  CHECK(folder.files().size() == 401);
  CHECK(folder.text("site/f7/387/index.html") == "387");
}

}  // namespace kunskap
