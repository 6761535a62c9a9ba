#include "commands/messages.h"

#include "base/disk.h"
#include "base/problem_format.h"

#include <cstdio>

namespace kunskap {

void tell_problems(Problems& problems, const SourceFiles& files, std::string_view language) {
  problems.sort(files);
  const ProblemPrinting printing{files, language, [](const std::string& path) { return read_file_if_there(path); }};
  std::fputs(print_problems(problems, ProblemFormat::text, printing).c_str(), stderr);
}

void tell_refusal(const Translated& words, std::string_view language) {
  std::fprintf(stderr, "kunskap: %s\n", words.in(language).c_str());
}

Translated did_you_mean(std::string_view nearest) {
  if (nearest.empty()) return {"", ""};
  const std::string name = "\"" + std::string(nearest) + "\"?";
  return {"; menade du " + name, "; did you mean " + name};
}

}  // namespace kunskap
