// make_lexicon(): join the words of all workers; choose the words that may be parts; split the words that entries are
// about; add the parts that are no words themselves; number the stems.
#include "index/lexicon.h"

#include "base/parallel.h"
#include "base/text.h"
#include "index/coding.h"
#include "index/tokens.h"

#include <algorithm>
#include <bit>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace kunskap {
namespace {

constexpr std::size_t shortest_compound = 7;
constexpr std::size_t shortest_corpus_part = 4;
constexpr std::size_t longest_corpus_part = 16;
constexpr std::uint32_t least_count = 3;  ///< Of a word that stands in texts only.
constexpr std::size_t most_known_parts = 2500;
constexpr std::size_t long_word = 12;
constexpr std::uint32_t first_percent = 70, last_percent = 80, inner_percent = 55;

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// 0 for the commonest words, 9 for those that come once.
unsigned cost_of(std::uint32_t count) { return 9 - std::min(9u, static_cast<unsigned>(std::bit_width(count)) / 2 * 2); }

struct FoundPart {
  std::string_view text;
  std::uint32_t percent = 0;
};

/// Makes a lexicon, step by step.
class LexiconMaker {
 public:
  LexiconMaker(const Gathered& gathered, const Vocabulary& vocabulary, unsigned jobs)
      : gathered_(gathered), jobs_(std::max(1u, jobs)), stemmers_(jobs_), form_parts_(parts_of_forms(vocabulary)) {
    for (const std::string& form : vocabulary.combining_forms)
      for (const Token& token : tokens_of(form)) forms_.insert(token.folded);
    for (const std::string& stop : stop_stems(vocabulary)) stops_.insert(stop);
  }

  Lexicon make(const std::vector<std::string>& word_list) {
    join_words();
    choose_parts(word_list);
    split_words();
    add_only_parts();
    number_stems();
    set_parts();
    choose_known_parts();
    return std::move(lexicon_);
  }

 private:
  void join_words() {
    struct Source {
      std::string_view text;
      std::uint32_t worker, number;
    };
    std::vector<Source> sources;
    for (std::uint32_t worker = 0; worker < gathered_.workers.size(); ++worker) {
      const WordTable& table = gathered_.workers[worker].table;
      lexicon_.of_worker.emplace_back(table.size());
      for (std::uint32_t number = 0; number < table.size(); ++number)
        sources.push_back({table.word(number), worker, number});
    }
    std::sort(sources.begin(), sources.end(),
              [](const Source& a, const Source& b) { return is_before(a.text, b.text); });
    for (const Source& source : sources) {
      if (lexicon_.words.empty() || lexicon_.words.back().text != source.text) lexicon_.words.push_back({source.text});
      LexiconWord& word = lexicon_.words.back();
      const WorkerWords& worker = gathered_.workers[source.worker];
      word.count += worker.counts[source.number];
      word.entry_count += worker.entry_counts[source.number];
      word.strong_count += worker.strong_counts[source.number];
      word.fact_count += worker.fact_counts[source.number];
      lexicon_.of_worker[source.worker][source.number] = static_cast<std::uint32_t>(lexicon_.words.size() - 1);
    }
  }

  bool may_be_part(const LexiconWord& word) const {
    return word.text.size() >= shortest_corpus_part && word.text.size() <= longest_corpus_part &&
           (word.count >= least_count || word.strong_count > 0) && is_plain(word.text);
  }

  void choose_parts(const std::vector<std::string>& word_list) {
    for (const std::string& form : forms_) add_part(form, 0);
    for (const LexiconWord& word : lexicon_.words)
      if (may_be_part(word)) add_part(std::string(word.text), cost_of(word.count));
    for (const std::string& word : word_list)
      for (const Token& token : tokens_of(word))
        if (token.folded.size() >= shortest_corpus_part && is_plain(token.folded)) add_part(token.folded, 9);
  }

  void add_part(const std::string& word, unsigned cost) {
    const std::string stem = stemmers_.front().stem(word);
    if (!stops_.contains(stem) || forms_.contains(word)) parts_.add(word, stem, cost);
  }

  void split_words() {
    found_.resize(lexicon_.words.size());
    parallel_for(lexicon_.words.size(), jobs_, [&](std::size_t item, unsigned worker) {
      const LexiconWord& word = lexicon_.words[item];
      if (word.fact_count == 0 || !is_plain(word.text)) return;
      split_into(word.text, stemmers_[worker], 100, found_[item]);
    });
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (found_[i].empty() && lexicon_.words[i].strong_count > 0 && lexicon_.words[i].text.size() >= long_word &&
          !is_form(lexicon_.words[i].text, stemmers_.front()))
        lexicon_.unsplit.push_back(lexicon_.words[i].text);
  }

  /// Parts that are compounds themselves are split again.
  void split_into(std::string_view word, WordStemmer& stemmer, std::uint32_t percent, std::vector<FoundPart>& found) {
    if (word.size() < shortest_compound) return;
    // A form that is a compound itself is split into forms only.
    const Parts& known = is_form(word, stemmer) ? form_parts_ : parts_;
    const std::vector<std::string_view> parts = split_word(word, known, stemmer);
    for (const std::string_view part : parts) {
      const std::uint32_t own = &part == &parts.back() ? last_percent : first_percent;
      found.push_back({part, percent == 100 ? own : inner_percent});
    }
    for (const std::string_view part : parts) split_into(part, stemmer, inner_percent, found);
  }

  bool is_form(std::string_view word, WordStemmer& stemmer) const {
    return forms_.contains(std::string(word)) || forms_.contains(stemmer.stem(word));
  }

  void add_only_parts() {
    std::set<std::string_view> missing;
    for (const auto& parts : found_)
      for (const FoundPart& part : parts)
        if (!find(part.text)) missing.insert(part.text);
    if (missing.empty()) return;
    std::vector<LexiconWord> words;
    std::vector<std::uint32_t> moved(lexicon_.words.size());
    std::vector<std::vector<FoundPart>> found;
    auto next = missing.begin();
    for (std::size_t i = 0; i < lexicon_.words.size(); ++i) {
      for (; next != missing.end() && is_before(*next, lexicon_.words[i].text); ++next) {
        words.push_back({lexicon_.only_parts.emplace_back(*next)});
        found.emplace_back();
      }
      moved[i] = static_cast<std::uint32_t>(words.size());
      words.push_back(lexicon_.words[i]);
      found.push_back(std::move(found_[i]));
    }
    for (; next != missing.end(); ++next) {
      words.push_back({lexicon_.only_parts.emplace_back(*next)});
      found.emplace_back();
    }
    lexicon_.words = std::move(words);
    found_ = std::move(found);
    for (auto& of_worker : lexicon_.of_worker)
      for (std::uint32_t& word : of_worker) word = moved[word];
  }

  std::optional<std::uint32_t> find(std::string_view text) const {
    const auto& words = lexicon_.words;
    const auto place =
        std::lower_bound(words.begin(), words.end(), text,
                         [](const LexiconWord& word, std::string_view b) { return is_before(word.text, b); });
    if (place == words.end() || place->text != text) return std::nullopt;
    return static_cast<std::uint32_t>(place - words.begin());
  }

  void number_stems() {
    std::vector<std::string> stems(lexicon_.words.size());
    parallel_for(stems.size(), jobs_, [&](std::size_t item, unsigned worker) {
      stems[item] = stemmers_[worker].stem(lexicon_.words[item].text);
    });
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    numbers.reserve(stems.size());
    std::vector<std::size_t> first;  // The first word of each stem.
    for (std::size_t i = 0; i < stems.size(); ++i) {
      const auto [place, is_new] = numbers.try_emplace(stems[i], static_cast<std::uint32_t>(first.size()));
      lexicon_.words[i].stem = place->second;
      if (is_new) first.push_back(i);
    }
    for (const std::size_t word : first) lexicon_.stems.push_back(std::move(stems[word]));
  }

  void set_parts() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      LexiconWord& word = lexicon_.words[i];
      word.first_part = static_cast<std::uint32_t>(lexicon_.parts.size());
      for (const FoundPart& part : found_[i]) {
        const LexiconWord& known = lexicon_.words[*find(part.text)];
        if (known.stem != word.stem) lexicon_.parts.push_back({known.stem, part.percent});
      }
      word.part_count = static_cast<std::uint32_t>(lexicon_.parts.size()) - word.first_part;
    }
  }

  /// Combining forms and what words were split into, if an entry has them.
  void choose_known_parts() {
    std::set<std::string_view> texts;
    for (const auto& parts : found_)
      for (const FoundPart& part : parts) texts.insert(part.text);
    std::unordered_set<std::uint32_t> stems;
    for (const LexiconWord& word : lexicon_.words)
      if (word.fact_count > 0) stems.insert(word.stem);
    for (const WordPart& part : lexicon_.parts) stems.insert(part.stem);
    for (const std::string& form : forms_)
      if (const auto word = find(form); word && stems.contains(lexicon_.words[*word].stem)) texts.insert(form);
    for (const LexiconWord& word : lexicon_.words)
      if (word.strong_count > 0 && may_be_part(word) && word.part_count == 0 && word.text.size() <= long_word)
        texts.insert(word.text);
    for (const std::string_view text : texts)
      if (const auto cost = parts_.cost(text)) lexicon_.known_parts.push_back({std::string(text), std::min(*cost, 9u)});
    keep_cheapest();
  }

  void keep_cheapest() {
    auto& known = lexicon_.known_parts;
    if (known.size() <= most_known_parts) return;
    std::stable_sort(known.begin(), known.end(),
                     [](const KnownPart& a, const KnownPart& b) { return a.cost < b.cost; });
    known.resize(most_known_parts);
    std::sort(known.begin(), known.end(),
              [](const KnownPart& a, const KnownPart& b) { return is_before(a.text, b.text); });
  }

  const Gathered& gathered_;
  unsigned jobs_;
  std::vector<WordStemmer> stemmers_;
  std::set<std::string> forms_, stops_;
  Parts form_parts_, parts_;
  std::vector<std::vector<FoundPart>> found_;  ///< Of each word. Their texts stand in the words.
  Lexicon lexicon_;
};

}  // namespace

Parts parts_of_forms(const Vocabulary& vocabulary) {
  Parts parts;
  WordStemmer stemmer;
  for (const std::string& form : vocabulary.combining_forms)
    for (const Token& token : tokens_of(form)) parts.add(token.folded, stemmer.stem(token.folded), 0);
  return parts;
}

Lexicon make_lexicon(const Gathered& gathered, const Vocabulary& vocabulary, const std::vector<std::string>& word_list,
                     unsigned jobs) {
  return LexiconMaker(gathered, vocabulary, jobs).make(word_list);
}

}  // namespace kunskap
