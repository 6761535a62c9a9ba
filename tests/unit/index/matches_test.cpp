#include "index/matches.h"

#include "index/small_index.h"

namespace kunskap {
namespace {

/// "a hjartsvikt 100; b …" for the words of the query.
std::string matches_of(std::string_view text) {
  SmallIndex index;
  std::string all;
  for (const SearchedWord& word : find_matches(read_query(text, index.reader()), index.reader())) {
    all += word.text + ":";
    for (const Match& match : word.matches)
      all += " " + std::string(1, match.sort) + (match.as_part ? "~" : " ") + match.word + " " +
             std::to_string(match.weight);
    all += ";";
  }
  return all;
}

}  // namespace

TEST_CASE("A word matches as itself and as a part") {
  CHECK(matches_of("artros ") == "artros: a artros 100 a~artros 80;");
}

TEST_CASE("The last word is completed while it is open") {
  CHECK(matches_of("epil") == "epil: b epilepsi 74;");
  CHECK(matches_of("epil ") == "epil:;");
}

TEST_CASE("A compound that nobody wrote is split, and a misspelt word is mended") {
  CHECK(matches_of("heroinberoende ") == "beroende: c~beroende 60;");
  CHECK(matches_of("skitzofreni ") == "skitzofreni: d schizofreni 80;");
}

}  // namespace kunskap
