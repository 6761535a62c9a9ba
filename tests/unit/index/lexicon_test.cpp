#include "index/lexicon.h"

#include "index/gathered.h"

namespace kunskap {

TEST_CASE("The words of all entries stand in their order, once, with their counts") {
  const GatheredCatalogue made(
      {entry_file("bocker/a.md", "title: Vatten", "vatten is\n"), entry_file("bocker/b.md", "title: Is")}, 2);
  REQUIRE(made.lexicon.words.size() == 2);
  CHECK(made.lexicon.words[0].text == "is");
  CHECK(made.word("vatten").count == 2);
  CHECK(made.word("is").entry_count == 2);
  CHECK(made.word("is").strong_count == 1);
}

TEST_CASE("Compounds of titles are split, also those inside others") {
  const GatheredCatalogue made(
      {entry_file("bocker/a.md", "title: Hjärtsviktsvård"), entry_file("bocker/b.md", "title: Hjärtsvikt")});
  const LexiconWord& word = made.word("hjartsviktsvard");
  std::set<std::string> parts;
  for (std::uint32_t i = 0; i < word.part_count; ++i)
    parts.insert(made.lexicon.stems[made.lexicon.parts[word.first_part + i].stem]);
  CHECK(parts == std::set<std::string>{"hjart", "hjartsvik", "svikt", "vard"});
  CHECK(made.word("svikt").count == 0);
}

}  // namespace kunskap
