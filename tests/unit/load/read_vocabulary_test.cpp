#include "load/read_vocabulary.h"

#include "small_catalogue.h"

namespace kunskap {

TEST_CASE("A vocabulary is read with its relations, terms and stop words") {
  Problems problems;
  const Vocabulary vocabulary = read_vocabulary(yaml_of(R"(
stop_words: [och, i]
relations:
  lay: { direction: to_term, weight: 0.85, show_term: true }
  former: { direction: to_term, never_show_as_current: true }
  never: { direction: never }
terms:
  - { term: Osteoporos, entries: [bocker/a], note: n, lay: [benskörhet, sköra ben], never: [Artros] }
)"),
                                                problems);
  CHECK(problems.empty());
  CHECK(vocabulary.stop_words == std::vector<std::string>{"och", "i"});
  REQUIRE(vocabulary.relations.size() == 3);
  CHECK(vocabulary.relations[0].weight == 85);
  CHECK(vocabulary.relations[0].show_term);
  CHECK(vocabulary.relations[1].never_show);
  REQUIRE(vocabulary.terms.size() == 1);
  CHECK(vocabulary.terms[0].entries[0].path == "bocker/a");
  CHECK(vocabulary.terms[0].words.size() == 2);
  CHECK(vocabulary.terms[0].distinct_from[0].text == "Artros");
}

TEST_CASE("Combining forms stand one on each line, and what follows # is passed over") {
  Problems problems;
  CHECK(read_combining_forms("hjärt\n# rubrik\n  knä # led\n\n", 0, problems) ==
        std::vector<std::string>{"hjärt", "knä"});
  CHECK(problems.empty());
  CHECK(read_combining_forms("två ord\nå\n", 0, problems).empty());
  CHECK(problems.all().size() == 2);
}

}  // namespace kunskap
