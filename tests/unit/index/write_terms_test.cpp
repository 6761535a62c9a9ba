#include "index/pieces.h"

#include "index/gathered.h"

namespace kunskap {

TEST_CASE("Words are cut into pieces whose first keys tell them apart") {
  std::vector<Written> entries;
  for (int i = 0; i < 400; ++i)
    entries.push_back(entry_file("bocker/b" + std::to_string(i) + ".md", "title: Ord" + std::to_string(i),
                                 "text med ord" + std::to_string(i * 7) + "\n"));
  const GatheredCatalogue made(entries);
  const auto counts = count_hits(made.gathered, made.lexicon);
  const auto ranges = cut_into_pieces(made.lexicon, counts);
  const auto keys = first_keys(made.lexicon, ranges);
  REQUIRE(ranges.size() > 1);
  CHECK(ranges.back().end == made.lexicon.words.size());
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    CHECK(ranges[i].begin == ranges[i - 1].end);
    CHECK(is_before(made.lexicon.words[ranges[i].begin - 1].text, keys[i]));
    CHECK_FALSE(is_before(made.lexicon.words[ranges[i].begin].text, keys[i]));
  }
}

TEST_CASE("A list that is long is cut, and stands whole in a piece of its own") {
  std::vector<Written> entries;
  for (int i = 0; i < 100; ++i) entries.push_back(entry_file("bocker/b" + std::to_string(i) + ".md", "title: Samma"));
  const GatheredCatalogue made(entries);
  const auto counts = count_hits(made.gathered, made.lexicon);
  const WordRange all{0, static_cast<std::uint32_t>(made.lexicon.words.size())};
  const Postings postings(made.gathered, made.lexicon, counts, stems_in(made.lexicon, all.begin, all.end));
  const TermPiece piece = write_terms(made.lexicon, make_extras(made.gathered, made.lexicon, {}), postings, all, 100);
  CHECK(piece.terms.starts_with("Asamma\n"));
  REQUIRE(piece.all_hits.size() == 1);
  CHECK(piece.all_hits[0].starts_with("w"));
}

}  // namespace kunskap
