#include "index/index_reader.h"

#include "base/failure.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace kunskap {
namespace {

constexpr std::string_view call = "kunskapSearch(\"";
constexpr std::size_t first_list_line = 5;

std::uint32_t number_of_text(std::string_view text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<std::uint32_t> numbers_in(std::string_view text) {
  std::vector<std::uint32_t> numbers;
  if (!text.empty())
    for (const std::string_view one : split(text, ',')) numbers.push_back(number_of_text(one));
  return numbers;
}

std::vector<ListedHit> read_hits(CodeReader& reader) {
  std::uint64_t counts[3];
  for (std::uint64_t& count : counts) count = reader.number();
  std::vector<ListedHit> hits;
  Tier tier = Tier::strong;
  for (const std::uint64_t count : counts) {
    std::int64_t entry = -1;
    for (std::uint64_t i = 0; i < count && !reader.at_end(); ++i) {
      entry += static_cast<std::int64_t>(reader.number()) + 1;
      const unsigned level = reader.digit();
      hits.push_back({static_cast<std::uint32_t>(entry), level, tier});
    }
    tier = tier == Tier::strong ? Tier::facts : Tier::weak;
  }
  return hits;
}

HitList read_list(CodeReader& reader) {
  HitList list;
  list.rarity = reader.digit();
  list.all_hits = reader.number();
  list.hits = read_hits(reader);
  list.has_strong = !list.hits.empty() && list.hits.front().tier == Tier::strong;
  return list;
}

std::vector<std::uint32_t> read_stems(std::string_view text, std::size_t count) {
  CodeReader reader(text);
  std::vector<std::uint32_t> stems;
  std::uint32_t next = 0;
  while (stems.size() < count) {
    const auto back = static_cast<std::uint32_t>(std::min<std::uint64_t>(reader.number(), next));
    stems.push_back(next - back);
    if (back == 0) ++next;
  }
  return stems;
}

std::vector<TitleHit> read_titles(std::string_view text) {
  std::vector<TitleHit> titles;
  std::uint32_t hash = 0;
  for (CodeReader reader(text); !reader.at_end();) {
    hash += static_cast<std::uint32_t>(reader.number());
    const std::uint64_t value = reader.number();
    titles.push_back({hash, static_cast<std::uint32_t>(value / 4), static_cast<unsigned>(value % 4)});
  }
  return titles;
}

std::vector<SearchNote> read_notes(std::string_view text) {
  std::vector<SearchNote> notes;
  if (text.empty()) return notes;
  for (const std::string_view one : split(text, '\t')) {
    const std::size_t end = std::min(one.find('='), one.size());
    if (end > 0 && end < one.size())
      notes.push_back({one.front(), std::string(one.substr(1, end - 1)), std::string(one.substr(end + 1))});
  }
  return notes;
}

std::vector<SpellingHits> read_spellings(std::string_view text) {
  std::vector<SpellingHits> all;
  if (text.empty()) return all;
  for (const std::string_view one : split(text, '\t')) {
    const std::size_t end = std::min(one.find(' '), one.size() - 1);
    SpellingHits hits{std::string(one.substr(0, end)), 0, {}};
    CodeReader reader(one.substr(end + 1));
    hits.word = static_cast<std::uint32_t>(reader.number());
    for (std::uint32_t entry = 0; !reader.at_end();)
      hits.entries.push_back(entry += static_cast<std::uint32_t>(reader.number()));
    all.push_back(std::move(hits));
  }
  return all;
}

TermShard read_terms(std::string_view text) {
  const std::vector<std::string_view> lines = split(text, '\n');
  TermShard shard;
  if (lines.size() < first_list_line) return shard;
  shard.words = read_word_list(lines[0]);
  shard.stems = read_stems(lines[1], shard.words.size());
  shard.titles = read_titles(lines[2]);
  shard.notes = read_notes(lines[3]);
  shard.spellings = read_spellings(lines[4]);
  for (std::size_t i = first_list_line; i < lines.size(); ++i) {
    CodeReader reader(lines[i]);
    StemLists lists;
    lists.whole = read_list(reader);
    if (!reader.at_end()) lists.part = read_list(reader);
    shard.lists.push_back(std::move(lists));
  }
  const std::uint32_t most = shard.stems.empty() ? 0 : *std::max_element(shard.stems.begin(), shard.stems.end());
  if (shard.lists.size() <= most) shard.lists.resize(most + 1);
  return shard;
}

SoundShard read_sounds(std::string_view text) {
  SoundShard shard;
  const std::vector<std::string_view> lines = split(text, '\n');
  if (lines.size() < 4) return shard;
  CodeReader counts(lines[1]), weights(lines[3]);
  const std::vector<std::string_view> words = split(lines[2], ' ');
  std::size_t next = 0;
  for (std::string& key : read_word_list(lines[0])) {
    std::reverse(key.begin(), key.end());
    for (std::uint64_t count = counts.number(); count > 0 && next < words.size(); --count)
      shard.words.push_back({key, std::string(words[next++]), weights.digit()});
  }
  return shard;
}

std::size_t place_of(const std::vector<std::string>& first_keys, std::string_view key) {
  const auto after = std::upper_bound(first_keys.begin(), first_keys.end(), key,
                                      [](std::string_view a, std::string_view b) { return is_before(a, b); });
  return after == first_keys.begin() ? 0 : static_cast<std::size_t>(after - first_keys.begin()) - 1;
}

}  // namespace

IndexReader::IndexReader(std::function<std::optional<std::string>(const std::string& name)> read)
    : read_(std::move(read)) {
  auto root = read_root(piece("root"));
  if (!root)
    throw Failure({"webbplatsens sökfiler går inte att läsa; bygg om den med ./kunskap build",
                   "the search files of the website cannot be read; build it again with ./kunskap build"});
  root_ = std::move(*root);
}

/// All calls in the script, with the signs taken away that JavaScript needs.
void IndexReader::take_pieces(std::string_view script) {
  for (std::size_t at = script.find(call); at != std::string_view::npos;) {
    const std::size_t name = at + call.size();
    const std::size_t end = std::min(script.find('"', name), script.size());
    std::string text;
    std::size_t i = std::min(end + 3, script.size());  // ",`
    for (; i < script.size() && script[i] != '`'; ++i) {
      if (script[i] == '\\' && i + 1 < script.size()) ++i;
      text += script[i];
    }
    pieces_[std::string(script.substr(name, end - name))] = std::move(text);
    at = script.find(call, i);
  }
}

std::string_view IndexReader::piece(const std::string& name) {
  if (!pieces_.contains(name)) {
    if (const auto script = read_(name)) take_pieces(*script);
    pieces_.try_emplace(name);
  }
  return pieces_[name];
}

std::size_t IndexReader::shard_of(std::string_view key) const { return place_of(root_.first_terms, key); }

const TermShard& IndexReader::terms(std::size_t shard) {
  const auto [place, is_new] = terms_.try_emplace(shard);
  if (is_new) place->second = read_terms(piece("t" + std::to_string(shard)));
  return place->second;
}

std::optional<std::vector<ListedHit>> IndexReader::all_hits(std::size_t shard, std::size_t number, std::uint32_t stem,
                                                            bool as_part) {
  const std::string name = "p" + std::to_string(shard) + "-" + std::to_string(number - 1);
  for (const std::string_view line : split(piece(name), '\n')) {
    if (line.empty() || line.front() != (as_part ? 'p' : 'w')) continue;
    CodeReader reader(line.substr(1));
    if (reader.number() == stem) return read_hits(reader);
  }
  return std::nullopt;
}

const SoundShard& IndexReader::sounds(std::string_view backward_key) {
  const std::size_t shard = place_of(root_.first_sounds, backward_key);
  const auto [place, is_new] = sounds_.try_emplace(shard);
  if (is_new && !root_.first_sounds.empty()) place->second = read_sounds(piece("x" + std::to_string(shard)));
  return place->second;
}

const Parts& IndexReader::parts() {
  if (parts_) return *parts_;
  parts_.emplace();
  for (std::string word : read_word_list(piece("l"))) {
    if (word.empty() || !is_ascii_digit(word.back())) continue;
    const auto cost = static_cast<unsigned>(word.back() - '0');
    word.pop_back();
    parts_->add(word, stemmer_.stem(word), cost);
  }
  return *parts_;
}

const std::vector<std::vector<std::uint32_t>>& IndexReader::facet(std::size_t facet) {
  const auto [place, is_new] = facets_.try_emplace(facet);
  if (!is_new) return place->second;
  const std::vector<std::string_view> lines = split(piece(root_.facets[facet].piece), '\n');
  std::vector<std::vector<std::uint32_t>> combinations;
  for (const std::string_view one : split(lines[0], ';')) combinations.push_back(numbers_in(one));
  CodeReader reader(lines.size() > 1 ? lines[1] : std::string_view());
  for (std::uint32_t entry = 0; entry < root_.entries; ++entry) {
    const std::uint64_t number = reader.number();
    place->second.push_back(number < combinations.size() ? combinations[number] : std::vector<std::uint32_t>());
  }
  return place->second;
}

SearchCard IndexReader::card(std::uint32_t entry) {
  const std::vector<std::string_view> lines = split(piece("d" + std::to_string(entry / root_.cards_per_piece)), '\n');
  const std::uint32_t line = entry % root_.cards_per_piece;
  if (line >= lines.size()) return {};
  const std::vector<std::string_view> fields = split(lines[line], '\t');
  return fields.size() < 3 ? SearchCard{}
                           : SearchCard{std::string(fields[0]), std::string(fields[1]), std::string(fields[2])};
}

}  // namespace kunskap
