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
  root.facets.push_back({"status", "Läge", "f0", "status", {{"printed", "Tryckt </b> \"", "ready"}}});
  root.intents.push_back({{"vis", "om"}, -1, 0});
  root.stops = {"av", "och"};
  root.first_terms = {"", "hjart"};
  root.first_sounds = {"", "tra"};
  const auto read = read_root(write_root(root));
  REQUIRE(read);
  CHECK(write_root(*read) == write_root(root));
  CHECK(read->kinds[0].many == "böcker\tmed flik");
  CHECK(read->facets[0].values[0].label == "Tryckt </b> \"");
  CHECK(read->intents == root.intents);
  CHECK(read->constants.word == 91);
  CHECK(read->facets[0].values[0].tone == "ready");
}

TEST_CASE("A root of another version, or none, is not read") {
  CHECK(read_root("{\"version\":\"2\",\"entries\":1,\"perCard\":1}\nA\n"));
  CHECK_FALSE(read_root(""));
  CHECK_FALSE(read_root("{\"version\":\"2\",\"entr"));
  CHECK_FALSE(read_root("{\"version\":\"1\",\"entries\":1,\"perCard\":1}\nA\n"));
  CHECK_FALSE(read_root("{\"version\":\"2\",\"entries\":1,\"perCard\":0}\nA\n"));
}

TEST_CASE("What a damaged root names wrongly is left out") {
  const auto read = read_root(
      "{\"version\":\"2\",\"perCard\":1,\"facets\":[{\"values\":[{\"end\":1}]}],"
      "\"intents\":[[\"vis\",0,0],[\"vis\",0,1],[\"vis\",7,0],[\"vis\"]]}\nA\n");
  REQUIRE(read);
  CHECK(read->intents == std::vector<RootIntent>{{{"vis"}, -1, 0}});
}

}  // namespace kunskap
