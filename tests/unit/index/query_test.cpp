#include "index/query.h"

#include "index/small_index.h"

namespace kunskap {
namespace {

/// The words that are looked for; [] around those that name something.
std::string words_of(std::string_view text) {
  SmallIndex index;
  const Query query = read_query(text, index.reader());
  std::string words;
  for (const QueryToken& token : query.tokens)
    words += (token.in_intent ? "[" : "") + token.stem + (token.in_intent ? "] " : " ");
  words += "|";
  for (const std::size_t word : query.words) words += " " + query.tokens[word].stem;
  return words;
}

}  // namespace

TEST_CASE("Stop words are passed over unless nothing else is left") {
  CHECK(words_of("råd och mat") == "rad och mat | rad mat");
  CHECK(words_of("och") == "och | och");
}

TEST_CASE("A word for a kind or a state is used up; one for an entry is still a word") {
  CHECK(words_of("tryckta böcker om hjärtat") == "[tryck] [bock] om hjart | om hjart");
  CHECK(words_of("bok") == "[bok] | bok");
  CHECK(words_of("stockholm njurar") == "[stockholm] njur | stockholm njur");
}

TEST_CASE("Of a query twelve tokens are read, and the last is open unless something follows") {
  SmallIndex index;
  std::string text;
  for (int i = 0; i < 20; ++i) text += "ord" + std::to_string(i) + " ";
  CHECK(read_query(text, index.reader()).tokens.size() == 12);
  CHECK(read_query("hjärt", index.reader()).tokens.back().is_open);
  CHECK_FALSE(read_query("hjärt ", index.reader()).tokens.back().is_open);
}

}  // namespace kunskap
