#include "index/postings.h"

#include <algorithm>
#include <cassert>

namespace kunskap {
namespace {

constexpr std::uint32_t most_level = 91;
constexpr std::uint32_t saturation = 64 * 8 / 5;  ///< BM25's k1, 1.6, in 64ths.

std::uint8_t level_of(std::uint32_t weight) {
  return static_cast<std::uint8_t>(
      std::clamp<std::uint64_t>(std::uint64_t{weight} * most_level / (weight + saturation), 1, most_level));
}

/// The lists of one entry after another, each list once in an entry.
class EntryLists {
 public:
  explicit EntryLists(const Gathered& gathered, const Lexicon& lexicon)
      : gathered_(gathered), lexicon_(lexicon), sums_(lexicon.stems.size() * 2) {}

  template <typename Use>
  void read(std::size_t entry, const Use& use) {
    const auto& of_worker = lexicon_.of_worker[gathered_.entries[entry].worker];
    for (const WordWeight& found : words_of(gathered_, entry, buffer_)) {
      const LexiconWord& word = lexicon_.words[of_worker[found.word]];
      add(2 * word.stem, found.weight, found.tier);
      if (found.tier == Tier::weak) continue;
      for (std::uint32_t i = 0; i < word.part_count; ++i) {
        const WordPart& part = lexicon_.parts[word.first_part + i];
        add(2 * part.stem + 1, std::max(1u, found.weight * part.percent / 100), found.tier);
      }
    }
    for (const ListNumber list : touched_) {
      use(list, sums_[list].weight, sums_[list].tier);
      sums_[list] = {};
    }
    touched_.clear();
  }

 private:
  struct Sum {
    std::uint32_t weight = 0;
    Tier tier = Tier::weak;
  };

  void add(ListNumber list, std::uint32_t weight, Tier tier) {
    Sum& sum = sums_[list];
    if (sum.weight == 0) touched_.push_back(list);
    sum.weight += weight;
    sum.tier = std::max(sum.tier, tier);
  }

  const Gathered& gathered_;
  const Lexicon& lexicon_;
  std::vector<Sum> sums_;
  std::vector<ListNumber> touched_;
  std::string buffer_;
};

}  // namespace

std::vector<std::uint32_t> count_hits(const Gathered& gathered, const Lexicon& lexicon) {
  std::vector<std::uint32_t> counts(lexicon.stems.size() * 2);
  EntryLists lists(gathered, lexicon);
  for (std::size_t entry = 0; entry < gathered.entries.size(); ++entry)
    lists.read(entry, [&](ListNumber list, std::uint32_t, Tier) { ++counts[list]; });
  return counts;
}

Postings::Postings(const Gathered& gathered, const Lexicon& lexicon, const std::vector<std::uint32_t>& counts,
                   const std::vector<std::uint32_t>& stems)
    : stems_(stems) {
  constexpr std::uint32_t absent = 0xFFFFFFFF;
  std::vector<std::uint32_t> place(lexicon.stems.size(), absent);
  begins_.assign(1, 0);
  for (std::uint32_t i = 0; i < stems.size(); ++i) {
    place[stems[i]] = i;
    begins_.push_back(begins_.back() + counts[2 * stems[i]]);
    begins_.push_back(begins_.back() + counts[2 * stems[i] + 1]);
  }
  hits_.resize(begins_.back());
  std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
  EntryLists lists(gathered, lexicon);
  for (std::size_t entry = 0; entry < gathered.entries.size(); ++entry)
    lists.read(entry, [&](ListNumber list, std::uint32_t weight, Tier tier) {
      const std::uint32_t stem = place[list / 2];
      if (stem != absent)
        hits_[next[2 * stem + list % 2]++] = {static_cast<std::uint32_t>(entry), level_of(weight), tier};
    });
}

std::span<const Hit> Postings::list(ListNumber number) const {
  const auto found = std::lower_bound(stems_.begin(), stems_.end(), number / 2);
  assert(found != stems_.end() && *found == number / 2);
  const auto place = static_cast<std::size_t>(found - stems_.begin()) * 2 + number % 2;
  return {hits_.data() + begins_[place], begins_[place + 1] - begins_[place]};
}

}  // namespace kunskap
