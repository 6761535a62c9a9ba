#include "index/synonyms.h"

#include "index/tokens.h"

#include <algorithm>
#include <set>

namespace kunskap {
namespace {

using Direction = WordRelation::Direction;

}  // namespace

std::vector<std::string> stems_of(std::string_view text, WordStemmer& stemmer) {
  std::vector<std::string> stems;
  for (const Token& token : tokens_of(text)) stems.push_back(stemmer.stem(token.folded));
  return stems;
}

std::string joined(const std::vector<std::string>& stems) {
  std::string key;
  for (const std::string& stem : stems) key.append(key.empty() ? "" : " ").append(stem);
  return key;
}

Synonyms::Synonyms(const Vocabulary& vocabulary) : vocabulary_(vocabulary), distinct_(vocabulary.terms.size()) {
  WordStemmer stemmer;
  std::map<std::string, std::vector<std::size_t>> by_name;
  for (std::size_t i = 0; i < vocabulary.terms.size(); ++i) {
    const VocabularyTerm& term = vocabulary.terms[i];
    add_phrase(term.term, i, stemmer);
    by_name[joined(stems_of(term.term, stemmer))].push_back(i);
    for (const VocabularyWord& word : term.words) {
      if (vocabulary.relations[word.relation].direction != Direction::both) continue;
      add_phrase(word.text, i, stemmer);
      by_name[joined(stems_of(word.text, stemmer))].push_back(i);
    }
    for (const VocabularyEntry& entry : term.entries) by_path_[entry.path].push_back(i);
  }
  for (std::size_t i = 0; i < vocabulary.terms.size(); ++i)
    for (const VocabularyWord& other : vocabulary.terms[i].distinct_from)
      for (const std::size_t term : by_name[joined(stems_of(other.text, stemmer))]) {
        distinct_[i].push_back(term);
        distinct_[term].push_back(i);
      }
}

void Synonyms::add_phrase(std::string_view text, std::size_t term, WordStemmer& stemmer) {
  std::vector<std::string> stems = stems_of(text, stemmer);
  if (stems.empty()) return;
  std::string first = stems.front();
  phrases_[std::move(first)].push_back({std::move(stems), term});
}

std::vector<Synonyms::Found> Synonyms::find_in(std::string_view name, WordStemmer& stemmer) const {
  std::vector<Found> found;
  const std::vector<std::string> stems = stems_of(name, stemmer);
  for (std::size_t begin = 0; begin < stems.size(); ++begin) {
    const auto phrases = phrases_.find(stems[begin]);
    if (phrases == phrases_.end()) continue;
    for (const Phrase& phrase : phrases->second)
      if (phrase.stems.size() <= stems.size() - begin &&
          std::equal(phrase.stems.begin(), phrase.stems.end(), stems.begin() + static_cast<std::ptrdiff_t>(begin)))
        found.push_back({phrase.term, begin, begin + phrase.stems.size(), phrase.stems.size() == stems.size()});
  }
  return found;
}

/// «artrit» in «reumatoid artrit» is not what «artrit» means, if the vocabulary says so.
bool Synonyms::may_not_be_taken(const Found& found, const std::vector<Found>& all) const {
  const std::vector<std::size_t>& others = distinct_[found.term];
  return std::any_of(all.begin(), all.end(), [&](const Found& wider) {
    return wider.begin <= found.begin && found.end <= wider.end && wider.end - wider.begin > found.end - found.begin &&
           std::find(others.begin(), others.end(), wider.term) != others.end();
  });
}

std::map<std::size_t, bool> Synonyms::terms_in(const std::vector<std::string_view>& names, WordStemmer& stemmer) const {
  std::map<std::size_t, bool> terms;
  for (const std::string_view name : names) {
    const std::vector<Found> all = find_in(name, stemmer);
    for (const Found& found : all)
      if (!may_not_be_taken(found, all)) terms[found.term] |= found.is_whole;
  }
  return terms;
}

std::vector<Synonym> Synonyms::of(const std::vector<std::string_view>& names, const std::string& path,
                                  WordStemmer& stemmer) const {
  if (vocabulary_.terms.empty()) return {};
  std::map<std::size_t, bool> terms = terms_in(names, stemmer);
  if (const auto named = by_path_.find(path); named != by_path_.end())
    for (const std::size_t term : named->second) terms[term] = true;
  std::vector<Synonym> synonyms;
  for (const auto& [term, is_name] : terms) {
    synonyms.push_back({vocabulary_.terms[term].term, 100, is_name});
    for (const VocabularyWord& word : vocabulary_.terms[term].words) {
      const WordRelation& relation = vocabulary_.relations[word.relation];
      if (relation.direction == Direction::both || relation.direction == Direction::to_term)
        synonyms.push_back({word.text, relation.weight, is_name});
    }
  }
  return synonyms;
}

}  // namespace kunskap
