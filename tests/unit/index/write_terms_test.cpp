#include "index/pieces.h"

#include "index/gathered.h"

#include "base/text.h"
#include "index/coding.h"

#include <algorithm>

namespace kunskap {
namespace {

/// How many titles a t piece has.
std::size_t titles_in(std::string_view terms) {
  std::size_t count = 0;
  for (CodeReader reader(split(terms, '\n')[2]); !reader.at_end(); ++count) {
    reader.number();
    reader.number();
  }
  return count;
}

}  // namespace

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

TEST_CASE("A title stands in the piece that the key of its longest stem leads to") {
  std::vector<Written> entries;
  for (int i = 0; i < 400; ++i)
    entries.push_back(entry_file("bocker/b" + std::to_string(i) + ".md",
                                 "title: " + std::string(1, static_cast<char>('a' + i % 26)) + "rde" +
                                     std::to_string(i) + std::string(1, static_cast<char>('a' + i / 26)) + "er"));
  entries.push_back(entry_file("bocker/a.md", "title: Ördaren"));
  const GatheredCatalogue made(entries);
  const auto counts = count_hits(made.gathered, made.lexicon);
  const auto ranges = cut_into_pieces(made.lexicon, counts);
  const auto keys = first_keys(made.lexicon, ranges);
  const TermExtras extras = make_extras(made.gathered, made.lexicon, {});
  const Postings postings(made.gathered, made.lexicon, counts,
                          stems_in(made.lexicon, 0, static_cast<std::uint32_t>(made.lexicon.words.size())));
  std::size_t found = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const auto is_here = [&](const TitleKey& title) {
      return !is_before(title.longest_stem, keys[i]) &&
             (i + 1 == keys.size() || is_before(title.longest_stem, keys[i + 1]));
    };
    const TermPiece piece = write_terms(made.lexicon, extras, postings, ranges[i], 401);
    const auto expected = static_cast<std::size_t>(std::count_if(extras.titles.begin(), extras.titles.end(), is_here));
    CHECK(titles_in(piece.terms) == expected);
    found += expected;
  }
  CHECK(found == extras.titles.size());
  CHECK(ranges.size() > 1);
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
