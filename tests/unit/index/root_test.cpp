#include "index/root.h"

#include "catch.h"

namespace kunskap {

TEST_CASE("A root is read as it was written") {
  Root root;
  root.entries = 7;
  root.cards_per_piece = 6;
  root.language = "sv";
  root.constants.word = 91;
  root.kinds.push_back({"book", "bocker", "bok", "böcker\tmed flik", 0, 7, 80});
  root.facets.push_back({"status", "Läge", "f0", "status", {{"printed", "Tryckt", "ready", 3}}});
  root.intents.push_back({{"vis", "om"}, -1, 0});
  root.stops = {"av", "och"};
  root.first_terms = {"", "hjart"};
  root.first_sounds = {"", "tra"};
  const auto read = read_root(write_root(root));
  REQUIRE(read);
  CHECK(write_root(*read) == write_root(root));
  CHECK(read->kinds[0].many == "böcker med flik");
  CHECK(read->constants.word == 91);
  CHECK(read->facets[0].values[0].tone == "ready");
}

TEST_CASE("A root of another version, or none, is not read") {
  CHECK_FALSE(read_root(""));
  CHECK_FALSE(read_root("v\t1\nn\t1\t1\tsv\nt\tA\n"));
  CHECK_FALSE(read_root("v\t2\nn\t1\t0\tsv\nt\tA\n"));
}

}  // namespace kunskap
