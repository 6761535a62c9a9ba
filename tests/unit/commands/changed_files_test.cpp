#include "commands/changed_files.h"

#include "base/failure.h"
#include "catch.h"
#include "problem_lines.h"
#include "temporary_folder.h"

namespace kunskap {

TEST_CASE("Of the problems those in changed files are kept, and the others counted") {
  SourceFiles files;
  Problems problems;
  for (const char* path : {"content/a/ny.md", "content/a/gammal.md", "layouts/x.html"})
    problems.add(Rule::front_matter_missing, {files.add(path), 1, 1});
  problems.add(Rule::file_name, {1}, {"gammal"});
  CHECK(drop_problems_elsewhere("content/a/ny.md\r\nlayouts/x.html\nmd\n", files, problems) == 2);
  CHECK(lines_of(problems, files) ==
        "content/a/ny.md:1:1+0 metadata-saknas: filen ska börja med en rad --- och postens uppgifter\n"
        "layouts/x.html:1:1+0 metadata-saknas: filen ska börja med en rad --- och postens uppgifter");
  CHECK(drop_problems_elsewhere("", files, problems) == 2);
  CHECK(problems.empty());
}

TEST_CASE("The list of changed files is read from a file") {
  const TemporaryFolder folder;
  folder.write("lista.txt", "a\nb\n");
  CHECK(read_changed_files((folder.path() / "lista.txt").string()) == "a\nb\n");
  CHECK_THROWS_AS(read_changed_files((folder.path() / "finns-inte").string()), Failure);
}

}  // namespace kunskap
