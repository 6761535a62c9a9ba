#include "report_lines.h"

namespace kunskap {

TEST_CASE("Addresses of the list are found in facts and in texts, at their lines") {
  Reporting reporting = reporting_on({
      entry_file("bocker/a.md", "title: A\nwebsite: https://example.org/borta",
                 "En [om fåglar](https://example.org/borta/), "
                 "<https://gammal.example.org/x?y=1>.\n\nhttps://example.org/kvar\n"),
  });
  CHECK(report_lines(report_dead_links, reporting) == "");
  reporting.dead_addresses = "# borta\nhttps://example.org/borta  sedan 2025\n\nhttps://gammal.example.org/*\n";
  CHECK(report_lines(report_dead_links, reporting) ==
        "  content/bocker/a.md:3: A – https://example.org/borta, sedan 2025\n"
        "  content/bocker/a.md:5: A – https://example.org/borta/, sedan 2025\n"
        "  content/bocker/a.md:5: A – https://gammal.example.org/x?y=1\n");
}

}  // namespace kunskap
