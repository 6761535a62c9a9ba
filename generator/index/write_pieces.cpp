#include "index/pieces.h"

#include "base/text.h"
#include "index/coding.h"
#include "index/sound.h"

#include <algorithm>
#include <bit>
#include <map>

namespace kunskap {
namespace {

constexpr std::size_t shortest_key = 4;
constexpr std::uint32_t least_entries = 3;  ///< That a word of texts alone stands in, to be suggested.
constexpr unsigned strong_weight = 6;
constexpr std::size_t longest_summary = 160;

/// A word that may have been meant.
struct Sound {
  std::string key;  ///< Backwards.
  std::string_view word;
  unsigned weight = 0;
};

std::vector<Sound> sounds_of(const Lexicon& lexicon) {
  std::vector<Sound> sounds;
  for (const LexiconWord& word : lexicon.words) {
    if (word.strong_count == 0 && word.entry_count < least_entries) continue;
    if (!std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; })) continue;
    std::string key = key_of_sound(word.text);
    if (key.size() < shortest_key) continue;
    std::reverse(key.begin(), key.end());
    const unsigned often = std::min(3u, static_cast<unsigned>(std::bit_width(word.entry_count)) / 3);
    sounds.push_back({std::move(key), word.text, often + (word.strong_count > 0 ? strong_weight : 0)});
  }
  std::sort(sounds.begin(), sounds.end(),
            [](const Sound& a, const Sound& b) { return std::tie(a.key, a.word) < std::tie(b.key, b.word); });
  return sounds;
}

/// The sounds of one piece, from `begin`; sets `begin` to the first of the next one.
std::string write_sound_piece(const std::vector<Sound>& sounds, std::size_t& begin) {
  WordListWriter keys;
  std::string counts, words, weights;
  while (begin < sounds.size() && keys.text().size() + words.size() < sound_piece_size) {
    const std::string& key = sounds[begin].key;
    std::uint64_t count = 0;
    keys.add(key);
    for (; begin < sounds.size() && sounds[begin].key == key; ++begin, ++count) {
      words.append(words.empty() ? "" : " ").append(sounds[begin].word);
      append_digit(weights, sounds[begin].weight);
    }
    append_number(counts, count);
  }
  return keys.text() + "\n" + counts + "\n" + words + "\n" + weights;
}

/// Without what would end a field or a line.
std::string as_field(std::string_view text) {
  std::string field(text);
  std::replace_if(
      field.begin(), field.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return field;
}

/// At most longest_summary characters, ending at a word.
std::string shortened(std::string_view text) {
  std::size_t end = 0, last_space = 0, count = 0;
  for (; end < text.size() && count < longest_summary; ++count) {
    if (text[end] == ' ') last_space = end;
    end += character_at(text, end).bytes;
  }
  if (end == text.size()) return std::string(text);
  return std::string(text.substr(0, last_space > 0 ? last_space : end)) + " …";
}

std::string with_commas(const std::vector<std::uint32_t>& numbers) {
  std::string text;
  for (const std::uint32_t number : numbers) text.append(text.empty() ? "" : ",").append(std::to_string(number));
  return text;
}

}  // namespace

SoundPieces write_sounds(const Lexicon& lexicon) {
  SoundPieces pieces;
  const std::vector<Sound> sounds = sounds_of(lexicon);
  for (std::size_t begin = 0; begin < sounds.size();) {
    pieces.first_keys.push_back(begin == 0 ? "" : sounds[begin].key);
    pieces.texts.push_back(write_sound_piece(sounds, begin));
  }
  return pieces;
}

std::string write_parts(const Lexicon& lexicon) {
  WordListWriter list;
  for (const KnownPart& part : lexicon.known_parts) {
    list.add(part.text);
    list.append(std::to_string(part.cost));
  }
  return list.text();
}

std::string write_facet(const SearchFacet& facet) {
  std::map<std::vector<std::uint32_t>, std::uint64_t> numbers{{{}, 0}};
  std::string combinations, entries;
  for (const std::vector<std::uint32_t>& values : facet.of_entries) {
    const auto [place, is_new] = numbers.try_emplace(values, numbers.size());
    if (is_new) combinations.append(";").append(with_commas(values));
    append_number(entries, place->second);
  }
  return combinations + "\n" + entries;
}

std::string write_cards(const Gathering& gathering, const std::vector<SearchFacet>& facets, std::size_t begin) {
  std::string out;
  const std::size_t end = std::min(begin + cards_per_piece, gathering.order.size());
  for (std::size_t number = begin; number < end; ++number) {
    const EntryIndex entry = gathering.order[number];
    if (number > begin) out += '\n';
    out.append(gathering.links.labels.id(entry)).append("\t").append(as_field(gathering.links.labels.title(entry)));
    out.append("\t").append(as_field(shortened(gathering.catalogue.entries[entry].summary)));
    for (const SearchFacet& facet : facets) out.append("\t").append(with_commas(facet.of_entries[number]));
  }
  return out;
}

}  // namespace kunskap
