#include "index/synonyms.h"

#include "index/small_index.h"

namespace kunskap {
namespace {

std::string synonyms_of(const std::vector<std::string_view>& names, const std::string& path = "a/b") {
  Problems problems;
  const Vocabulary vocabulary = read_vocabulary(yaml_of(R"(
relations: { same: { direction: both }, lay: { direction: to_term, weight: 0.5 }, far: { direction: none }, not: { direction: never } }
terms:
  - { term: Artrit, lay: [ledvärk], not: [Reumatoid artrit] }
  - { term: Reumatoid artrit, same: [RA], far: [gikt] }
  - { term: Vatten, entries: [a/vatten], lay: [blött] }
)"),
                                                problems);
  const Synonyms synonyms(vocabulary);
  WordStemmer stemmer;
  std::string text;
  for (const Synonym& synonym : synonyms.of(names, path, stemmer))
    text += std::string(synonym.text) + " " + std::to_string(synonym.weight) + (synonym.is_name ? "!" : "") + ";";
  return text;
}

}  // namespace

TEST_CASE("An entry gets the words of the terms in its title") {
  CHECK(synonyms_of({"Artriten"}) == "Artrit 100!;ledvärk 50!;");
  CHECK(synonyms_of({"Barn med RA"}) == "Reumatoid artrit 100;RA 100;");
  CHECK(synonyms_of({"Annat", "RA"}) == "Reumatoid artrit 100!;RA 100!;");
}

TEST_CASE("A term inside one that it is never taken for does not count") {
  CHECK(synonyms_of({"Reumatoid artrit"}) == "Reumatoid artrit 100!;RA 100!;");
}

TEST_CASE("An entry that a term names gets its words, whatever it is called") {
  CHECK(synonyms_of({"Sjö"}, "a/vatten") == "Vatten 100!;blött 50!;");
}

}  // namespace kunskap
