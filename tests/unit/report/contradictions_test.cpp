#include "report_lines.h"

namespace kunskap {
namespace {

const std::string model = R"(kinds:
  book:
    folder: bocker
    name: { sv: { one: bok, many: böcker, article: en } }
    fields:
      doubt: { type: markdown, label: Tvivel }
      other: { type: markdown, label: Annat }
      counts: { type: claim, many: true, label: Antal }
      views: { type: view, many: true, label: Vyer }
)";

}  // namespace

TEST_CASE("Numbers that do not agree and the texts that some view gathers are told") {
  const std::vector<Written> entries{
      entry_file("bocker/a.md", "title: A\ndoubt: \"Två **årtal** & ett\"\nother: Inget"),
      entry_file("bocker/b.md",
                 "title: B\nviews: [{ title: Tvivel, texts: { field: doubt } }]\ncounts:\n"
                 "  - { what: Böcker, kind: book, is: 2 }\n"
                 "  - { what: Många, kind: book, is_not: 9 }"),
  };
  Reporting reporting{make_catalogue(entries, "title: B", model), {}, {}};
  CHECK(reporting.made.lines() == "");
  reporting.links = link_catalogue(reporting.made.catalogue, 1);
  CHECK(report_lines(report_contradictions, reporting) ==
        "  content/bocker/a.md:3: A – Tvivel, Två årtal & ett\n"
        "  content/bocker/b.md:6: B – Många, sägs vara 9; katalogen har 2\n");
}

}  // namespace kunskap
