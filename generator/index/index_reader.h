// Reads the pieces of a site's search files, each when it is first asked for: README.md, 1. One thread.
#pragma once

#include "index/coding.h"
#include "index/pieces.h"
#include "index/root.h"
#include "index/split.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct ListedHit {
  std::uint32_t entry = 0;
  std::uint32_t level = 0;
  Tier tier = Tier::weak;
};

/// A list of hits with what is known of the whole.
struct HitList {
  unsigned rarity = 0;
  std::size_t all_hits = 0;  ///< Which p piece of the shard has the whole list, from 1; 0 when this is the whole.
  bool has_strong = false;
  std::vector<ListedHit> hits;
};

struct StemLists {
  HitList whole, part;
};

struct TitleHit {
  std::uint32_t hash = 0, entry = 0;
  unsigned strength = 0;
};

struct SpellingHits {
  std::string spelling;
  std::uint32_t word = 0;
  std::vector<std::uint32_t> entries;
};

struct TermShard {
  std::vector<std::string> words;
  std::vector<std::uint32_t> stems;  ///< Of each word: its number in the shard.
  std::vector<TitleHit> titles;
  std::vector<SearchNote> notes;
  std::vector<SpellingHits> spellings;
  std::vector<StemLists> lists;  ///< Of each stem.
};

struct SoundShard {
  struct Word {
    std::string key, word;  ///< The key forwards.
    unsigned weight = 0;
  };
  std::vector<Word> words;
};

struct SearchCard {
  std::string id, title, summary;
};

class IndexReader {
 public:
  /// `read` gives the text of a file beside the root, or nothing; throws Failure when the root cannot be read.
  explicit IndexReader(std::function<std::optional<std::string>(const std::string& name)> read);

  const Root& root() const { return root_; }
  std::size_t shard_of(std::string_view key) const;
  const TermShard& terms(std::size_t shard);
  /// The whole list of a stem that was cut; nothing when it is missing.
  std::optional<std::vector<ListedHit>> all_hits(std::size_t shard, std::size_t piece, std::uint32_t stem,
                                                 bool as_part);
  const SoundShard& sounds(std::string_view backward_key);
  const Parts& parts();
  /// The values of each entry.
  const std::vector<std::vector<std::uint32_t>>& facet(std::size_t facet);
  SearchCard card(std::uint32_t entry);
  WordStemmer& stemmer() { return stemmer_; }

 private:
  std::string_view piece(const std::string& name);
  void take_pieces(std::string_view script);

  std::function<std::optional<std::string>(const std::string&)> read_;
  std::map<std::string, std::string> pieces_;
  Root root_;
  std::map<std::size_t, TermShard> terms_;
  std::map<std::size_t, SoundShard> sounds_;
  std::map<std::size_t, std::vector<std::vector<std::uint32_t>>> facets_;
  std::optional<Parts> parts_;
  WordStemmer stemmer_;
};

}  // namespace kunskap
