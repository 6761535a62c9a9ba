#include "index/rank.h"

#include "index/coding.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kunskap {
namespace {

/// What one word of the query comes to in one entry.
struct WordScore {
  std::int64_t most = 0;  ///< Weight × rarity × level, of the best match.
  Tier tier = Tier::weak;
  const Match* best = nullptr;
};

/// A word of the query with its entries.
struct ScoredWord {
  std::int64_t importance = 0;
  std::unordered_map<std::uint32_t, WordScore> entries;
};

class Ranker {
 public:
  Ranker(std::string_view text, bool has_filter, IndexReader& index)
      : index_(index),
        root_(index.root()),
        constants_(root_.constants),
        query_(read_query(text, index)),
        words_(find_matches(query_, index)) {
    if (words_.size() > 1 || !query_.intents.empty() || has_filter) complete(words_, index);
    for (const SearchedWord& word : words_) scored_.push_back(score(word));
    for (const TitleHit& title : titles_called(stems_of(title_tokens(query_, false)))) raise(titles_, title);
    if (!query_.intents.empty())
      for (const TitleHit& title : titles_called(stems_of(title_tokens(query_, true)))) raise(rest_titles_, title);
    read_inner_titles();
  }

  std::vector<std::uint32_t> candidates() const {
    std::vector<std::uint32_t> entries;
    for (const ScoredWord& word : scored_)
      for (const auto& entry : word.entries) entries.push_back(entry.first);
    for (const Titles* titles : {&titles_, &rest_titles_})
      for (const auto& title : *titles) entries.push_back(title.first);
    for (const auto& title : inner_titles_) entries.push_back(title.first);
    if (names_all()) {
      const std::vector<std::uint32_t> members = members_of_intents();
      entries.insert(entries.end(), members.begin(), members.end());
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
  }

  std::int64_t score(std::uint32_t entry) const {
    std::int64_t sum = 0, all = 0, strong = 0, share = 0;
    for (const ScoredWord& word : scored_) {
      all += word.importance;
      const auto found = word.entries.find(entry);
      if (found == word.entries.end()) continue;
      sum += found->second.most / 100;
      share += word.importance;
      if (is_strong(entry, found->second.tier)) strong += word.importance;
    }
    std::int64_t result = sum;
    if (all > 0) {
      const std::int64_t strong_base = constants_.strongbase, share_base = constants_.sharebase;
      result = result * (100 * strong_base + (100 - strong_base) * (100 * strong / all)) / 10000;
      result = result * (100 * share_base + (100 - share_base) * (100 * share / all)) / 10000;
    }
    if (names_all() && is_in_all_intents(entry)) result += constants_.member;
    result += title_bonus(entry, all > 0 ? 100 * strong / all : 0);
    for (const Intent& intent : query_.intents) {
      if (is_in(intent, entry))
        result = result * constants_.in / 100;
      else if (!has_whole_title(entry))
        result = result * constants_.out / 100;
    }
    return result * kind_of(entry).prior / 100;
  }

  bool is_complete() const {
    for (const SearchedWord& word : words_)
      for (const Match& match : word.matches)
        if (match.all_hits > 0 && (match.hits.size() <= most_hits_in_piece || match.hits.size() >= most_hits))
          return false;
    return true;
  }

  std::vector<std::string> explain(std::uint32_t entry) const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < scored_.size(); ++i) {
      const auto found = scored_[i].entries.find(entry);
      std::string line = words_[i].text + " (" + std::to_string(scored_[i].importance) + "): ";
      if (found == scored_[i].entries.end()) {
        lines.push_back(line + "–");
        continue;
      }
      const Match& best = *found->second.best;
      line += std::to_string(found->second.most / 100) + " " + best.sort + " " + (best.as_part ? "~" : "") + best.word;
      line += " " + std::to_string(best.weight) + "% × " + std::to_string(best.rarity);
      lines.push_back(line + (is_strong(entry, found->second.tier) ? ", stark" : ""));
    }
    if (const std::int64_t bonus = title_bonus(entry, 100)) lines.push_back("titel: +" + std::to_string(bonus));
    for (const Intent& intent : query_.intents) lines.push_back(is_in(intent, entry) ? "i urvalet" : "utanför urvalet");
    return lines;
  }

 private:
  ScoredWord score(const SearchedWord& word) const {
    ScoredWord scored;
    if (word.matches.empty()) scored.importance = constants_.missing;
    for (const Match& match : word.matches) {
      scored.importance = std::max(scored.importance, match.weight * match.rarity / 100);
      for (const ListedHit& hit : match.hits) add(match, hit, scored);
    }
    return scored;
  }

  void add(const Match& match, const ListedHit& hit, ScoredWord& scored) const {
    std::int64_t weight = match.weight;
    if (match.spelled && !std::binary_search(match.spelled->begin(), match.spelled->end(), hit.entry))
      weight = weight * constants_.spelling / 100;
    WordScore& entry = scored.entries[hit.entry];
    const std::int64_t value = weight * match.rarity * hit.level;
    if (!entry.best || value > entry.most) {
      entry.most = value;
      entry.best = &match;
    }
    entry.tier = std::max(entry.tier, hit.tier);
  }

  using Titles = std::map<std::uint32_t, unsigned>;  ///< The strength of entries that are called what was typed.
  static void raise(Titles& titles, const TitleHit& title) {
    titles[title.entry] = std::max(titles[title.entry], title.strength);
  }

  /// Titles that some of the tokens, side by side, are; not those that only name a kind or a value.
  void read_inner_titles() {
    const std::vector<const QueryToken*> all = title_tokens(query_, false);
    const std::span<const QueryToken* const> tokens(all);
    for (std::size_t begin = 0; begin < tokens.size(); ++begin)
      for (std::size_t size = 1; begin + size <= tokens.size() && size < tokens.size(); ++size) {
        const auto run = tokens.subspan(begin, size);
        const bool only_names =
            std::all_of(run.begin(), run.end(), [](const QueryToken* token) { return token->in_intent; });
        if (only_names) continue;
        for (const TitleHit& title : titles_called(stems_of(run))) {
          std::int64_t& bonus = inner_titles_[title.entry];
          bonus = std::max(bonus, bonus_of(title.strength) * constants_.inner * static_cast<std::int64_t>(size) /
                                      (100 * static_cast<std::int64_t>(tokens.size())));
        }
      }
  }

  std::vector<TitleHit> titles_called(const std::vector<std::string>& key) {
    std::vector<TitleHit> found;
    if (key.empty()) return found;
    const std::uint32_t hash = hash_of_title(joined(key));
    for (const TitleHit& title : index_.terms(index_.shard_of(longest_stem(key))).titles)
      if (title.hash == hash) found.push_back(title);
    return found;
  }

  std::int64_t bonus_of(unsigned strength) const {
    return strength == 3 ? constants_.exact3 : strength == 2 ? constants_.exact2 : constants_.exact1;
  }

  /// Facts are as good as a title of entries that have what the query names.
  bool is_strong(std::uint32_t entry, Tier tier) const {
    if (tier != Tier::facts) return tier == Tier::strong;
    return std::any_of(query_.intents.begin(), query_.intents.end(),
                       [&](const Intent& intent) { return is_in(intent, entry); });
  }

  bool has_whole_title(std::uint32_t entry) const {
    const auto title = titles_.find(entry);
    return title != titles_.end() && title->second == 3;
  }

  /// `strong`: the share of the words, in percent, that are strong in the entry.
  std::int64_t title_bonus(std::uint32_t entry, std::int64_t strong) const {
    const auto title = titles_.find(entry);
    unsigned strength = title == titles_.end() ? 0 : title->second;
    const auto rest = rest_titles_.find(entry);
    if (rest != rest_titles_.end() && is_in_all_intents(entry)) strength = std::max(strength, rest->second);
    if (strength > 0) return bonus_of(strength);
    const auto inner = inner_titles_.find(entry);
    return inner == inner_titles_.end() ? 0 : inner->second * strong / 100;
  }

  /// Whether the query names kinds and values only.
  bool names_all() const { return !query_.has_rest && !query_.intents.empty(); }

  const RootKind& kind_of(std::uint32_t entry) const {
    const auto after = std::upper_bound(root_.kinds.begin(), root_.kinds.end(), entry,
                                        [](std::uint32_t e, const RootKind& kind) { return e < kind.first; });
    return *(after - 1);
  }

  bool is_in(const Intent& intent, std::uint32_t entry) const {
    return std::any_of(intent.begin(), intent.end(), [&](const NamedValue& named) {
      if (named.facet < 0) return &kind_of(entry) == &root_.kinds[named.value];
      const std::vector<std::uint32_t>& values = index_.facet(static_cast<std::size_t>(named.facet))[entry];
      return std::binary_search(values.begin(), values.end(), named.value);
    });
  }

  bool is_in_all_intents(std::uint32_t entry) const {
    return std::all_of(query_.intents.begin(), query_.intents.end(),
                       [&](const Intent& intent) { return is_in(intent, entry); });
  }

  std::vector<std::uint32_t> members_of_intents() const {
    std::vector<std::uint32_t> members;
    for (std::uint32_t entry = 0; entry < root_.entries; ++entry)
      if (is_in_all_intents(entry)) members.push_back(entry);
    return members;
  }

  IndexReader& index_;
  const Root& root_;
  const RankingConstants& constants_;
  Query query_;
  std::vector<SearchedWord> words_;
  std::vector<ScoredWord> scored_;
  std::map<std::uint32_t, std::int64_t> inner_titles_;  ///< What entries get that are called a part of it.
  Titles titles_;
  Titles rest_titles_;  ///< By what stands outside the intents.
};

bool passes(const SearchFilter& filter, const Root& root, std::uint32_t entry) {
  if (!filter.kind) return true;
  const RootKind& kind = root.kinds[*filter.kind];
  return entry >= kind.first && entry < kind.first + kind.count;
}

}  // namespace

Ranking rank(std::string_view query, const SearchFilter& filter, IndexReader& index) {
  const Ranker ranker(query, filter.kind.has_value(), index);
  Ranking ranking;
  for (const std::uint32_t entry : ranker.candidates()) {
    if (entry >= index.root().entries || !passes(filter, index.root(), entry)) continue;
    const std::int64_t score = ranker.score(entry);
    if (score > 0) ranking.hits.push_back({entry, score});
  }
  std::stable_sort(ranking.hits.begin(), ranking.hits.end(),
                   [](const RankedHit& a, const RankedHit& b) { return a.score > b.score; });
  ranking.is_complete = ranker.is_complete();
  return ranking;
}

std::vector<std::string> explain(std::string_view query, std::uint32_t entry, IndexReader& index) {
  return Ranker(query, false, index).explain(entry);
}

}  // namespace kunskap
