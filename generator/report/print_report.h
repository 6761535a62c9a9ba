// Reports as people and machines read them. Pure functions; any thread.
#pragma once

#include "report/report.h"

#include <cstdint>
#include <span>
#include <string>

namespace kunskap {

enum class ReportFormat : std::uint8_t { text, markdown, json };

/// Text: a line for each row, with the place as messages have it. Markdown: a table for each report. JSON: an object
/// with the reports by their names, each a list of objects with file, line, kind, id, title and a member for each
/// column.
std::string print_reports(std::span<const Report> reports, ReportFormat format, const ReportInput& input);

/// The file CODEOWNERS of a repository, from the report `owners`: a line for each entry that a team looks at.
std::string print_code_owners(const Report& owners, const ReportInput& input);

}  // namespace kunskap
