#include "report_lines.h"

namespace kunskap {
namespace {

const std::vector<Written> entries{
    entry_file("forfattare/astrid.md", "title: Astrid\nborn: 1907\ntown: { to: vimmerby, until: 2025 }"),
    entry_file("forfattare/tove.md", "title: Tove\nborn: 1914\ntown: vimmerby"),
    entry_file("forfattare/elsa.md", "title: Elsa\nborn: 1874\ntown: vimmerby"),
    entry_file("orter/lund.md", "title: Lund"),
    entry_file("orter/vimmerby.md", "title: Vimmerby"),
};

}  // namespace

TEST_CASE("Who answers for an entry now is told, where the model says that somebody does") {
  CHECK(report_lines(report_owners, reporting_on(entries)) ==
        "  content/orter/lund.md: Lund – ingen\n"
        "  content/orter/vimmerby.md: Vimmerby – Elsa, Tove\n");
}

TEST_CASE("The teams of those who answer are the code owners, each once, and others have what they have") {
  const Reporting reporting = reporting_on(entries,
                                           "title: B\ncode_owners:\n  otherwise: \"@org/alla\"\n  teams: { "
                                           "forfattare/elsa: \"@org/e\", forfattare/tove: \"@org/t\" }");
  const ReportInput input = reporting.input();
  CHECK(
      print_code_owners(report_owners(input), input) ==
      "# Gjord av ./kunskap report owners --format codeowners; ändra under code_owners i content/site.yaml i stället.\n"
      "* @org/alla\n"
      "/content/forfattare/elsa.md @org/e\n"
      "/content/forfattare/tove.md @org/t\n"
      "/content/orter/vimmerby.md @org/e @org/t\n");
}

}  // namespace kunskap
