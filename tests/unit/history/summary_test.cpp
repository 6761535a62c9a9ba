#include "history/summary.h"

#include "small_catalogue.h"

using namespace kunskap;

namespace {

SummaryItem item(ChangeKind change, const std::string& title, const std::string& path) {
  return {change, 0, title, path, "", {}};
}

std::string summary(std::vector<SummaryItem> items, const std::string& language = "sv", const std::string& base = "") {
  const auto made = make_catalogue({});
  return summary_markdown(std::move(items), made.catalogue.model, {"2026-11-01", language, base});
}

}  // namespace

TEST_CASE("A summary of no changes says so") {
  REQUIRE(summary({}) == "# Ändringar sedan 2026-11-01\n\nIngenting har ändrats.\n");
  REQUIRE(summary({}, "en") == "# Changes since 2026-11-01\n\nNothing has changed.\n");
}

TEST_CASE("What only git can read is no heading: a summary since HEAD^1 is one of a proposal") {
  const auto made = make_catalogue({});
  const auto heading = [&](const char* since) {
    const std::string text = summary_markdown({}, made.catalogue.model, {since, "sv", ""});
    return text.substr(0, text.find('\n'));
  };
  CHECK(heading("HEAD^1") == "# Ändringar i det här förslaget");
  CHECK(heading("main~3") == "# Ändringar i det här förslaget");
  CHECK(heading("forsta") == "# Ändringar sedan forsta");
}

TEST_CASE("A summary lists what was added, changed, moved and removed, with the fields that changed") {
  SummaryItem changed = item(ChangeKind::changed, "C", "bocker/c.md");
  changed.parts = {
      {"state",
       "Läge",
       VersionPart::Form::fact,
       {{BlockKind::paragraph, {{RunKind::removed, "Planerad"}}}, {BlockKind::paragraph, {{RunKind::added, "Tryckt"}}}},
       {}},
      {"body",
       "",
       VersionPart::Form::prose,
       {{BlockKind::paragraph, {{RunKind::same, "Den "}, {RunKind::added, "nya boken"}, {RunKind::removed, "gamla"}}}},
       {}},
      {"chapters",
       "Kapitel",
       VersionPart::Form::records,
       {},
       {{ChangeKind::added, "Ett", {}}, {ChangeKind::added, "Två", {}}, {ChangeKind::removed, "Tre", {}}}}};
  SummaryItem renamed = item(ChangeKind::renamed, "D", "bocker/d.md");
  renamed.earlier = "bocker/gammal.md";
  REQUIRE(summary({renamed, changed, item(ChangeKind::added, "B", "bocker/b.md"),
                   item(ChangeKind::added, "A", "bocker/a.md"), item(ChangeKind::removed, "E", "bocker/e.md")},
                  "sv", "https://exempel.se/") ==
          "# Ändringar sedan 2026-11-01\n\n2 tillagda, 1 ändrad, 1 med ny adress, 1 borttagen.\n"
          "\n## Tillagda\n\n- [A](https://exempel.se/bocker/a/), bok\n- [B](https://exempel.se/bocker/b/), bok\n"
          "\n## Ändrade\n\n- [C](https://exempel.se/bocker/c/), bok\n  - Läge: ~~Planerad~~ → Tryckt\n"
          "  - Text: 2 ord tillagda, 1 borttagna\n  - Kapitel: tillagt: Ett; Två. borttaget: Tre\n"
          "\n## Med ny adress\n\n- [D](https://exempel.se/bocker/d/), bok, tidigare `bocker/gammal`\n"
          "\n## Borttagna\n\n- **E**, bok\n");
}

TEST_CASE("Nothing in a title is taken for a mark") {
  REQUIRE(summary({item(ChangeKind::added, "A*b_[c](d) <e> @f", "bocker/a.md")})
              .find("- **A\\*b\\_\\[c\\](d) \\<e\\> \\@f**, bok\n") != std::string::npos);
}
