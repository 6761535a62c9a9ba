#include "index/index.h"

#include "index/small_index.h"

namespace kunskap {
namespace {

/// Many entries with words of their own, so that they do not fit in one file.
std::vector<Written> many_entries(std::size_t count) {
  std::vector<Written> entries;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body;
    for (std::size_t j = 0; j < 60; ++j)
      body +=
          "ord" + std::string(1, static_cast<char>('a' + j % 26)) + std::to_string((i * 31 + j * 7) % 900) + " vård ";
    entries.push_back(
        entry_file("bocker/b" + std::to_string(i) + ".md", "title: Bok nummer " + std::to_string(i), body + "\n"));
  }
  return entries;
}

}  // namespace

TEST_CASE("A small index is one file, which holds every piece") {
  SmallIndex index;
  CHECK(index.files.names() == index.root());
  CHECK(index.root().starts_with("s/"));
  const std::string& script = index.files.text(index.root());
  for (const char* piece : {"root", "t0", "d0", "f0", "f1", "f2", "l"})
    CHECK(script.find("kunskapSearch(\"" + std::string(piece) + "\",`") != std::string::npos);
}

TEST_CASE("A large index is many files, each of its own piece") {
  SmallIndex index(many_entries(300));
  CHECK(index.files.files().size() > 60);
  CHECK(index.files.written_twice() == 0);
  CHECK(index.found("nummer 17", 1) == "bocker/b17");
  CHECK(rank("vård", {}, index.reader()).hits.size() == 64);
  CHECK_FALSE(rank("vård", {}, index.reader()).is_complete);
  CHECK(rank("vård bok", {}, index.reader()).hits.size() == 300);
}

TEST_CASE("The index is the same bytes on any number of threads") {
  for (const auto& entries : {small_entries(), many_entries(300)}) {
    const SmallIndex one(entries, 1), four(entries, 4);
    CHECK(one.root() == four.root());
    CHECK(one.files.files() == four.files.files());
  }
}

TEST_CASE("Another text gives another address") {
  auto entries = small_entries();
  entries.back() = entry_file("visor/hjartsvikt.md", "title: En annan visa");
  CHECK(SmallIndex().root() != SmallIndex(entries).root());
}

TEST_CASE("A catalogue without entries, vocabulary or combining forms has an index too") {
  SmallIndex index(std::vector<Written>{}, 1, "{ relations: {}, terms: [] }");
  CHECK(index.found("hjärta").empty());
}

}  // namespace kunskap
