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

std::size_t drop_problems_elsewhere(std::string_view paths, const SourceFiles& files, Problems& problems) {
  std::set<std::string_view> changed;
  for (const std::string_view path : split(paths, '\n')) changed.insert(trim(path));
  Problems kept;
  for (const Problem& problem : problems.all())
    if (changed.contains(files.path(problem.place.file))) kept.add(problem);
  const std::size_t dropped = problems.all().size() - kept.all().size();
  problems = std::move(kept);
  return dropped;
}

}  // namespace kunskap
