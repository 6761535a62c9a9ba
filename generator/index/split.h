// Cuts compounds into the words they are made of: README.md, 3. The list is made once and then only read, from any
// thread; each thread has a stemmer of its own.
#pragma once

#include "index/stem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kunskap {

/// The words that may be parts of a compound, each with its cost: the rarer, the dearer.
class Parts {
 public:
  /// `stem` is that of `word`. Of the same word, or the same stem, the lowest cost counts.
  void add(std::string_view word, std::string_view stem, unsigned cost);
  std::optional<unsigned> cost(std::string_view word) const { return find(words_, word); }
  std::optional<unsigned> cost_of_stem(std::string_view stem) const { return find(stems_, stem); }
  bool empty() const { return words_.empty(); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Costs = std::unordered_map<std::string, unsigned, Hash, std::equal_to<>>;
  static std::optional<unsigned> find(const Costs& costs, std::string_view key);
  static void lower(Costs& costs, std::string_view key, unsigned cost);
  Costs words_, stems_;
};

/// The parts from left to right, without the letters between them; empty when there is no way.
std::vector<std::string_view> split_word(std::string_view word, const Parts& parts, WordStemmer& stemmer);

/// The same; when there is no way, the longest ending that is known, or else the longest beginning, alone.
std::vector<std::string_view> split_unknown(std::string_view word, const Parts& parts, WordStemmer& stemmer);

}  // namespace kunskap
