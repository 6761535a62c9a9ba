// For every place in the word and every number of parts left: the cheapest way to split what follows. Worked out from
// the back, since only the last part may be inflected.
#include "index/split.h"

#include <array>
#include <limits>

namespace kunskap {
namespace {

constexpr std::size_t shortest_part = 3;
constexpr std::size_t most_parts = 4;
constexpr std::size_t shortest_rest = 5;
constexpr std::string_view between = "seoua";
constexpr unsigned no_way = std::numeric_limits<unsigned>::max();

struct Way {
  unsigned cost = no_way;
  std::size_t part = 0;  ///< How long the first part is,
  std::size_t next = 0;  ///< and where the second begins.
};

class Splitting {
 public:
  Splitting(std::string_view word, const Parts& parts, WordStemmer& stemmer)
      : word_(word), parts_(parts), stemmer_(stemmer), ways_(word.size() + 1) {
    for (std::size_t begin = word.size(); begin-- > 0;) fill(begin);
  }

  std::vector<std::string_view> cheapest() const {
    for (std::size_t count = 2; count <= most_parts; ++count)
      if (ways_[0][count - 1].cost != no_way) return follow(count);
    return {};
  }

 private:
  void fill(std::size_t begin) {
    if (word_.size() - begin < shortest_part) return;
    if (const auto cost = parts_.cost_of_stem(stemmer_.stem(word_.substr(begin))))
      ways_[begin][0] = {*cost, word_.size() - begin, word_.size()};
    for (std::size_t size = word_.size() - begin; size-- > shortest_part;) try_part(begin, size);
  }

  /// A longer part was tried before, so a way that costs the same does not replace it.
  void try_part(std::size_t begin, std::size_t size) {
    const std::size_t end = begin + size;
    if (word_.size() - end < shortest_part) return;
    const auto cost = parts_.cost(word_.substr(begin, size));
    if (!cost) return;
    take(begin, size, end, *cost);
    if (between.find(word_[end]) != std::string_view::npos) take(begin, size, end + 1, *cost + 1);
  }

  void take(std::size_t begin, std::size_t size, std::size_t next, unsigned cost) {
    for (std::size_t rest = 0; rest + 1 < most_parts; ++rest) {
      const unsigned following = ways_[next][rest].cost;
      Way& way = ways_[begin][rest + 1];
      if (following != no_way && following + cost < way.cost) way = {following + cost, size, next};
    }
  }

  std::vector<std::string_view> follow(std::size_t count) const {
    std::vector<std::string_view> found;
    for (std::size_t begin = 0; count > 0; --count) {
      const Way& way = ways_[begin][count - 1];
      found.push_back(word_.substr(begin, way.part));
      begin = way.next;
    }
    return found;
  }

  std::string_view word_;
  const Parts& parts_;
  WordStemmer& stemmer_;
  std::vector<std::array<Way, most_parts>> ways_;  ///< By place, then by number of parts less one.
};

}  // namespace

std::optional<unsigned> Parts::find(const Costs& costs, std::string_view key) {
  const auto found = costs.find(key);
  return found == costs.end() ? std::nullopt : std::optional(found->second);
}

void Parts::lower(Costs& costs, std::string_view key, unsigned cost) {
  const auto [place, is_new] = costs.try_emplace(std::string(key), cost);
  if (!is_new && cost < place->second) place->second = cost;
}

void Parts::add(std::string_view word, std::string_view stem, unsigned cost) {
  lower(words_, word, cost);
  lower(stems_, stem, cost);
}

std::vector<std::string_view> split_word(std::string_view word, const Parts& parts, WordStemmer& stemmer) {
  if (word.size() < 2 * shortest_part) return {};
  return Splitting(word, parts, stemmer).cheapest();
}

std::vector<std::string_view> split_unknown(std::string_view word, const Parts& parts, WordStemmer& stemmer) {
  if (auto found = split_word(word, parts, stemmer); !found.empty()) return found;
  for (std::size_t begin = 1; begin + shortest_rest <= word.size(); ++begin)
    if (parts.cost_of_stem(stemmer.stem(word.substr(begin)))) return {word.substr(begin)};
  for (std::size_t size = word.size(); size-- > shortest_rest;)
    if (parts.cost(word.substr(0, size))) return {word.substr(0, size)};
  return {};
}

}  // namespace kunskap
