// Reports on a catalogue: what its editors should look after, though none of it is a mistake. A report is a table; how
// it is shown is for print_report.h. Pure functions; any thread.
//
// A new report is a function in a file of its own and a line in the table of report.cpp. Kinds, fields and relations
// are named by the model alone.
#pragma once

#include "base/edtf.h"
#include "base/place.h"
#include "base/translated.h"
#include "model/catalogue.h"
#include "model/links.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// What reports are made of.
struct ReportInput {
  const Catalogue& catalogue;
  const Links& links;
  const SourceFiles& files;
  Date today;
  std::string_view language;
  unsigned jobs = 1;
  std::string dead_addresses{};  ///< The text of the list of addresses that are known to be dead.
  /// The text of a file by the path that people are shown; nothing if it is gone.
  std::function<std::optional<std::string>(const std::string& path)> text_of{};
};

struct ReportColumn {
  std::string_view key;  ///< In JSON.
  Translated label;
};

/// Of an entry: where it stands, and a text for each column.
struct ReportRow {
  EntryIndex entry = 0;
  std::uint32_t line = 0;  ///< 0: the entry as a whole.
  std::vector<std::string> cells;
};

struct Report {
  std::string_view name;
  Translated title;
  Translated about;  ///< What to do with it, a sentence.
  std::vector<ReportColumn> columns;
  std::vector<ReportRow> rows;
};

struct ReportKind {
  std::string_view name;  ///< As it is asked for.
  Report (*make)(const ReportInput& input);
};

std::span<const ReportKind> all_reports();
/// Nothing when there is no such report.
const ReportKind* find_report(std::string_view name);

Report report_reviews(const ReportInput& input);
Report report_orphans(const ReportInput& input);
Report report_unknowns(const ReportInput& input);
Report report_alike_names(const ReportInput& input);
Report report_long_words(const ReportInput& input);
Report report_dead_links(const ReportInput& input);
Report report_contradictions(const ReportInput& input);
Report report_owners(const ReportInput& input);

}  // namespace kunskap
