// What was gathered of a small catalogue, and its lexicon.
#pragma once

#include "index/lexicon.h"
#include "index/pieces.h"
#include "index/small_index.h"

#include <numeric>

namespace kunskap {

struct GatheredCatalogue {
  Linked linked;
  EntryOrder order;
  Synonyms synonyms;
  Parts forms;
  Gathering gathering;
  Gathered gathered;
  Lexicon lexicon;

  explicit GatheredCatalogue(const std::vector<Written>& entries, unsigned jobs = 1)
      : linked(catalogue_of(entries)),
        order(linked.made.catalogue.entries.size()),
        synonyms(linked.made.catalogue.vocabulary),
        forms(parts_of_forms(linked.made.catalogue.vocabulary)),
        gathering{linked.made.catalogue, linked.links, order, synonyms, forms} {
    std::iota(order.begin(), order.end(), EntryIndex{0});
    gathered = gather_words(gathering, jobs);
    lexicon = make_lexicon(gathered, linked.made.catalogue.vocabulary, {}, jobs);
  }

  /// "hjartsvikt strong", in the order of the words.
  std::string words(std::size_t entry) const {
    std::string buffer;
    std::map<std::string, Tier> all;
    for (const WordWeight& word : words_of(gathered, entry, buffer))
      all[std::string(gathered.workers[gathered.entries[entry].worker].table.word(word.word))] = word.tier;
    std::string text;
    for (const auto& [word, tier] : all)
      text += word + (tier == Tier::strong ? "! " : tier == Tier::facts ? "+ " : " ");
    return text;
  }
  const LexiconWord& word(std::string_view text) const {
    for (const LexiconWord& one : lexicon.words)
      if (one.text == text) return one;
    throw std::runtime_error("the test has no word " + std::string(text));
  }

 private:
  static SmallCatalogue catalogue_of(const std::vector<Written>& entries) {
    SmallCatalogue made = make_catalogue(entries, "title: B", search_model());
    made.catalogue.vocabulary.combining_forms = small_forms;
    return made;
  }
};

}  // namespace kunskap
