// Problems as people and machines read them. Pure functions; any thread.
#pragma once

#include "base/problems.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kunskap {

enum class ProblemFormat : std::uint8_t { text, json, github, sarif };

struct ProblemPrinting {
  const SourceFiles& files;
  std::string_view language;
  /// The text of a file by the path that people are shown, so that the line can be quoted; nothing if it is gone.
  std::function<std::optional<std::string>(const std::string& path)> text_of;
};

/// Every problem in `format`, in their order. Quickest when those of a file stand together, line after line.
std::string print_problems(const Problems& problems, ProblemFormat format, const ProblemPrinting& printing);

/// The words of one problem, with its details filled in.
std::string words_of_problem(const Problem& problem, std::string_view language);

}  // namespace kunskap
