// BM25F without what only the whole catalogue knows: the usual lengths are constants, so that what an entry's words
// weigh depends on the entry alone, and an edit changes the hits of one entry. The rarity of a word comes later.
#include "index/gather.h"

#include "adapters/hash.h"
#include "base/parallel.h"
#include "index/coding.h"
#include "index/tokens.h"
#include "model/addresses.h"

#include <algorithm>
#include <array>
#include <set>

namespace kunskap {
namespace {

enum Part : std::size_t { title_part, name_part, synonym_part, heading_part, summary_part, fact_part, body_part };
constexpr std::size_t part_count = 7;

/// What an occurrence weighs in 64ths, how much the length of the part matters in percent, and its usual length.
struct PartRule {
  std::uint32_t weight, by_length, usual_length;
  Tier tier;
};
constexpr std::array<PartRule, part_count> rules{{{8 * 64, 30, 4, Tier::strong},
                                                  {7 * 64, 10, 8, Tier::strong},
                                                  {6 * 64, 10, 16, Tier::strong},
                                                  {3 * 64, 30, 20, Tier::strong},
                                                  {2 * 64, 30, 20, Tier::facts},
                                                  {2 * 64, 20, 80, Tier::facts},
                                                  {1 * 64, 60, 300, Tier::weak}}};

constexpr std::size_t shortest_compound = 7;
constexpr std::uint32_t percent_of_phrase = 70;
constexpr unsigned least_title_weight = 80;  ///< Of a word that is as good as the title of what it finds, in percent.

using Counts = std::array<std::uint32_t, part_count>;

void append_varint(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

std::uint32_t read_varint(std::string_view text, std::size_t& position) {
  std::uint32_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(text[position++]);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
}

/// Percent of what the whole choice of an entry's values makes it count.
unsigned prior_of(const Model& model, const Entry& entry) {
  unsigned prior = 100;
  for (const Value& value : entry.values)
    if (const auto* chosen = value.as<Chosen>())
      prior = prior * model.choices[value.field->choices].choices[chosen->choice].search_prior / 100;
  return prior;
}

/// Reads entries on one thread.
class Reader {
 public:
  Reader(const Gathering& gathering, WorkerWords& words)
      : gathering_(gathering), words_(words), stops_(stop_stems(gathering.catalogue.vocabulary)) {
    const Model& model = gathering.catalogue.model;
    for (const Kind& kind : model.kinds) {
      kind_stems_.emplace_back();
      for (const std::string& word : kind.search_words) kind_stems_.back().insert(joined(stems_of(word, stemmer_)));
    }
  }

  /// The words of the entry, written for the store. `number` is its own in the index.
  std::string read(std::uint32_t number, Hash128& hash_of_texts) {
    const EntryIndex index = gathering_.order[number];
    const Entry& entry = gathering_.catalogue.entries[index];
    number_ = number;
    const EntryTexts texts = read_texts(gathering_.catalogue, gathering_.links, index);
    std::vector<std::string_view> names{texts.title};
    names.insert(names.end(), texts.names.begin(), texts.names.end());
    const std::string path = gathering_.catalogue.model.kinds[entry.kind].folder + "/" + entry.id;
    const std::vector<Synonym> synonyms = gathering_.synonyms.of(names, path, stemmer_);
    count(texts, synonyms);
    add_titles(texts, synonyms, entry.kind);
    const unsigned prior = prior_of(gathering_.catalogue.model, entry);
    hash_of_texts = hash_of(texts, synonyms, path, prior);
    return take_words(prior);
  }

 private:
  void count(const EntryTexts& texts, const std::vector<Synonym>& synonyms) {
    add(texts.title, title_part);
    for (const std::string& name : texts.names) add(name, name_part);
    for (const Synonym& synonym : synonyms) add_synonym(synonym);
    add(texts.headings, heading_part);
    add(texts.summary, summary_part);
    add(texts.facts, fact_part);
    add(texts.body, body_part);
  }

  void add(std::string_view text, Part part, std::uint32_t percent = 100) {
    std::string last;
    unfinished_.clear();
    for (tokens_.begin(text); tokens_.next();) {
      add_word(tokens_.folded(), part, percent);
      if (part <= summary_part) add_spelling();
      if (part <= heading_part) complete_ellipsis(part, percent);
      if (tokens_.follows_hyphen()) add_word(last + std::string(tokens_.folded()), part, percent);
      last = tokens_.folded();
    }
  }

  /// A word of a phrase says less than one alone.
  void add_synonym(const Synonym& synonym) {
    const bool is_phrase = synonym.text.find(' ') != std::string_view::npos;
    add(synonym.text, synonym_part, is_phrase ? synonym.weight * percent_of_phrase / 100 : synonym.weight);
  }

  void add_word(std::string_view folded, Part part, std::uint32_t percent) {
    last_word_ = words_.table.number_of(folded);
    if (last_word_ >= counts_.size()) {
      counts_.resize(last_word_ + 1);
      words_.counts.resize(last_word_ + 1);
      words_.entry_counts.resize(last_word_ + 1);
      words_.strong_counts.resize(last_word_ + 1);
      words_.fact_counts.resize(last_word_ + 1);
    }
    Counts& counts = counts_[last_word_];
    if (counts == Counts{}) touched_.push_back(last_word_);
    // That a word stands in several synonyms makes the entry no more about it.
    counts[part] = part == synonym_part ? std::max(counts[part], percent) : counts[part] + percent;
    lengths_[part] += 1;
    ++words_.counts[last_word_];
  }

  void add_spelling() { words_.spellings.push_back({last_word_, number_, std::string(tokens_.spelling())}); }

  /// In «njur- och urinvägssjukdomar» the first word is short for njursjukdomar.
  void complete_ellipsis(Part part, std::uint32_t percent) {
    const std::string word(tokens_.folded());
    if (tokens_.rest().starts_with("- ") || tokens_.rest().starts_with("-,")) {
      unfinished_.push_back(word);
      words_since_ = 0;
    } else if (!unfinished_.empty() && (word.size() >= shortest_compound || ++words_since_ > 2)) {
      const auto parts = split_unknown(word, gathering_.forms, stemmer_);
      if (!parts.empty() && word.ends_with(parts.back()))
        for (const std::string& beginning : unfinished_) add_word(beginning + std::string(parts.back()), part, percent);
      unfinished_.clear();
    }
  }

  /// The titles that an entry goes by: its own, its aliases, their parts, and words of the vocabulary.
  void add_titles(const EntryTexts& texts, const std::vector<Synonym>& synonyms, KindIndex kind) {
    add_title(texts.title, 3);
    add_title(without_kind_word(texts.title, kind), 2);
    add_segments(without_kind_word(texts.title, kind));
    for (const std::string& name : texts.names) add_title(name, 2);
    for (const Synonym& synonym : synonyms)
      if (synonym.is_name) add_name(synonym);
  }

  /// A loose word is no title, but some words together say what is meant.
  void add_name(const Synonym& synonym) {
    if (synonym.weight >= least_title_weight)
      add_title(synonym.text, 2);
    else if (synonym.text.find(' ') != synonym.text.npos)
      add_title(synonym.text, 1);
  }

  /// «RPT KOL» is also called KOL.
  std::string_view without_kind_word(std::string_view title, KindIndex kind) {
    const std::size_t space = std::min(title.find(' '), title.size());
    const bool is_kind_word = kind_stems_[kind].contains(joined(stems_of(title.substr(0, space), stemmer_)));
    return is_kind_word ? title.substr(space) : title;
  }

  /// «Inflammatorisk tarmsjukdom, IBD» is called by either part, «Schizofreni – barn och unga» less so by the first.
  void add_segments(std::string_view title) {
    std::vector<std::string_view> segments;
    for (std::size_t begin = 0; begin < title.size();) {
      std::size_t end = title.size();
      for (const std::string_view mark : {", ", " – ", " - ", " (", ": "}) end = std::min(end, title.find(mark, begin));
      segments.push_back(title.substr(begin, end - begin));
      begin = end + (end < title.size() ? 2 : 0);
    }
    if (segments.size() < 2) return;
    const bool has_abbreviation = std::any_of(segments.begin() + 1, segments.end(), is_abbreviation);
    add_title(segments.front(), has_abbreviation ? 3 : 2);
    for (std::size_t i = 1; i < segments.size(); ++i) add_title(segments[i], is_abbreviation(segments[i]) ? 3 : 1);
  }

  /// One word of capitals: «IBD», «(KOL)».
  static bool is_abbreviation(std::string_view text) {
    const auto count = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return count >= 2 && text.size() <= 8 && std::none_of(text.begin(), text.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || c == ' ' || static_cast<unsigned char>(c) >= 0x80;
           });
  }

  void add_title(std::string_view title, unsigned strength) {
    std::vector<std::string> stems = stems_of(title, stemmer_);
    std::vector<std::string> kept;
    std::copy_if(stems.begin(), stems.end(), std::back_inserter(kept),
                 [&](const std::string& stem) { return !std::binary_search(stops_.begin(), stops_.end(), stem); });
    if (kept.empty()) kept = std::move(stems);
    if (kept.empty()) return;
    const std::uint32_t hash = hash_of_title(joined(kept));
    const auto is_known = [&](const TitleKey& key) { return key.entry == number_ && key.hash == hash; };
    for (auto key = words_.titles.rbegin(); key != words_.titles.rend() && key->entry == number_; ++key)
      if (is_known(*key)) {
        key->strength = std::max(key->strength, strength);
        return;
      }
    words_.titles.push_back({longest_stem(kept), hash, number_, strength});
  }

  std::string take_words(unsigned prior) {
    std::sort(touched_.begin(), touched_.end());
    std::string out;
    std::uint32_t before = 0;
    for (const std::uint32_t word : touched_) {
      const auto [weight, tier] = weigh(counts_[word], prior);
      append_varint(out, word - before);
      append_varint(out, weight * 4 + static_cast<std::uint32_t>(tier));
      ++words_.entry_counts[word];
      if (tier == Tier::strong) ++words_.strong_counts[word];
      if (tier != Tier::weak) ++words_.fact_counts[word];
      counts_[word] = {};
      before = word;
    }
    touched_.clear();
    lengths_ = {};
    return out;
  }

  struct Weighed {
    std::uint32_t weight;
    Tier tier;
  };
  Weighed weigh(const Counts& counts, unsigned prior) const {
    Weighed weighed{0, Tier::weak};
    for (std::size_t i = 0; i < part_count; ++i) {
      if (counts[i] == 0) continue;
      const PartRule& rule = rules[i];
      // Percent of the usual length, so far as it matters.
      const std::uint32_t length = 100 - rule.by_length + rule.by_length * lengths_[i] / rule.usual_length;
      weighed.weight += rule.weight * std::min(counts[i], 100'000u) / std::max(length, 1u);
      weighed.tier = std::max(weighed.tier, rule.tier);
    }
    weighed.weight = std::clamp(weighed.weight * prior / 100, 1u, 1u << 24);
    return weighed;
  }

  static Hash128 hash_of(const EntryTexts& texts, const std::vector<Synonym>& synonyms, std::string_view path,
                         unsigned prior) {
    Hasher hasher;
    const auto add = [&](std::string_view text) {
      hasher.add(text);
      hasher.add(std::string_view("\0", 1));
    };
    for (const std::string_view text :
         {std::string_view(texts.title), std::string_view(texts.headings), std::string_view(texts.summary),
          std::string_view(texts.facts), std::string_view(texts.body), path})
      add(text);
    add(std::to_string(prior));
    for (const std::string& name : texts.names) add(name);
    for (const Synonym& synonym : synonyms) {
      add(synonym.text);
      add(std::to_string(synonym.weight));
    }
    return hasher.result();
  }

  const Gathering& gathering_;
  WorkerWords& words_;
  std::vector<std::string> stops_;
  std::vector<std::set<std::string>> kind_stems_;  ///< Of each kind: the further words for it.
  WordStemmer stemmer_;
  TokenReader tokens_;
  std::vector<Counts> counts_;  ///< Of each word of the table, in percent of occurrences.
  std::vector<std::uint32_t> touched_;
  std::array<std::uint32_t, part_count> lengths_{};
  std::vector<std::string> unfinished_;  ///< Words that end in a hyphen, not yet completed,
  int words_since_ = 0;                  ///< and how many short words have come after them.
  std::uint32_t last_word_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace

std::vector<std::string> stop_stems(const Vocabulary& vocabulary) {
  WordStemmer stemmer;
  std::vector<std::string> stems;
  for (const std::string& word : vocabulary.stop_words)
    for (std::string& stem : stems_of(word, stemmer)) stems.push_back(std::move(stem));
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

Gathered gather_words(const Gathering& gathering, unsigned jobs) {
  Gathered gathered;
  gathered.workers.resize(std::max(1u, jobs));
  gathered.entries.resize(gathering.order.size());
  std::vector<Hash128> hashes(gathering.order.size());
  std::vector<std::unique_ptr<Reader>> readers(gathered.workers.size());
  parallel_for(gathering.order.size(), jobs, [&](std::size_t item, unsigned worker) {
    if (!readers[worker]) readers[worker] = std::make_unique<Reader>(gathering, gathered.workers[worker]);
    std::string words = readers[worker]->read(static_cast<std::uint32_t>(item), hashes[item]);
    gathered.entries[item] = {gathered.store->keep(std::move(words)), worker};
  });
  Hasher hasher;
  for (const Hash128& one : hashes) hasher.add(as_hex(one));
  gathered.fingerprint = as_hex(hasher.result());
  return gathered;
}

std::vector<WordWeight> words_of(const Gathered& gathered, std::size_t entry, std::string& buffer) {
  const std::string_view text = gathered.store->read(gathered.entries[entry].words, buffer);
  std::vector<WordWeight> words;
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < text.size();) {
    word += read_varint(text, i);
    const std::uint32_t value = read_varint(text, i);
    words.push_back({word, value / 4, static_cast<Tier>(value % 4)});
  }
  return words;
}

}  // namespace kunskap
