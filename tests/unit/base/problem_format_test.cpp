#include "base/problem_format.h"

#include "catch.h"

#include <map>

namespace kunskap {
namespace {

/// Two files, and the problems that a test adds to them.
struct Report {
  SourceFiles files;
  Problems problems;
  std::map<std::string, std::string> texts{{"a.md", "första raden\ntyp: [hjart-kärl]\n\tå = 1\n"}};
  FileId a = files.add("a.md");
  FileId b = files.add("mapp/b å, c.md");

  std::string print(ProblemFormat format = ProblemFormat::text, std::string_view language = "sv") const {
    const auto text_of = [this](const std::string& path) -> std::optional<std::string> {
      const auto found = texts.find(path);
      if (found == texts.end()) return std::nullopt;
      return found->second;
    };
    return print_problems(problems, format, {files, language, text_of});
  }
};

Report one(Place place, std::string nearest = "") {
  Report report;
  report.problems.add(Rule::unknown_field, place, {Translated{"en bok", "book"}, "typ"}, std::move(nearest));
  return report;
}

const std::string words = "fel: en bok har inget fält \"typ\"; de fält som finns står i model.yaml [okant-falt]\n";

}  // namespace

TEST_CASE("A problem is told with its place, the line, a caret and the name that was probably meant") {
  CHECK(one({0, 2, 7, 10}, "hjarta").print() ==
        "a.md:2:7: " + words + "  typ: [hjart-kärl]\n        ^~~~~~~~~~ menade du \"hjarta\"?\n");
  CHECK(one({0, 2, 7, 10}, "hjarta").print(ProblemFormat::text, "en") ==
        "a.md:2:7: error: a book has no field \"typ\"; its fields stand in model.yaml [okant-falt]\n  typ: "
        "[hjart-kärl]\n        ^~~~~~~~~~ did you "
        "mean \"hjarta\"?\n");
}

TEST_CASE("Columns count characters, and a tab is as wide as one") {
  CHECK(one({0, 1, 10, 5}).print() == "a.md:1:10: " + words + "  första raden\n           ^~~\n");
  CHECK(one({0, 3, 2, 1}).print() == "a.md:3:2: " + words + "   å = 1\n   ^\n");
}

TEST_CASE("A length of nothing is one, and one that is too long ends with the line") {
  CHECK(one({0, 1, 1, 0}).print() == "a.md:1:1: " + words + "  första raden\n  ^\n");
  CHECK(one({0, 1, 8, 100}).print() == "a.md:1:8: " + words + "  första raden\n         ^~~~~\n");
  CHECK(one({0, 1, 13, 1}).print() == "a.md:1:13: " + words + "  första raden\n              ^\n");
  CHECK(one({0, 1, 99, 3}).print() == "a.md:1:99: " + words + "  första raden\n              ^\n");
}

TEST_CASE("Of a whole line, or a whole file, nothing is quoted, and the hint has a line of its own") {
  CHECK(one({0, 2, 0, 0}).print() == "a.md:2: " + words);
  CHECK(one({0, 0, 0, 0}, "x").print() == "a.md: " + words + "  menade du \"x\"?\n");
  CHECK(one({0, 0, 5, 1}).print() == "a.md: " + words);
}

TEST_CASE("What cannot be quoted well is not quoted") {
  CHECK(one({1, 1, 1, 1}).print() == "mapp/b å, c.md:1:1: " + words);
  CHECK(one({0, 9, 1, 1}).print() == "a.md:9:1: " + words);
  Report broken = one({0, 1, 1, 1}, "x");
  broken.texts["a.md"] = "bl\xE5\n";
  CHECK(broken.print() == "a.md:1:1: " + words + "  menade du \"x\"?\n");
  Report wide = one({0, 1, 1, 1});
  wide.texts["a.md"] = std::string(641, 'a');
  CHECK(wide.print() == "a.md:1:1: " + words);
  Report far = one({0, 1, 161, 1});
  far.texts["a.md"] = std::string(200, 'a');
  CHECK(far.print() == "a.md:1:161: " + words);
}

TEST_CASE("What an editor wrote cannot steer the terminal, break the line of a message or fill the screen") {
  Report hostile;
  hostile.texts["a.md"] = "\xEF\xBB\xBFå \x1b[31m\r\nb\n";
  hostile.problems.add(Rule::link_scheme, {hostile.a, 1, 3, 1}, {"x\ny\x1b"});
  hostile.problems.add(Rule::link_scheme, {hostile.a, 2, 1, 1}, {std::string(300, 'a') + std::string(101, 'b')});
  const std::string text = hostile.print();
  CHECK(text.starts_with(
      "a.md:1:3: fel: länkar som börjar med \"x y\uFFFD:\" är inte tillåtna; använd https, http, mailto eller tel "
      "[lankens-sort]\n  å \uFFFD[31m\n    ^\n"));
  CHECK(text.find(std::string(300, 'a') + std::string(100, 'b') + "…:") != std::string::npos);
  CHECK(text.ends_with("[lankens-sort]\n  b\n  ^\n"));
}

TEST_CASE("Each file is read once, however many problems it has") {
  Report report;
  for (std::uint32_t line = 1; line <= 3; ++line) report.problems.add(Rule::empty_heading, {report.a, line, 1});
  int read = 0;
  print_problems(report.problems, ProblemFormat::text, {report.files, "sv", [&](const std::string&) {
                                                          ++read;
                                                          return std::optional<std::string>("a\nb\nc\n");
                                                        }});
  CHECK(read == 1);
}

TEST_CASE("Without problems nothing is said, and the formats for machines are empty but whole") {
  const Report report;
  CHECK(report.print() == "");
  CHECK(report.print(ProblemFormat::json) == "[]\n");
  CHECK(report.print(ProblemFormat::github) == "");
}

TEST_CASE("As JSON a problem has its file, place, severity, rule, message and the nearest name") {
  CHECK(one({0, 2, 7, 10}, "hjarta").print(ProblemFormat::json) == R"([
  {
    "file": "a.md",
    "line": 2,
    "column": 7,
    "length": 10,
    "severity": "error",
    "rule": "okant-falt",
    "message": "en bok har inget fält \"typ\"; de fält som finns står i model.yaml",
    "nearest": "hjarta"
  }
]
)");
}

TEST_CASE("For GitHub a problem is one line, where nothing in it can be taken for a command") {
  CHECK(one({0, 2, 7, 10}, "x").print(ProblemFormat::github) ==
        "::error file=a.md,line=2,col=7,endColumn=17,title=okant-falt::en bok har inget fält \"typ\"; de fält som "
        "finns står i model.yaml; menade du "
        "\"x\"?\n");
  CHECK(one({0, 2, 0, 0}).print(ProblemFormat::github) ==
        "::error file=a.md,line=2,title=okant-falt::en bok har inget fält \"typ\"; de fält som finns står i "
        "model.yaml\n");
  Report report;
  report.problems.add(Rule::layout_syntax, {report.b}, {"50 %: a,\r\nb"});
  CHECK(report.print(ProblemFormat::github) ==
        "::error file=mapp/b å%2C c.md,title=layout-syntax::50 %25: a,%0D%0Ab\n");
}

TEST_CASE("As SARIF a problem has its rule, level, message and region, in characters") {
  CHECK(one({0, 2, 7, 10}, "x").print(ProblemFormat::sarif, "en") == R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "kunskap"
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "okant-falt",
          "level": "error",
          "message": {
            "text": "a book has no field \"typ\"; its fields stand in model.yaml; did you mean \"x\"?"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "a.md"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 7,
                  "endColumn": 17
                }
              }
            }
          ]
        }
      ]
    }
  ]
}
)");
  CHECK(one({0, 0, 0, 0}).print(ProblemFormat::sarif).find("region") == std::string::npos);
  CHECK(one({0, 3, 0, 0}).print(ProblemFormat::sarif).find("\"startLine\": 3\n") != std::string::npos);
}

TEST_CASE("The details of a problem are in the language of the reader") {
  Report report = one({0, 1, 1, 1});
  CHECK(words_of_problem(report.problems.all()[0], "sv") ==
        "en bok har inget fält \"typ\"; de fält som finns står i model.yaml");
  CHECK(words_of_problem(report.problems.all()[0], "en") ==
        "a book has no field \"typ\"; its fields stand in model.yaml");
}

}  // namespace kunskap
