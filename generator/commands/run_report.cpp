#include "commands/run_report.h"

#include "base/disk.h"
#include "base/problem_format.h"
#include "build.h"
#include "commands/options.h"
#include "index/search_report.h"

#include <cstdio>

namespace kunskap {
namespace {

std::string as_text(const std::vector<ReportedPart>& parts, const SourceFiles& files, const std::string& language) {
  std::string out;
  for (const ReportedPart& part : parts) {
    out += part.heading.in(language) + ": " + std::to_string(part.lines.size()) + "\n";
    for (const ReportedLine& line : part.lines) {
      out += "  ";
      if (line.place.line > 0) out += files.path(line.place.file) + ":" + std::to_string(line.place.line) + ": ";
      out += line.text + "\n";
    }
  }
  return out;
}

}  // namespace

int run_report(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  BuildOptions options = build_options(arguments);
  std::vector<ReportedPart> parts;
  options.inspect = [&](const Catalogue& catalogue, const Links& links) {
    parts = report_search(catalogue, links, options.jobs);
  };
  const BuildReport report = build_site(options, BuildGoal::check, progress);
  progress.clear();
  const std::string language = arguments.language.value_or(report.language.empty() ? "sv" : report.language);
  if (!report.well()) {
    const ProblemPrinting printing{report.files, language,
                                   [](const std::string& path) { return read_file_if_there(path); }};
    std::fputs(print_problems(report.problems, ProblemFormat::text, printing).c_str(), stderr);
    return 1;
  }
  print_result(as_text(parts, report.files, language));
  return 0;
}

}  // namespace kunskap
