// The second step: all words of the catalogue in their order, with their stems and the parts they are made of.
// Made once and then only read, from any thread. The words stand in the tables of what was gathered, which outlives it.
#pragma once

#include "index/gather.h"
#include "index/split.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// A stem that is a part of a word, and what a hit there weighs in percent.
struct WordPart {
  std::uint32_t stem = 0;
  std::uint32_t percent = 100;
};

struct LexiconWord {
  std::string_view text;
  std::uint32_t stem = 0;
  std::uint32_t count = 0;         ///< How often it comes; 0 of a word that is only a part.
  std::uint32_t entry_count = 0;   ///< In how many entries,
  std::uint32_t strong_count = 0;  ///< in how many as a strong word,
  std::uint32_t fact_count = 0;    ///< and in how many as that or a fact.
  std::uint32_t first_part = 0;    ///< Where its parts begin.
  std::uint32_t part_count = 0;
};

/// A word that compounds are split into, for words that the catalogue does not know.
struct KnownPart {
  std::string text;
  unsigned cost = 0;
};

struct Lexicon {
  std::vector<LexiconWord> words;  ///< In their order.
  std::vector<WordPart> parts;
  std::vector<std::string> stems;
  std::vector<std::vector<std::uint32_t>> of_worker;  ///< For each worker: the word here for each of its own.
  std::vector<KnownPart> known_parts;                 ///< In their order.
  std::deque<std::string> only_parts;                 ///< The texts of words that are only parts.

  std::vector<std::string_view> unsplit;  ///< Long words of titles that could not be split; for reports.
};

/// `word_list`: further words that compounds may be made of.
Lexicon make_lexicon(const Gathered& gathered, const Vocabulary& vocabulary, const std::vector<std::string>& word_list,
                     unsigned jobs);

/// The combining forms of the vocabulary.
Parts parts_of_forms(const Vocabulary& vocabulary);

}  // namespace kunskap
