// The words that people search with and that the entries do not use themselves, as content/vocabulary.yaml has them.
// Plain data, made once by load/read_vocabulary and then only read, from any thread.
#pragma once

#include "base/place.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kunskap {

/// How a word relates to the term it stands under, and what a search makes of that.
struct WordRelation {
  enum class Direction : std::uint8_t { both, to_term, none, never };
  std::string name;
  Direction direction = Direction::to_term;
  unsigned weight = 100;    ///< Percent.
  bool whole_word = false;  ///< Never a part of a compound.
  bool show_term = false;   ///< Whoever searches with the word is told the term.
  bool never_show = false;  ///< The word itself is never shown.
  bool ask = false;         ///< The word has several meanings: which was meant?
  bool see_also = false;    ///< The word finds nothing, but the term is offered beside what it finds.
};

struct VocabularyWord {
  std::string text;
  std::size_t relation = 0;  ///< Among the relations of the vocabulary.
  Place place;
};

struct VocabularyEntry {
  std::string path;  ///< "folder/id"
  Place place;
};

struct VocabularyTerm {
  std::string term;
  Place place;
  std::vector<VocabularyEntry> entries;  ///< Those that the term names, where it is said.
  std::vector<VocabularyWord> words;
  std::vector<VocabularyWord> distinct_from;  ///< Terms that this one must never be taken for.
};

struct Vocabulary {
  std::vector<WordRelation> relations;
  std::vector<VocabularyTerm> terms;
  std::vector<std::string> stop_words;
  std::vector<std::string> combining_forms;  ///< Of combining-forms.txt.
};

}  // namespace kunskap
