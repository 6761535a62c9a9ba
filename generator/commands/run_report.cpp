#include "commands/run_report.h"

#include "base/disk.h"
#include "base/failure.h"
#include "base/text.h"
#include "commands/options.h"
#include "commands/print_result.h"
#include "index/search_report.h"
#include "link/link.h"
#include "load/load.h"
#include "render/read_layouts.h"
#include "report/print_report.h"

#include <cstdio>
#include <vector>

namespace kunskap {
namespace {

constexpr int wrong_usage = 64;

/// What reports are made of, as it was read. What is wrong in it is for check to tell.
struct ReportReading {
  Catalogue catalogue;
  Links links;
  SourceFiles files;
  Problems problems;
};

void read_for_reports(const BuildOptions& options, ReportReading& reading, Progress& progress) {
  const std::vector<FoundFile> found = find_files(options.content.path);
  const LoadOptions load{options.content.path, found, options.content.shown, options.jobs};
  load_settings(load, reading.files, reading.catalogue, reading.problems);
  const std::string& language = reading.catalogue.site.language;
  progress.speak(language);
  const InterfaceWords words =
      read_interface_words(options.layouts.path, options.layouts.shown, language, reading.files, reading.problems);
  const FileId last = static_cast<FileId>(reading.files.size() - 1);
  const BuiltInWords built_in = built_in_words(words, last, reading.problems);
  load_entries(load, built_in.markdown, reading.files, reading.catalogue, reading.problems, progress);
  reading.links = link_catalogue(reading.catalogue, options.jobs);
  progress.clear();
}

ReportFormat report_format_named(const std::string& name) {
  if (name == "json") return ReportFormat::json;
  return name == "markdown" ? ReportFormat::markdown : ReportFormat::text;
}

int tell_wrong_usage(const Translated& words, std::string_view language) {
  std::fprintf(stderr, "kunskap: %s\n", words.in(language).c_str());
  return wrong_usage;
}

int tell_names(const std::string& wanted, std::string_view language) {
  std::vector<std::string_view> names;
  std::string all = "search";
  for (const ReportKind& kind : all_reports()) {
    names.push_back(kind.name);
    all += (all.empty() ? "" : ", ") + std::string(kind.name);
  }
  const auto near = nearest(wanted, names);
  const std::string meant = near ? std::string(*near) : "";
  return tell_wrong_usage({"det finns ingen rapport \"" + wanted + "\"" +
                               (near ? "; menade du \"" + meant + "\"?" : ".") + " De som finns: " + all,
                           "there is no report \"" + wanted + "\"" +
                               (near ? "; did you mean \"" + meant + "\"?" : ".") + " There are: " + all},
                          language);
}

/// What the search does badly by is told of words as often as of entries, so it is a list of its own.
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

std::vector<Report> make_reports(const ReportKind* wanted, const ReportInput& input) {
  std::vector<Report> reports;
  for (const ReportKind& kind : all_reports())
    if (!wanted || wanted->name == kind.name) reports.push_back(kind.make(input));
  return reports;
}

void warn_of_errors(const Problems& problems, std::string_view language) {
  if (problems.count(Severity::error) == 0) return;
  const Translated words{"innehållet har fel, så rapporten kan vara ofullständig; kör ./kunskap check",
                         "the content has errors, so the report may not be complete; run ./kunskap check"};
  std::fprintf(stderr, "kunskap: %s\n", words.in(language).c_str());
}

}  // namespace

int run_report(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  const ReportKind* wanted = find_report(arguments.report);
  const bool is_search = arguments.report == "search";
  if (!arguments.report.empty() && !wanted && !is_search) return tell_names(arguments.report, progress.language());
  const bool as_code_owners = arguments.format == "codeowners";
  if (as_code_owners && (!wanted || wanted->make != report_owners))
    return tell_wrong_usage(
        {"bara rapporten owners kan skrivas som codeowners", "only the report owners can be written as codeowners"},
        progress.language());
  const BuildOptions options = build_options(arguments);
  ReportReading reading;
  read_for_reports(options, reading, progress);
  const std::string language = progress.language();
  if (is_search) {
    print_result(as_text(report_search(reading.catalogue, reading.links, options.jobs), reading.files, language));
    return 0;
  }
  warn_of_errors(reading.problems, language);
  const ReportInput input{reading.catalogue,
                          reading.links,
                          reading.files,
                          options.today,
                          language,
                          options.jobs,
                          read_file_if_there(options.content.path / "dead-links.txt").value_or(""),
                          [](const std::string& path) { return read_file_if_there(path); }};
  const std::vector<Report> reports = make_reports(wanted, input);
  print_result(as_code_owners ? print_code_owners(reports.front(), input)
                              : print_reports(reports, report_format_named(arguments.format), input));
  return 0;
}

}  // namespace kunskap
