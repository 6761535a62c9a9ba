// Reports on a small catalogue, as text without the line that heads them.
#pragma once

#include "link/link.h"
#include "report/print_report.h"
#include "small_catalogue.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct Reporting {
  SmallCatalogue made;
  Links links;
  std::map<std::string, std::string> texts;  ///< Of the files, by the paths that people are shown.
  std::string dead_addresses{};
  std::string language = "sv";

  ReportInput input() const {
    ReportInput input{made.catalogue, links, made.files, *read_date("2026-01-15"), language};
    input.dead_addresses = dead_addresses;
    input.text_of = [this](const std::string& path) { return std::optional(texts.at(path)); };
    return input;
  }
};

inline Reporting reporting_on(const std::vector<Written>& entries, std::string_view site = "title: B") {
  Reporting reporting{make_catalogue(entries, site), {}, {}};
  if (!reporting.made.problems.empty()) throw std::runtime_error(reporting.made.lines());
  reporting.links = link_catalogue(reporting.made.catalogue, 1);
  for (const Written& written : entries) reporting.texts["content/" + written.path] = written.text;
  return reporting;
}

inline std::string report_lines(Report (*make)(const ReportInput&), const Reporting& reporting) {
  const ReportInput input = reporting.input();
  const Report report = make(input);
  const std::string text = print_reports({&report, 1}, ReportFormat::text, input);
  return text.substr(text.find('\n') + 1);
}

}  // namespace kunskap
