#include "report_lines.h"

namespace kunskap {

TEST_CASE("Words that no hyphen divides into pieces of 24 letters are told once, with how many entries have them") {
  const std::string long_word = "överraskningsmomentsteorin";
  const Reporting reporting = reporting_on({
      entry_file(
          "bocker/a.md", "title: " + long_word + "\nblurb: \"**" + long_word + "**\"",
          "Om " + long_word + " och [bibliotekskatalogiseringsregler](https://example.org/" + long_word + ").\n"),
      entry_file("bocker/b.md",
                 "title: B\nsummary: (" + long_word + ")\nchapters: [{ heading: över-raskningsmomentsteorin }]",
                 "Överrasknings\u00ADmomentsteorin. överraskningsmomentteor\n"),
  });
  CHECK(report_lines(report_long_words, reporting) ==
        "  content/bocker/a.md: " + long_word + " – bibliotekskatalogiseringsregler, 31, 1\n" +
            "  content/bocker/a.md: " + long_word + " – " + long_word + ", 26, 2\n");
}

}  // namespace kunskap
