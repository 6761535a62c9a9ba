#include "report/print_report.h"

#include "base/json.h"
#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

const Entry& entry_of(const ReportRow& row, const ReportInput& input) { return input.catalogue.entries[row.entry]; }

std::string place_of(const ReportRow& row, const ReportInput& input) {
  const std::string& path = input.files.path(entry_of(row, input).file);
  return row.line > 0 ? path + ":" + std::to_string(row.line) : path;
}

std::string count_of(const Report& report, std::string_view language) {
  if (report.rows.empty()) return language == "en" ? "none" : "inga";
  return std::to_string(report.rows.size());
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string as_text(const Report& report, const ReportInput& input) {
  std::string out = report.title.in(input.language) + " (" + count_of(report, input.language) + ") [";
  out.append(report.name).append("]\n");
  for (const ReportRow& row : report.rows) {
    out += "  " + place_of(row, input) + ": " + entry_of(row, input).title;
    const char* before = " – ";
    for (const std::string& cell : row.cells) {
      if (cell.empty()) continue;
      out += before + on_one_line(cell);
      before = ", ";
    }
    out += '\n';
  }
  return without_control_characters(out);
}

/// A text in the cell of a table: what Markdown would read as its own is escaped.
std::string as_cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>()#|!~@&").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

void append_markdown_row(std::string& out, const ReportRow& row, const ReportInput& input) {
  out += "| " + as_cell(entry_of(row, input).title) + " | `" + place_of(row, input) + "` |";
  for (const std::string& cell : row.cells) out += " " + as_cell(cell) + " |";
  out += '\n';
}

std::string as_markdown(const Report& report, const ReportInput& input) {
  const bool english = input.language == "en";
  std::string out = "## " + report.title.in(input.language) + " (" + count_of(report, input.language) + ")\n\n";
  if (report.rows.empty()) return out;
  out += report.about.in(input.language) + "\n\n";
  out += english ? "| Entry | File |" : "| Post | Fil |";
  for (const ReportColumn& column : report.columns) out += " " + column.label.in(input.language) + " |";
  out += "\n|---|---|";
  for (std::size_t i = 0; i < report.columns.size(); ++i) out += "---|";
  out += '\n';
  for (const ReportRow& row : report.rows) append_markdown_row(out, row, input);
  return out + "\n";
}

void append_json(JsonWriter& json, const Report& report, const ReportInput& input) {
  json.key(report.name).begin_array();
  for (const ReportRow& row : report.rows) {
    const Entry& entry = entry_of(row, input);
    json.begin_object().member("file", input.files.path(entry.file)).key("line").number(row.line);
    json.member("kind", input.catalogue.model.kinds[entry.kind].id).member("id", entry.id).member("title", entry.title);
    for (std::size_t i = 0; i < row.cells.size(); ++i) json.member(report.columns[i].key, row.cells[i]);
    json.end_object();
  }
  json.end_array();
}

std::string as_json(std::span<const Report> reports, const ReportInput& input) {
  std::string out;
  JsonWriter json(out, 2);
  json.begin_object();
  for (const Report& report : reports) append_json(json, report, input);
  json.end_object();
  return out + "\n";
}

}  // namespace

std::string print_reports(std::span<const Report> reports, ReportFormat format, const ReportInput& input) {
  if (format == ReportFormat::json) return as_json(reports, input);
  std::string out;
  for (const Report& report : reports)
    out += format == ReportFormat::text ? as_text(report, input) : as_markdown(report, input);
  return out;
}

std::string print_code_owners(const Report& owners, const ReportInput& input) {
  std::string out =
      "# Gjord av ./kunskap report owners --format codeowners; ändra under code_owners i content/site.yaml i "
      "stället.\n";
  const std::string& otherwise = input.catalogue.site.code_owners.otherwise;
  if (!otherwise.empty()) out += "* " + otherwise + "\n";
  for (const ReportRow& row : owners.rows)
    if (!row.cells.back().empty())
      out += "/" + input.files.path(entry_of(row, input).file) + " " + row.cells.back() + "\n";
  return out;
}

}  // namespace kunskap
