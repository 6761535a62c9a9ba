#include "load/read_site.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

struct Outcome {
  Site site;
  std::string problems;
};

Outcome read(std::string_view text) {
  Problems problems;
  const Model model = read_model(yaml_of(library_model), problems);
  Outcome outcome{read_site(yaml_of(text), model, problems), ""};
  outcome.problems = lines_of(problems);
  return outcome;
}

}  // namespace

TEST_CASE("A website needs a title, and the rest has its defaults") {
  const Outcome outcome = read("title: Biblioteket");
  CHECK(outcome.problems == "");
  CHECK(outcome.site.title.in("en") == "Biblioteket");
  CHECK(outcome.site.language == "sv");
  CHECK(outcome.site.commit_language == "");
  CHECK(outcome.site.base_address == "");
  CHECK(outcome.site.navigation.empty());
  CHECK(outcome.site.accessibility.compliance == Compliance::unknown);
  CHECK(read("languages: [sv]").problems == "1:1+0 saknad-nyckel: webbplatsen saknar \"title\"");
}

TEST_CASE("Everything that a website can say is read") {
  const Outcome outcome = read(R"(title: { sv: Biblioteket, en: The library }
description: Böcker
languages: [en, sv]
commit_language: en
publisher: { name: Kommunen }
contact: { email: bok@example.se }
base_address: https://example.se/bibliotek
navigation: [book, { title: Om, path: om/ }]
footer: [town]
accessibility:
  compliance: partly
  assessed: 2025-06-04
  updated: 2025-07
  method: Egen granskning
  shortcomings: [en, två]
  exempt: kartor
  report_url: https://example.se/anmal
)");
  CHECK(outcome.problems == "");
  const Site& site = outcome.site;
  CHECK(site.title.in("en") == "The library");
  CHECK(site.description.in("sv") == "Böcker");
  CHECK(site.language == "en");
  CHECK(outcome.site.commit_language == "en");
  CHECK(site.publisher == "Kommunen");
  CHECK(site.email == "bok@example.se");
  CHECK(site.base_address == "https://example.se/bibliotek/");
  REQUIRE(site.navigation.size() == 2);
  CHECK(site.navigation[0].kind == 0);
  CHECK(site.navigation[1].kind == std::nullopt);
  CHECK(site.navigation[1].title == "Om");
  CHECK(site.navigation[1].path == "om/");
  CHECK(site.footer.at(0).kind == 3);
  CHECK(site.accessibility.compliance == Compliance::partly);
  CHECK(as_edtf(site.accessibility.assessed.value()) == "2025-06-04");
  CHECK(as_edtf(site.accessibility.updated.value()) == "2025-07");
  CHECK(site.accessibility.method == "Egen granskning");
  CHECK(site.accessibility.shortcomings == std::vector<std::string>{"en", "två"});
  CHECK(site.accessibility.exempt == std::vector<std::string>{"kartor"});
  CHECK(site.accessibility.report_address == "https://example.se/anmal");
}

TEST_CASE("What the publisher has left empty is no mistake") {
  CHECK(read("title: B\npublisher: { name: \"\" }\ncontact: { email: \"\" }\nbase_address: \"\"\naccessibility:\n  "
             "report_url: \"\"\n  assessed:")
            .problems == "");
}

TEST_CASE("Mistakes in the settings are told of at their places") {
  CHECK(read("title: B\nbase_adress: x").problems ==
        "2:1+11 okand-nyckel: \"base_adress\" är inget som webbplatsen kan ha (base_address?)");
  CHECK(read("title: B\nbase_address: example.se").problems ==
        "2:15+10 ogiltig-adress: \"example.se\" är ingen adress som får länkas; skriv hela adressen, med https://");
  CHECK(read("title: B\ncontact: { email: boklada }").problems ==
        "2:19+7 fel-varde: \"email\" ska vara en e-postadress");
  CHECK(read("title: B\npublisher: { nam: K }").problems ==
        "2:14+3 okand-nyckel: \"nam\" är inget som utgivaren kan ha (name?)");
  CHECK(read("title: B\naccessibility: { compliance: party, assessed: igår }").problems ==
        "2:30+5 okant-namn: det finns ingen grad av förenlighet \"party\" (partly?)\n"
        "2:47+4 ogiltigt-datum: \"igår\" är inget datum; skriv till exempel 2025, 2025-06, 2025-06-04 eller 2025-23 "
        "för hösten 2025");
}

TEST_CASE("A way in is a kind, or a title and a path") {
  CHECK(read("title: B\nnavigation: [bok, { title: Om }, { path: om/ }]").problems ==
        "2:14+3 okant-namn: det finns ingen sort \"bok\" (book?)\n"
        "2:19+0 saknad-nyckel: en ingång i menyn saknar \"path\"\n"
        "2:34+0 saknad-nyckel: en ingång i menyn saknar \"title\"");
  CHECK(read("title: B\nnavigation: book\nfooter: { a: b }").problems ==
        "2:13+4 fel-varde: \"navigation\" ska vara en lista\n3:9+0 fel-varde: \"footer\" ska vara en lista");
}

TEST_CASE("A model that could not be read does not make the ways in wrong too") {
  Problems problems;
  read_site(yaml_of("title: B\nnavigation: [book]"), Model{}, problems);
  CHECK(lines_of(problems) == "");
}

}  // namespace kunskap
