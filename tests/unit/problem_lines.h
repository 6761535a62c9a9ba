// Problems as tests compare them: one line each, with the place, the rule and the whole words.
#pragma once

#include "base/problem_format.h"

#include <string>
#include <string_view>

namespace kunskap {

/// "line:column+length rule: words (nearest?)"
inline std::string line_of(const Problem& problem, std::string_view language = "sv") {
  const Place& place = problem.place;
  std::string line = std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
                     std::to_string(place.length) + " " + std::string(words_of(problem.rule).name) + ": " +
                     words_of_problem(problem, language);
  if (!problem.nearest.empty()) line += " (" + problem.nearest + "?)";
  return line;
}

/// In the order in which they were added.
inline std::string lines_of(const Problems& problems, std::string_view language = "sv") {
  std::string lines;
  for (const Problem& problem : problems.all()) lines += (lines.empty() ? "" : "\n") + line_of(problem, language);
  return lines;
}

/// Sorted, each with the path of its file before it.
inline std::string lines_of(Problems problems, const SourceFiles& files, std::string_view language = "sv") {
  problems.sort(files);
  std::string lines;
  for (const Problem& problem : problems.all())
    lines += (lines.empty() ? "" : "\n") + files.path(problem.place.file) + ":" + line_of(problem, language);
  return lines;
}

}  // namespace kunskap
