#include "report_lines.h"

namespace kunskap {
namespace {

std::string printed(ReportFormat format, std::string language = "sv") {
  Reporting reporting = reporting_on({
      entry_file("bocker/a.md", "title: A | B\npages: { value: unknown, note: \"Se\\n<b>\" }"),
      entry_file("bocker/b.md", "title: C"),
  });
  reporting.language = std::move(language);
  const ReportInput input = reporting.input();
  const std::vector<Report> reports{report_unknowns(input), report_reviews(input)};
  return print_reports(reports, format, input);
}

}  // namespace

TEST_CASE("A report as text has a line for each row, with its place") {
  CHECK(printed(ReportFormat::text) ==
        "Okända uppgifter (1) [unknowns]\n"
        "  content/bocker/a.md:3: A | B – Sidor, Se <b>\n"
        "Översyner (inga) [reviews]\n");
}

TEST_CASE("A report as Markdown is a table in which nothing is read as Markdown or HTML") {
  CHECK(printed(ReportFormat::markdown, "en") ==
        "## Unknown facts (1)\n\n"
        "Fill them in when the answer is known.\n\n"
        "| Entry | File | Fact | Note |\n|---|---|---|---|\n"
        "| A \\| B | `content/bocker/a.md:3` | Pages | Se \\<b\\> |\n\n"
        "## Reviews (none)\n\n");
}

TEST_CASE("Reports as JSON stand by their names, with a member for each column") {
  CHECK(printed(ReportFormat::json) == R"({
  "unknowns": [
    {
      "file": "content/bocker/a.md",
      "line": 3,
      "kind": "book",
      "id": "a",
      "title": "A | B",
      "fact": "Sidor",
      "note": "Se\n<b>"
    }
  ],
  "reviews": []
}
)");
}

}  // namespace kunskap
