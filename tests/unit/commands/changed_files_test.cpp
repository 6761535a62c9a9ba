#include "commands/changed_files.h"

#include "base/failure.h"
#include "catch.h"
#include "temporary_folder.h"

namespace kunskap {

TEST_CASE("Problems in changed files come first, then the errors in others, whose warnings are counted") {
  SourceFiles files;
  Problems problems;
  for (const char* path : {"content/a/ny.md", "content/a/gammal.md", "layouts/x.html"})
    problems.add(Rule::front_matter_missing, {files.add(path), 1, 1});
  problems.add(Rule::file_name, {1}, {"gammal"});
  problems.add(Rule::same_title, {1}, {"A", "b.md"});
  const ProblemsElsewhere elsewhere = put_changed_first("layouts/x.html\r\nmd\n", files, 2, problems);
  CHECK(elsewhere.errors == 3);
  CHECK(elsewhere.errors_shown == 2);
  CHECK(elsewhere.warnings == 1);
  std::string paths;
  for (const Problem& problem : problems.all()) paths += files.path(problem.place.file) + " ";
  CHECK(paths == "layouts/x.html content/a/ny.md content/a/gammal.md ");
}

TEST_CASE("The list of changed files is read from a file") {
  const TemporaryFolder folder;
  folder.write("lista.txt", "a\nb\n");
  CHECK(read_changed_files((folder.path() / "lista.txt").string()) == "a\nb\n");
  CHECK_THROWS_AS(read_changed_files((folder.path() / "finns-inte").string()), Failure);
}

}  // namespace kunskap
