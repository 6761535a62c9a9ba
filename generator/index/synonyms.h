// Which entries the words of the vocabulary lead to: those that a term names, and those in whose title or aliases the
// term, or a word that means the same, stands. Made once and then only read, from any thread.
#pragma once

#include "index/stem.h"
#include "model/catalogue.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kunskap {

/// A word or some words that find an entry which does not use them.
struct Synonym {
  std::string_view text;
  unsigned weight = 100;  ///< Percent.
  bool is_name = false;   ///< It stands for the whole entry, not for a part of its title.
};

/// The stems of a text, one for each token.
std::vector<std::string> stems_of(std::string_view text, WordStemmer& stemmer);
std::string joined(const std::vector<std::string>& stems);

class Synonyms {
 public:
  explicit Synonyms(const Vocabulary& vocabulary);
  /// Of an entry called `names`, at "folder/id". In the order of the vocabulary.
  std::vector<Synonym> of(const std::vector<std::string_view>& names, const std::string& path,
                          WordStemmer& stemmer) const;

 private:
  struct Phrase {
    std::vector<std::string> stems;
    std::size_t term = 0;
  };
  struct Found {
    std::size_t term = 0, begin = 0, end = 0;
    bool is_whole = false;
  };
  std::vector<Found> find_in(std::string_view name, WordStemmer& stemmer) const;
  /// The terms in the names, and whether each is one whole.
  std::map<std::size_t, bool> terms_in(const std::vector<std::string_view>& names, WordStemmer& stemmer) const;
  bool may_not_be_taken(const Found& found, const std::vector<Found>& all) const;
  void add_phrase(std::string_view text, std::size_t term, WordStemmer& stemmer);

  const Vocabulary& vocabulary_;
  std::unordered_map<std::string, std::vector<Phrase>> phrases_;       ///< By their first stem.
  std::unordered_map<std::string, std::vector<std::size_t>> by_path_;  ///< Terms by the entries they name.
  std::vector<std::vector<std::size_t>> distinct_;                     ///< Of each term: others.
};

}  // namespace kunskap
