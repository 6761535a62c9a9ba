#include "report_lines.h"

namespace kunskap {

TEST_CASE("Every unknown fact and relation is told, with what is noted of it") {
  const Reporting reporting = reporting_on({
      entry_file("bocker/a.md", "title: A\npages: { value: unknown, note: Ingen har räknat. }\nauthors: unknown"),
      entry_file("bocker/b.md", "title: B\npages: 7"),
      entry_file("forfattare/c.md", "title: C\nborn: unknown\ntown: unknown"),
  });
  CHECK(report_lines(report_unknowns, reporting) ==
        "  content/bocker/a.md:3: A – Sidor, Ingen har räknat.\n"
        "  content/bocker/a.md:4: A – Författare\n"
        "  content/forfattare/c.md:3: C – Född\n"
        "  content/forfattare/c.md:4: C – Ort\n");
}

}  // namespace kunskap
