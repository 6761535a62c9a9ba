#include "render/read_layouts.h"

#include "base/failure.h"
#include "catch.h"
#include "problem_lines.h"
#include "temporary_folder.h"

#include <functional>

namespace kunskap {
namespace {

std::string words_of_failure(const std::function<void()>& action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.words().in("sv") + " / " + failure.words().in("en");
  }
  return "(no failure)";
}

struct Outcome {
  SourceFiles files;
  Problems problems;
  InterfaceWords words;
};

Outcome read(const std::string& yaml) {
  const TemporaryFolder folder;
  folder.write("words/sv.yaml", yaml);
  Outcome outcome;
  outcome.words = read_interface_words(folder.path(), "layouts", "sv", outcome.files, outcome.problems);
  return outcome;
}

}  // namespace

TEST_CASE("Layouts are the files that end in .html, by their paths") {
  const TemporaryFolder folder;
  folder.write("entry.html", "<p>");
  folder.write("pages/index.html", "start");
  folder.write("words/sv.yaml", "yes: ja");
  folder.write("README.md", "om");
  SourceFiles files;
  const LayoutFiles layouts = read_layout_files(folder.path(), "layouts", files);
  REQUIRE(layouts.size() == 2);
  CHECK(layouts.at("entry.html").text == "<p>");
  CHECK(files.path(layouts.at("pages/index.html").file) == "layouts/pages/index.html");
}

TEST_CASE("Nested words have dotted names, and a word with one and many follows a number") {
  const Outcome outcome = read(
      "yes: ja\nsearch:\n  button: Sök\n  deep: { er: mer }\n  hits: { one: \"{n} träff\", many: \"{n} träffar\" "
      "}\nnone: \"\"\n");
  CHECK(lines_of(outcome.problems) == "");
  REQUIRE(outcome.words.size() == 5);
  CHECK(outcome.words.at("yes").text == "ja");
  CHECK(outcome.words.at("search.button").text == "Sök");
  CHECK(outcome.words.at("search.deep.er").text == "mer");
  CHECK(outcome.words.at("search.hits").one == "{n} träff");
  CHECK(outcome.words.at("search.hits").text == "{n} träffar");
  CHECK(outcome.words.at("search.button").one == "");
  CHECK(outcome.words.at("none").text == "");
}

TEST_CASE("A word that is no text is told of by its whole name") {
  const Outcome outcome = read("search:\n  button: [Sök]\n  label:\n");
  CHECK(lines_of(outcome.problems, outcome.files) ==
        "layouts/words/sv.yaml:2:3+6 fel-varde: \"search.button\" ska vara en text\n"
        "layouts/words/sv.yaml:3:3+5 fel-varde: \"search.label\" ska vara en text");
}

TEST_CASE("The words that the program itself needs are found, and those that are missing are told of") {
  const Outcome outcome = read(R"(unknown: okänt
yes: ja
no: nej
page: { start: Start }
basis: { assigned: tilldelat, inferred: slutsats }
markdown:
  { heading_link: l, footnotes: f, footnote: n, footnote_back: b, table: t, done: d, not_done: nd, external: e,
    note: Obs, tip: Tips, important: Viktigt, warning: Varning, caution: Fara }
picture: { flow_about: F, timeline_about: T, chart_about: C, map_about: M, approximately: "cirka {0}", more: "{0}", map: K }
)");
  Problems problems;
  const BuiltInWords words = built_in_words(outcome.words, 0, problems);
  CHECK(lines_of(problems) == "0:0+0 saknad-nyckel: orden saknar \"basis.example\"");
  CHECK(words.start == "Start");
  CHECK(words.markdown.not_done == "nd");
  CHECK(words.markdown.caution == "Fara");
  CHECK(words.pictures.map_about == "M");
  CHECK(words.pictures.approximately == "cirka {0}");
  CHECK(words.label_of(Basis::source) == "");
  CHECK(words.label_of(Basis::assigned) == "tilldelat");
  CHECK(words.label_of(Basis::inferred) == "slutsats");
}

TEST_CASE("Without layouts, or without the words of the language, nothing can be built") {
  const TemporaryFolder folder;
  SourceFiles files;
  Problems problems;
  CHECK(words_of_failure([&] { read_layout_files(folder.path() / "no", "layouts", files); }) ==
        "hittar inte mappen layouts med layouter / cannot find the folder layouts with layouts");
  CHECK(words_of_failure([&] { read_interface_words(folder.path(), "layouts", "fi", files, problems); }) ==
        "hittar inte layouts/words/fi.yaml med orden på sidorna / cannot find layouts/words/fi.yaml with the words of "
        "the pages");
}

}  // namespace kunskap
