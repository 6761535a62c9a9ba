#include "load/report_personal_details.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string found(std::string_view text, std::string_view site = "title: B") {
  const SmallCatalogue made = make_catalogue({}, site);
  Problems problems;
  report_personal_details({text, 0}, made.catalogue.site, {}, problems);
  std::string all;
  for (const Problem& problem : problems.all())
    all += std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) + "+" +
           std::to_string(problem.place.length) + " " + std::string(words_of(problem.rule).name) + "\n";
  return all;
}

}  // namespace

TEST_CASE("Personal details are told at their places, counted in characters") {
  CHECK(found("å 031-390 06 00, ö 031-390 06 01\n\nåäö a.b@region.nowhere") ==
        "1:3+13 telefonnummer\n1:20+13 telefonnummer\n3:5+18 personlig-e-post\n");
}

TEST_CASE("Nobody's addresses, mailboxes of functions and what is allowed are not told") {
  CHECK(found("a@example.org, b@x.example, c@x.invalid").empty());
  CHECK(found("A@region.nowhere", "title: B\nprivacy: { mailboxes: [a@REGION.nowhere] }").empty());
  CHECK(found("a@region.nowhere, a@sub.region.nowhere", "title: B\nprivacy: { mailboxes: [\"*@region.nowhere\"] }") ==
        "1:19+20 personlig-e-post\n");
  CHECK(found("+46 31 390 06 00", "title: B\nprivacy: { allowed: [{ text: 031-390 06 00, reason: r }] }").empty());
}

TEST_CASE("A number in a field for phones or codes is what the model asks for") {
  const std::string facts = "title: A\nphone: 031-390 06 00\nisbn: [{ system: isbn, code: '9780701740605' }]";
  const SmallCatalogue made = make_catalogue({entry_file("bocker/a.md", facts)});
  Problems problems;
  report_personal_details({facts, 0}, made.catalogue.site, made.entry("bocker/a").values, problems);
  CHECK(problems.empty());
  report_personal_details({facts, 0}, made.catalogue.site, {}, problems);
  CHECK(problems.all().size() == 1);
}

TEST_CASE("Of a file that is full of them a thousand are told") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "031-390 06 00\n";
  const std::string all = found(text);
  CHECK(std::count(all.begin(), all.end(), '\n') == 1000);
}

}  // namespace kunskap
