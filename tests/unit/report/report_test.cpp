#include "report/report.h"

#include "base/text.h"
#include "report_lines.h"

#include <set>

namespace kunskap {

TEST_CASE("Every report is found by its name, has the cells that its columns say, and words in both languages") {
  const Reporting reporting = reporting_on({entry_file("bocker/a.md", "title: A\npages: unknown")});
  std::set<std::string_view> names;
  for (const ReportKind& kind : all_reports()) {
    INFO(kind.name);
    CHECK(is_address_name(kind.name));
    CHECK(names.insert(kind.name).second);
    CHECK(find_report(kind.name) == &kind);
    const Report report = kind.make(reporting.input());
    CHECK(report.name == kind.name);
    CHECK(report.title.in("sv") != report.title.in("en"));
    CHECK(report.about.in("sv") != report.about.in("en"));
    std::set<std::string_view> keys{"file", "line", "kind", "id", "title"};
    for (const ReportColumn& column : report.columns) CHECK(keys.insert(column.key).second);
    for (const ReportRow& row : report.rows) CHECK(row.cells.size() == report.columns.size());
  }
  CHECK(find_report("finns-inte") == nullptr);
}

}  // namespace kunskap
