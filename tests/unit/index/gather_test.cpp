#include "index/gather.h"

#include "index/gathered.h"

namespace kunskap {

TEST_CASE("The words of an entry are gathered by where they stand") {
  const GatheredCatalogue made({entry_file("bocker/a.md", "title: Covid-19\nsummary: Om virus.", "Feber.\n")});
  CHECK(made.words(0) == "19! covid! covid19! feber om+ virus+ ");
}

TEST_CASE("A word that is short for a compound is completed") {
  const GatheredCatalogue made({entry_file("bocker/a.md", "title: Njur- och urinvägssjukdomar")});
  CHECK(made.words(0) == "njur! njursjukdomar! och! urinvagssjukdomar! ");
}

TEST_CASE("A title is known by its parts, too") {
  const GatheredCatalogue made({entry_file("orter/a.md", "title: 'Kommun Tarm, IBD'")});
  const auto strength = [&](const std::string& key) {
    for (const TitleKey& title : made.gathered.workers.front().titles)
      if (title.hash == hash_of_title(key)) return title.strength;
    return 0u;
  };
  CHECK(strength("kommun tarm ibd") == 3);
  CHECK(strength("tarm ibd") == 2);
  CHECK(strength("tarm") == 3);
  CHECK(strength("ibd") == 3);
}

}  // namespace kunskap
