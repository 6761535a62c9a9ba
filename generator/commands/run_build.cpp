#include "commands/run_build.h"

#include "base/disk.h"
#include "base/parallel.h"
#include "base/problem_format.h"
#include "build.h"
#include "commands/changed_files.h"
#include "commands/options.h"
#include "commands/print_result.h"

#include <cstdio>
#include <cstdlib>
#include <set>

namespace kunskap {
namespace {

/// Of files that a pull request does not change: more tell no more of why it is not well.
constexpr std::size_t most_errors_elsewhere = 20;

ProblemFormat format_named(const std::string& name) {
  if (name == "json") return ProblemFormat::json;
  if (name == "github") return ProblemFormat::github;
  if (name == "sarif") return ProblemFormat::sarif;
  return ProblemFormat::text;
}

/// What people read goes to stderr, what machines read to stdout.
void print_all_problems(const BuildReport& report, ProblemFormat format, const std::string& language) {
  const ProblemPrinting printing{report.files, language,
                                 [](const std::string& path) { return read_file_if_there(path); }};
  const std::string problems = print_problems(report.problems, format, printing);
  if (format == ProblemFormat::text)
    std::fwrite(problems.data(), 1, problems.size(), stderr);
  else
    print_result(problems);
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string closing_line_of_failure(const BuildReport& report, BuildGoal goal, bool english) {
  std::set<FileId> files;
  for (const Problem& problem : report.problems.all())
    if (words_of(problem.rule).severity == Severity::error) files.insert(problem.place.file);
  const std::size_t errors = report.problems.count(Severity::error);
  if (english)
    return counted(errors, "error", "errors") + " in " + counted(files.size(), "file", "files") + "." +
           (goal == BuildGoal::publish ? " The website is unchanged.\n" : "\n");
  return counted(errors, "fel", "fel") + " i " + counted(files.size(), "fil", "filer") + "." +
         (goal == BuildGoal::publish ? " Webbplatsen är oförändrad.\n" : "\n");
}

std::string seconds(double value, bool english) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f s", value);
  std::string result = text;
  if (!english) result.replace(result.find('.'), 1, ",");
  return result;
}

/// «3 skrivna, 558 oförändrade, 1 borttagen»
std::string page_counts(const PageCounts& pages, bool english) {
  return counted(pages.written, english ? "written" : "skriven", english ? "written" : "skrivna") + ", " +
         counted(pages.unchanged, english ? "unchanged" : "oförändrad", english ? "unchanged" : "oförändrade") + ", " +
         counted(pages.removed, english ? "removed" : "borttagen", english ? "removed" : "borttagna");
}

std::string closing_line_of_success(const BuildReport& report, const BuildOptions& options, BuildGoal goal,
                                    bool english) {
  const std::string time = seconds(report.stopwatch.total(), english);
  const std::string entries = counted(report.entries, english ? "entry" : "post", english ? "entries" : "poster");
  if (goal == BuildGoal::check)
    return english ? "All well: " + entries + " checked in " + time + ".\n"
                   : "Allt väl: " + entries + " kontrollerade på " + time + ".\n";
  const std::string pages =
      counted(report.pages.written + report.pages.unchanged, english ? "page" : "sida", english ? "pages" : "sidor");
  const std::string counts = " (" + page_counts(report.pages, english) + ")";
  return english
             ? "Done: " + entries + " became " + pages + " in " + options.output.shown + counts + " in " + time + ".\n"
             : "Klart: " + entries + " blev " + pages + " i " + options.output.shown + counts + " på " + time + ".\n";
}

void print_timings(const BuildReport& report, const std::string& language) {
  for (const auto& [stage, time] : report.stopwatch.laps())
    std::fprintf(stderr, "%8.1f ms  %s\n", time * 1000, stage.in(language).c_str());
  const bool english = language == "en";
  for (const LayoutTime& layout : report.layouts)
    std::fprintf(stderr, "  %s: %s, %.1f ms\n", layout.name.c_str(),
                 counted(layout.pages, english ? "page" : "sida", english ? "pages" : "sidor").c_str(),
                 std::chrono::duration<double, std::milli>(layout.time).count());
}

/// Taking a large catalogue apart would take longer than checking it, and the system has the memory back at once.
[[noreturn]] void end_process(int code) {
  std::fflush(nullptr);
  std::_Exit(code);
}

/// «3 fel (de första 2 visas ovan) och 1 varning i filer som inte har ändrats; ./kunskap check visar allt»
std::string words_elsewhere(const ProblemsElsewhere& elsewhere, bool english) {
  std::string words;
  if (elsewhere.errors > 0) words = counted(elsewhere.errors, english ? "error" : "fel", english ? "errors" : "fel");
  if (elsewhere.errors > elsewhere.errors_shown)
    words += (english ? " (the first " : " (de första ") + std::to_string(elsewhere.errors_shown) +
             (english ? " are shown above)" : " visas ovan)");
  if (elsewhere.warnings > 0)
    words += (words.empty() ? ""
              : english     ? " and "
                            : " och ") +
             counted(elsewhere.warnings, english ? "warning" : "varning", english ? "warnings" : "varningar");
  words += english ? " in files that have not been changed" : " i filer som inte har ändrats";
  const bool is_all_shown = elsewhere.warnings == 0 && elsewhere.errors == elsewhere.errors_shown;
  if (is_all_shown) return words;
  return words + (english ? "; ./kunskap check shows everything" : "; ./kunskap check visar allt");
}

/// Of files that a pull request does not change, warnings are counted only.
void print_count_elsewhere(const ProblemsElsewhere& elsewhere, ProblemFormat format, bool english) {
  if (elsewhere.errors + elsewhere.warnings == 0) return;
  const std::string words = words_elsewhere(elsewhere, english);
  if (format == ProblemFormat::github)
    print_result("::notice::" + words + "\n");
  else
    std::fprintf(stderr, "%s\n", words.c_str());
}

}  // namespace

void run_build(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  const BuildGoal goal = arguments.command == "check" ? BuildGoal::check : BuildGoal::publish;
  const BuildOptions options = build_options(arguments);
  const std::string changed = arguments.changed_only ? read_changed_files(*arguments.changed_only) : "";
  BuildReport report = build_site(options, goal, progress);
  progress.clear();
  const std::string language = arguments.language.value_or(report.language.empty() ? "sv" : report.language);
  const bool english = language == "en";
  const ProblemFormat format = format_named(arguments.format);
  const bool well = report.well();
  const std::string closing =
      well ? closing_line_of_success(report, options, goal, english) : closing_line_of_failure(report, goal, english);

  ProblemsElsewhere elsewhere;
  if (arguments.changed_only)
    elsewhere = put_changed_first(changed, report.files, most_errors_elsewhere, report.problems);
  if (!report.problems.empty() || format != ProblemFormat::text) print_all_problems(report, format, language);
  if (arguments.timings) print_timings(report, language);
  print_count_elsewhere(elsewhere, format, english);
  if (!well)
    std::fputs(closing.c_str(), stderr);
  else if (format == ProblemFormat::text)
    print_result(closing);
  end_process(well ? 0 : 1);
}

}  // namespace kunskap
