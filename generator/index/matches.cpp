#include "index/matches.h"

#include "base/text.h"
#include "index/coding.h"
#include "index/sound.h"

#include <algorithm>
#include <map>
#include <optional>

namespace kunskap {
namespace {

constexpr std::size_t shortest_completed = 2;
constexpr std::size_t shortest_sound = 4;
constexpr std::size_t long_key = 8;
constexpr std::size_t most_corrections = 3;
constexpr unsigned weight_of_shard_word = 5;

/// Where a stem stands.
struct StemPlace {
  std::size_t shard = 0;
  std::uint32_t stem = 0;
  std::optional<std::uint32_t> word;  ///< The word itself, if it was found in its own form.
};

struct Correction {
  std::string word;
  std::size_t distance = 0;
  unsigned weight = 0;
  std::size_t spelled_distance = 0;
};

class MatchFinder {
 public:
  explicit MatchFinder(IndexReader& index) : index_(index), constants_(index.root().constants) {}

  void find(const QueryToken& token, std::vector<SearchedWord>& words) {
    SearchedWord word{token.token.folded, {}};
    add_own(token, word.matches);
    const bool own_is_strong = has_strong(word.matches);
    if (token.is_open) add_completions(token, own_is_strong, word.matches);
    if (has_strong(word.matches)) return words.push_back(std::move(word));
    if (word.matches.empty()) return find_unknown(word.text, words);
    for (const std::string_view part : split_unknown(word.text, index_.parts(), index_.stemmer()))
      add_lists(find_stem(std::string(part)), std::string(part), 'c', constants_.weak, word.matches);
    words.push_back(std::move(word));
  }

 private:
  static bool has_strong(const std::vector<Match>& matches) {
    return std::any_of(matches.begin(), matches.end(), [](const Match& match) { return match.has_strong; });
  }

  /// Step a, where the word stands.
  std::optional<StemPlace> find_stem(const std::string& folded) {
    const std::string stem = index_.stemmer().stem(folded);
    const std::size_t own = index_.shard_of(folded);
    const TermShard& shard = index_.terms(own);
    const auto place = std::lower_bound(shard.words.begin(), shard.words.end(), folded,
                                        [](const std::string& a, const std::string& b) { return is_before(a, b); });
    if (place != shard.words.end() && *place == folded) {
      const auto word = static_cast<std::uint32_t>(place - shard.words.begin());
      return StemPlace{own, shard.stems[word], word};
    }
    for (const std::size_t number : {own, index_.shard_of(stem)}) {
      const TermShard& other = index_.terms(number);
      for (std::size_t i = 0; i < other.words.size(); ++i)
        if (other.words[i].starts_with(stem) && index_.stemmer().stem(other.words[i]) == stem)
          return StemPlace{number, other.stems[i], std::nullopt};
    }
    return std::nullopt;
  }

  void add_list(const HitList& list, std::size_t shard, std::uint32_t stem, bool as_part, const std::string& word,
                char sort, std::int64_t weight, std::vector<Match>& matches) {
    if (list.hits.empty()) return;
    matches.push_back({word, sort, as_part, weight, list.rarity, list.has_strong, list.all_hits > 0 && sort != 'b',
                       list.all_hits, shard, stem, nullptr, list.hits});
  }

  /// Both lists of a stem, × `percent` / 100.
  void add_lists(const std::optional<StemPlace>& place, const std::string& word, char sort, std::int64_t percent,
                 std::vector<Match>& matches) {
    if (!place) return;
    const StemLists& lists = index_.terms(place->shard).lists[place->stem];
    add_list(lists.whole, place->shard, place->stem, false, word, sort, constants_.word * percent / 100, matches);
    add_list(lists.part, place->shard, place->stem, true, word, sort, constants_.part * percent / 100, matches);
  }

  void add_own(const QueryToken& token, std::vector<Match>& matches) {
    const auto place = find_stem(token.token.folded);
    add_lists(place, token.token.folded, 'a', 100, matches);
    if (!place || !place->word) return;
    for (const SpellingHits& spelling : index_.terms(place->shard).spellings)
      if (spelling.word == *place->word && spelling.spelling == token.token.spelling)
        for (Match& match : matches) match.spelled = &spelling.entries;
  }

  /// Step b.
  void add_completions(const QueryToken& token, bool own_is_strong, std::vector<Match>& matches) {
    const std::string& folded = token.token.folded;
    if (count_units(folded) < shortest_completed) return;
    const auto own = find_stem(folded);
    const std::size_t first = index_.shard_of(folded);
    add_completions_in(first, folded, own, own_is_strong, matches);
    const std::vector<std::string>& words = index_.terms(first).words;
    if (first + 1 < index_.root().first_terms.size() && !words.empty() && words.back().starts_with(folded))
      add_completions_in(first + 1, folded, own, own_is_strong, matches);
  }

  void add_completions_in(std::size_t number, const std::string& folded, const std::optional<StemPlace>& own,
                          bool own_is_strong, std::vector<Match>& matches) {
    const TermShard& shard = index_.terms(number);
    std::map<std::uint32_t, std::string> shortest;  // Word by stem.
    for (std::size_t i = 0; i < shard.words.size(); ++i) {
      if (!shard.words[i].starts_with(folded)) continue;
      const auto [place, is_new] = shortest.try_emplace(shard.stems[i], shard.words[i]);
      if (!is_new && count_units(shard.words[i]) < count_units(place->second)) place->second = shard.words[i];
    }
    const std::string own_stem = own ? index_.stemmer().stem(folded) : "";
    for (const auto& [stem, word] : shortest) {
      if (own && ((own->shard == number && own->stem == stem) || index_.stemmer().stem(word) == own_stem)) continue;
      const auto more = static_cast<std::int64_t>(count_units(word) - count_units(folded));
      std::int64_t weight = std::max(constants_.prefix - constants_.step * more, constants_.least);
      if (own_is_strong) weight = weight * constants_.known / 100;
      const StemLists& lists = shard.lists[stem];
      add_list(lists.whole, number, stem, false, word, 'b', weight, matches);
      add_list(lists.part, number, stem, true, word, 'b', weight * constants_.part / 100, matches);
    }
  }

  /// Steps c and d, of a word that has no match.
  void find_unknown(const std::string& folded, std::vector<SearchedWord>& words) {
    const std::vector<Correction> corrections = find_corrections(folded);
    const bool is_near = !corrections.empty() && corrections.front().distance <= 1;
    const std::vector<std::string_view> parts =
        is_near ? std::vector<std::string_view>() : split_unknown(folded, index_.parts(), index_.stemmer());
    for (const std::string_view part : parts) {
      SearchedWord word{std::string(part), {}};
      add_lists(find_stem(word.text), word.text, 'c', constants_.split, word.matches);
      words.push_back(std::move(word));
    }
    if (!parts.empty()) return;
    SearchedWord word{folded, {}};
    const std::int64_t percent = is_near ? constants_.typo1 : constants_.typo2;
    for (const Correction& correction : corrections)
      add_lists(find_stem(correction.word), correction.word, 'd', percent, word.matches);
    words.push_back(std::move(word));
  }

  std::vector<Correction> find_corrections(const std::string& folded) {
    const std::string key = key_of_sound(folded);
    if (key.size() < shortest_sound || !std::all_of(key.begin(), key.end(), is_ascii_letter)) return {};
    std::map<std::string, Correction> found;
    std::size_t limit = key.size() < long_key ? 1 : 2;
    const auto consider = [&](const std::string& word, const std::string& key_of_word, unsigned weight) {
      const std::size_t distance = letter_distance(key, key_of_word, limit);
      if (distance > limit) return;
      Correction& known = found.try_emplace(word, Correction{word, distance, weight, 0}).first->second;
      known.weight = std::max(known.weight, weight);
    };
    for (const SoundShard::Word& word : index_.sounds(std::string(key.rbegin(), key.rend())).words)
      consider(word.word, word.key, word.weight);
    const auto consider_shard = [&](std::size_t number) {
      const TermShard& shard = index_.terms(number);
      for (std::size_t i = 0; i < shard.words.size(); ++i)
        if (shard.lists[shard.stems[i]].whole.has_strong)
          consider(shard.words[i], key_of_sound(shard.words[i]), weight_of_shard_word);
    };
    if (index_.root().first_sounds.empty())
      for (std::size_t i = 0; i < index_.root().first_terms.size(); ++i) consider_shard(i);
    else
      consider_shard(index_.shard_of(folded));
    return best_of(found, folded);
  }

  static std::vector<Correction> best_of(const std::map<std::string, Correction>& found, const std::string& folded) {
    std::vector<Correction> best;
    for (const auto& [word, correction] : found) {
      if (!best.empty() && correction.distance > best.front().distance) continue;
      if (!best.empty() && correction.distance < best.front().distance) best.clear();
      best.push_back(correction);
      best.back().spelled_distance = letter_distance(folded, word, std::max(folded.size(), word.size()));
    }
    std::sort(best.begin(), best.end(), [](const Correction& a, const Correction& b) {
      return std::tie(b.weight, a.spelled_distance, a.word) < std::tie(a.weight, b.spelled_distance, b.word);
    });
    if (best.size() > most_corrections) best.resize(most_corrections);
    return best;
  }

  IndexReader& index_;
  const RankingConstants& constants_;
};

}  // namespace

std::vector<SearchedWord> find_matches(const Query& query, IndexReader& index) {
  std::vector<SearchedWord> words;
  MatchFinder finder(index);
  for (const std::size_t token : query.words) finder.find(query.tokens[token], words);
  return words;
}

void complete(std::vector<SearchedWord>& words, IndexReader& index) {
  for (SearchedWord& word : words)
    for (Match& match : word.matches)
      if (match.may_be_completed)
        if (auto hits = index.all_hits(match.shard, match.all_hits, match.stem, match.as_part))
          match.hits = std::move(*hits);
}

}  // namespace kunskap
