#include "report_lines.h"

namespace kunskap {

TEST_CASE("An entry that no page of another and no way in leads to is an orphan") {
  const Reporting reporting = reporting_on(
      {
          entry_file("bocker/a.md", "title: Refers\nauthors: [astrid]"),
          entry_file("bocker/b.md", "title: Linked", "Se [mig](b.md).\n"),
          entry_file("bocker/c.md", "title: Alone", "Se [B](b.md).\n"),
          entry_file("forfattare/astrid.md", "title: Astrid\nborn: 1907"),
          entry_file("orter/lund.md", "title: In the menu"),
          entry_file("orter/vimmerby.md", "title: Alone too"),
      },
      "title: B\nfooter: [{ title: Lund, path: orter/lund/ }]");
  CHECK(report_lines(report_orphans, reporting) ==
        "  content/bocker/c.md: Alone – bok\n"
        "  content/orter/vimmerby.md: Alone too – ort\n");
}

}  // namespace kunskap
