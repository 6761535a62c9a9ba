// The first step: every entry is read once, and what remains of it is a list of its words, each with what it weighs
// there. The lists stand in a TextStore, so that memory does not grow with the catalogue.
#pragma once

#include "base/text_store.h"
#include "index/entry_texts.h"
#include "index/split.h"
#include "index/synonyms.h"
#include "index/word_table.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kunskap {

/// How much a hit counts before its level: README.md, 1.4.
enum class Tier : std::uint8_t { weak, facts, strong };

/// One word of one entry, or what several words come to.
struct WordWeight {
  std::uint32_t word = 0;    ///< In the table of the worker that read the entry.
  std::uint32_t weight = 0;  ///< In 64ths of what one occurrence in a text of usual length weighs.
  Tier tier = Tier::weak;
};

/// How a word is written in the titles and such of an entry.
struct Spelling {
  std::uint32_t word = 0;
  std::uint32_t entry = 0;
  std::string spelling;
};

/// What an entry is called, whole: README.md, 4, exact title.
struct TitleKey {
  std::string longest_stem;
  std::uint32_t hash = 0;
  std::uint32_t entry = 0;
  unsigned strength = 0;
};

/// What one worker has read.
struct WorkerWords {
  WordTable table;
  std::vector<std::uint32_t> counts;         ///< Of each word: how often it came.
  std::vector<std::uint32_t> entry_counts;   ///< In how many entries.
  std::vector<std::uint32_t> strong_counts;  ///< In how many entries as a strong word,
  std::vector<std::uint32_t> fact_counts;    ///< and in how many as strong or a fact.
  std::vector<Spelling> spellings;
  std::vector<TitleKey> titles;
};

struct GatheredEntry {
  KeptText words;
  unsigned worker = 0;
};

struct Gathered {
  std::vector<WorkerWords> workers;
  std::vector<GatheredEntry> entries;  ///< By the numbers of the index.
  std::unique_ptr<TextStore> store = std::make_unique<TextStore>();
  std::string fingerprint;  ///< The same whenever all texts are.
};

/// What the entries are called in the index: the entry of the catalogue for each number.
using EntryOrder = std::vector<EntryIndex>;

struct Gathering {
  const Catalogue& catalogue;
  const Links& links;
  const EntryOrder& order;
  const Synonyms& synonyms;
  const Parts& forms;  ///< The combining forms, which tell what «njur-» is short for.
};

Gathered gather_words(const Gathering& gathering, unsigned jobs);

/// The words of an entry, as they were written.
std::vector<WordWeight> words_of(const Gathered& gathered, std::size_t entry, std::string& buffer);

/// The stems that are passed over, and their place in the exact title of an entry.
std::vector<std::string> stop_stems(const Vocabulary& vocabulary);

}  // namespace kunskap
