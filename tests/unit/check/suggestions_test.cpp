#include "check/suggestions.h"

#include "base/text.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

constexpr KindIndex book = 0, song = 1, author = 2;

std::string said_of(const std::vector<UnknownEntry>& unknown, unsigned jobs = 1) {
  const auto made = make_catalogue({entry_file("bocker/pippi.md", "title: P"),
                                    {"bocker/emil.yaml", "title: E"},
                                    entry_file("visor/emils-visa.md", "title: V")});
  IdsByKind ids(made.catalogue.model.kinds.size());
  for (const Entry& entry : made.catalogue.entries) ids[entry.kind].push_back(entry.id);
  Problems problems;
  add_with_suggestions(unknown, made.catalogue, made.files, ids, jobs, problems);
  problems.sort(made.files);
  std::string nearest;
  for (const Problem& problem : problems.all()) nearest += (nearest.empty() ? "" : " ") + problem.nearest + ";";
  return nearest;
}

UnknownEntry unknown(std::uint32_t line, std::vector<KindIndex> kinds, const std::string& name,
                     UnknownEntry::Hint hint = UnknownEntry::Hint::id) {
  return {{Rule::dead_link, {0, line}, {name}, ""}, std::move(kinds), name, hint};
}

}  // namespace

TEST_CASE("The nearest entry is suggested by its id or its file") {
  CHECK(said_of({unknown(1, {book}, "pipi"), unknown(2, {book}, "pipi", UnknownEntry::Hint::file),
                 unknown(3, {book}, "emilx", UnknownEntry::Hint::file)}) == "pippi; pippi.md; emil.yaml;");
}

TEST_CASE("The first kind with a near entry counts") {
  CHECK(said_of({unknown(1, {author, song, book}, "emils-vis"), unknown(2, {song, book}, "emil"),
                 unknown(3, {author}, "emil")}) == "emils-visa; emils-visa; ;");
}

TEST_CASE("Nothing unknown needs no suggestion") { CHECK(said_of({}) == ""); }

TEST_CASE("Ten thousand of the same are looked for once, on any number of threads") {
  std::vector<UnknownEntry> many;
  std::string expected;
  for (std::uint32_t i = 1; i <= 10'000; ++i) {
    many.push_back(unknown(i, {book}, i % 2 == 0 ? "pipi" : "emli"));
    expected += (i > 1 ? " " : "") + std::string(i % 2 == 0 ? "pippi;" : "emil;");
  }
  CHECK(said_of(many, 1) == expected);
  CHECK(said_of(many, 4) == expected);
}

}  // namespace kunskap
