#include "report_lines.h"

namespace kunskap {

TEST_CASE("Shared names are told, also of other names than titles, with whether the entries refer to each other") {
  const Reporting reporting = reporting_on({
      entry_file("bocker/a.md", "title: A\naliases: [Emil, Visor]"),
      entry_file("bocker/b.md", "title: B\naliases: [emils]\nsequel_of: a"),
      entry_file("bocker/c.md", "title: C\naliases:\n  - vi-sor"),
      {"visor/emil.yaml", "title: Emil"},
  });
  CHECK(report_lines(report_alike_names, reporting) ==
        "  content/bocker/b.md:3: B – emils, Emil, content/bocker/a.md, ja\n"
        "  content/bocker/c.md:4: C – vi-sor, Visor, content/bocker/a.md, nej\n");
}

}  // namespace kunskap
