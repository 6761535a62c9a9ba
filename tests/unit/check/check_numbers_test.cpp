#include "check/check_numbers.h"

#include "overview_model.h"

namespace kunskap {
namespace {

/// What is wrong with the numbers of the entry at `path`.
std::string wrong(const std::vector<Written>& entries, std::string_view path) {
  const auto made = make_overview(entries);
  CHECK(made.lines() == "");
  Problems problems;
  check_numbers(made.catalogue, made.entry(path), problems);
  return lines_of(problems);
}

/// What is wrong with a claim, of three subjects of which one is done.
std::string wrong_claim(const std::string& claim) {
  return wrong({entry_file("amnen/a.md", "title: A\nstage: done"), entry_file("amnen/b.md", "title: B"),
                entry_file("amnen/c.md", "title: C"),
                entry_file("vyer/alla.md", "title: Alla\nclaims: [{ what: X, kind: subject, " + claim + " }]")},
               "vyer/alla");
}

std::string wrong_group(const std::string& facts) {
  return wrong({entry_file("grupper/g.md", "title: G\n" + facts)}, "grupper/g");
}

}  // namespace

TEST_CASE("A claim has the number that its rule gives") {
  CHECK(wrong_claim("is: 3") == "");
  CHECK(wrong_claim("where: { stage: done }, is: 1") == "");
  CHECK(wrong_claim("where: { stage: planned }, is: 0") == "");
  CHECK(wrong_claim("is: 4") ==
        "3:40+1 fel-antal: «X» sägs vara 4, men 3 ämnen uppfyller villkoren; rätta antalet eller villkoren (3?)");
  CHECK(wrong_claim("where: { stage: done }, is: 0") ==
        "3:64+1 fel-antal: «X» sägs vara 0, men 1 ämne uppfyller villkoren; rätta antalet eller villkoren (1?)");
}

TEST_CASE("A claim that is denied has another number") {
  CHECK(wrong_claim("is_not: 4") == "");
  CHECK(wrong_claim("is_not: 3") ==
        "3:44+1 motsagt-antal: «X» sägs inte vara 3, men just så många uppfyller villkoren; rätta antalet eller "
        "villkoren");
}

TEST_CASE("Each row of a matrix has as many marks as the model says; an unknown one is none") {
  CHECK(wrong_group("duties: [{ what: a, done_by: done }, { what: b, done_by: [planned] }]") == "");
  CHECK(wrong_group("duties:\n  - { what: a, done_by: [done, planned] }\n  - { what: b }\n  - { what: c, done_by: "
                    "unknown }\n  - { what: d, done_by: done }") ==
        "4:5+0 fel-antal-i-rad: raden har 2 i \"Görs\"; varje rad ska ha 1\n"
        "5:5+0 fel-antal-i-rad: raden har 0 i \"Görs\"; varje rad ska ha 1\n"
        "6:5+0 fel-antal-i-rad: raden har 0 i \"Görs\"; varje rad ska ha 1");
}

TEST_CASE("A total can be the sum of the rows of its party, from the least to the most") {
  const std::string rows =
      "places: [{ side: A, least: 1, most: 2 }, { side: A, least: 3, most: 3 }, { side: B, least: 9, most: 9 }]\n";
  const auto total = [&](const char* number) {
    return wrong_group(rows + "totals: [{ side: A, places: " + number + " }, { side: B, places: 9 }]");
  };
  CHECK(total("4") == "");
  CHECK(total("5") == "");
  CHECK(total("3") == "4:29+1 fel-summa: A: summan sägs vara 3, men raderna ger 4–5; rätta det ena");
  CHECK(total("6") == "4:29+1 fel-summa: A: summan sägs vara 6, men raderna ger 4–5; rätta det ena");
  CHECK(wrong_group(rows + "totals: [{ side: B, places: 8 }]") ==
        "4:29+1 fel-summa: B: summan sägs vara 8, men raderna ger 9; rätta det ena");
  CHECK(wrong_group(rows + "totals: [{ side: C, places: 1 }]") ==
        "4:29+1 fel-summa: C: summan sägs vara 1, men raderna ger 0; rätta det ena");
}

TEST_CASE("Where no most is said of a row the sum has no end") {
  const std::string rows = "places: [{ side: A, least: 2 }, { side: A, least: 1, most: 2 }]\n";
  CHECK(wrong_group(rows + "totals: [{ side: A, places: 3 }]") == "");
  CHECK(wrong_group(rows + "totals: [{ side: A, places: 30 }]") == "");
  CHECK(wrong_group(rows + "totals: [{ side: A, places: 2 }]") ==
        "4:29+1 fel-summa: A: summan sägs vara 2, men raderna ger 3–; rätta det ena");
}

TEST_CASE("A total that is not said is not held to anything") {
  CHECK(wrong_group("places: [{ side: A, least: 2, most: 2 }]\ntotals: [{ side: A }]") == "");
  CHECK(wrong_group("places: [{ side: A, least: 2, most: 2 }]") == "");
}

TEST_CASE("Tenths add up") {
  CHECK(wrong_group("places: [{ side: A, least: 0.1, most: 0.1 }, { side: A, least: 0.2, most: 0.2 }]\n"
                    "totals: [{ side: A, places: 0.3 }]") == "");
  CHECK(wrong_group("places: [{ side: A, least: 0.1, most: 0.1 }, { side: A, least: 0.2, most: 0.2 }]\n"
                    "totals: [{ side: A, places: 0.4 }]") ==
        "4:29+3 fel-summa: A: summan sägs vara 0.4, men raderna ger 0.3; rätta det ena");
}

}  // namespace kunskap
