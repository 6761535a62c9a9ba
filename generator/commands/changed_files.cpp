#include "commands/changed_files.h"

#include "base/disk.h"
#include "base/text.h"

#include <iostream>
#include <iterator>
#include <set>

namespace kunskap {

std::string read_changed_files(const std::string& list) {
  if (list != "-") return read_file(list);
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

ProblemsElsewhere put_changed_first(std::string_view paths, const SourceFiles& files, std::size_t most_shown,
                                    Problems& problems) {
  std::set<std::string_view> changed;
  for (const std::string_view path : split(paths, '\n')) changed.insert(trim(path));
  ProblemsElsewhere elsewhere;
  Problems shown;
  Problems after;
  for (const Problem& problem : problems.all()) {
    if (changed.contains(files.path(problem.place.file))) {
      shown.add(problem);
    } else if (words_of(problem.rule).severity == Severity::warning) {
      ++elsewhere.warnings;
    } else if (++elsewhere.errors <= most_shown) {
      after.add(problem);
    }
  }
  elsewhere.errors_shown = after.all().size();
  shown.append(std::move(after));
  problems = std::move(shown);
  return elsewhere;
}

}  // namespace kunskap
