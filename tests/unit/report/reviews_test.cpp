#include "report_lines.h"

namespace kunskap {

TEST_CASE("Reviews and ends that have passed or come within 90 days are told, the oldest first") {
  const Reporting reporting = reporting_on({
      entry_file("bocker/a.md", "title: A\nreread: 2026-01-14"),
      entry_file("bocker/b.md", "title: B\nreread: 2026-04-15"),
      entry_file("bocker/c.md", "title: C\nreread: 2026-04-16"),
      entry_file("bocker/d.md", "title: D\nin_print: 2020/2025"),
      entry_file("bocker/e.md", "title: E\nin_print: 2020/2026-02"),
      entry_file("bocker/f.md", "title: F\nin_print: 2020/.."),
      entry_file("bocker/g.md", "title: G\nin_print: unknown"),
      entry_file("bocker/h.md", "title: H\nreread: 2026-01-15"),
  });
  CHECK(report_lines(report_reviews, reporting) ==
        "  content/bocker/d.md:3: D – giltigheten har gått ut, 2025\n"
        "  content/bocker/a.md:3: A – översynen har passerat, 2026-01-14\n"
        "  content/bocker/h.md:3: H – översynen kommer, 2026-01-15\n"
        "  content/bocker/e.md:3: E – giltigheten går ut, 2026-02\n"
        "  content/bocker/b.md:3: B – översynen kommer, 2026-04-15\n");
}

}  // namespace kunskap
