#include "index/pieces.h"

#include "base/text.h"
#include "index/coding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace kunskap {
namespace {

using Direction = WordRelation::Direction;

constexpr std::size_t bytes_of_word = 5, bytes_of_hit = 3, bytes_of_list = 6;

/// Eight times the natural logarithm of BM25's rarity.
unsigned rarity(std::size_t entries, std::size_t having) {
  const double with = static_cast<double>(having) + 0.5;
  const double without = static_cast<double>(entries) - static_cast<double>(having) + 0.5;
  return static_cast<unsigned>(std::clamp(std::lround(8 * std::log1p(without / with)), 1L, long{digit_count} - 1));
}

void append_hits(std::string& out, const std::vector<Hit>& hits) {
  std::array<std::vector<Hit>, 3> tiers;
  for (const Hit& hit : hits) tiers[2 - static_cast<std::size_t>(hit.tier)].push_back(hit);
  for (const auto& tier : tiers) append_number(out, tier.size());
  for (const auto& tier : tiers) {
    std::int64_t before = -1;
    for (const Hit& hit : tier) {
      append_number(out, static_cast<std::uint64_t>(hit.entry - before - 1));
      append_digit(out, hit.level);
      before = hit.entry;
    }
  }
}

/// The best of `list`, in the order of the entries.
std::vector<Hit> best_of(std::span<const Hit> list, std::size_t most) {
  std::vector<Hit> hits(list.begin(), list.end());
  if (hits.size() <= most) return hits;
  const auto is_better = [](const Hit& a, const Hit& b) {
    return std::tuple(a.tier, a.level, b.entry) > std::tuple(b.tier, b.level, a.entry);
  };
  std::nth_element(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(most), hits.end(), is_better);
  hits.resize(most);
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.entry < b.entry; });
  return hits;
}

/// Adds the list to the p pieces if the t piece cannot hold it. The number of its p piece, from 1, or else 0.
std::size_t keep_all_hits(TermPiece& piece, char sort, std::uint32_t stem, std::span<const Hit> list) {
  if (list.size() <= most_hits_in_piece) return 0;
  std::string line(1, sort);
  append_number(line, stem);
  append_hits(line, best_of(list, most_hits));
  if (piece.all_hits.empty() || piece.all_hits.back().size() + line.size() > all_hits_piece_size)
    piece.all_hits.push_back(std::move(line));
  else
    piece.all_hits.back().append("\n").append(line);
  return piece.all_hits.size();
}

void append_list(TermPiece& piece, char sort, std::uint32_t stem, std::span<const Hit> list, std::size_t entries) {
  append_digit(piece.terms, list.empty() ? 0 : rarity(entries, list.size()));
  append_number(piece.terms, keep_all_hits(piece, sort, stem, list));
  append_hits(piece.terms, best_of(list, most_hits_in_piece));
}

/// Numbers the stems of a piece in the order of their coming.
struct LocalStems {
  std::map<std::uint32_t, std::uint32_t> numbers;
  std::vector<std::uint32_t> order;
};

std::string write_stems_of_words(const Lexicon& lexicon, WordRange range, LocalStems& stems) {
  std::string out;
  for (std::uint32_t word = range.begin; word < range.end; ++word) {
    const std::uint32_t stem = lexicon.words[word].stem;
    const auto next = static_cast<std::uint32_t>(stems.order.size());
    const auto [place, is_new] = stems.numbers.try_emplace(stem, next);
    if (is_new) stems.order.push_back(stem);
    append_number(out, next - place->second);
  }
  return out;
}

/// The beginning of a word that tells it from the word before it.
std::string_view key_before(const Lexicon& lexicon, std::uint32_t word) {
  const std::string_view last = lexicon.words[word - 1].text, first = lexicon.words[word].text;
  std::size_t size = 0;
  do size += character_at(first, size).bytes;
  while (!is_before(last, first.substr(0, size)));
  return first.substr(0, size);
}

/// Of things sorted by a key, those whose key falls in the piece.
template <typename T, typename KeyOf>
std::span<const T> in_piece(const std::vector<T>& all, const Lexicon& lexicon, WordRange range, const KeyOf& key_of) {
  const auto first_at = [&](std::uint32_t word) {
    if (word >= lexicon.words.size()) return all.end();
    return std::partition_point(all.begin(), all.end(),
                                [&](const T& one) { return is_before(key_of(one), key_before(lexicon, word)); });
  };
  const auto begin = range.begin == 0 ? all.begin() : first_at(range.begin);
  return {begin, first_at(range.end)};
}

std::string write_titles(const TermExtras& extras, const Lexicon& lexicon, WordRange range) {
  const auto found =
      in_piece(extras.titles, lexicon, range, [](const TitleKey& key) { return std::string_view(key.longest_stem); });
  std::vector<TitleKey> keys(found.begin(), found.end());
  std::sort(keys.begin(), keys.end(),
            [](const TitleKey& a, const TitleKey& b) { return std::tie(a.hash, a.entry) < std::tie(b.hash, b.entry); });
  std::string out;
  std::uint32_t before = 0;
  for (const TitleKey& key : keys) {
    append_number(out, key.hash - before);
    before = key.hash;
    append_number(out, std::uint64_t{key.entry} * 4 + key.strength);
  }
  return out;
}

std::string write_notes(const TermExtras& extras, const Lexicon& lexicon, WordRange range) {
  const auto key_of = [](const SearchNote& note) { return std::string_view(note.key).substr(0, note.key.find(' ')); };
  std::string out;
  for (const SearchNote& note : in_piece(extras.notes, lexicon, range, key_of))
    out.append(out.empty() ? "" : "\t").append(1, note.sort).append(note.key).append("=").append(note.words);
  return out;
}

std::string write_spellings(const TermExtras& extras, WordRange range) {
  std::string out;
  const auto& all = extras.spellings;
  auto next = std::partition_point(all.begin(), all.end(), [&](const Spelling& one) { return one.word < range.begin; });
  while (next != all.end() && next->word < range.end) {
    const Spelling& first = *next;
    if (!out.empty()) out += '\t';
    out += first.spelling + " ";
    append_number(out, first.word - range.begin);
    for (std::uint32_t before = 0; next != all.end() && next->word == first.word && next->spelling == first.spelling;
         ++next) {
      append_number(out, next->entry - before);
      before = next->entry;
    }
  }
  return out;
}

/// Only the spellings of words that have several.
std::vector<Spelling> spellings_that_differ(const Gathered& gathered, const Lexicon& lexicon) {
  std::vector<Spelling> all;
  for (std::size_t worker = 0; worker < gathered.workers.size(); ++worker)
    for (const Spelling& one : gathered.workers[worker].spellings)
      all.push_back({lexicon.of_worker[worker][one.word], one.entry, one.spelling});
  const auto key = [](const Spelling& one) { return std::tie(one.word, one.spelling, one.entry); };
  std::sort(all.begin(), all.end(), [&](const Spelling& a, const Spelling& b) { return key(a) < key(b); });
  all.erase(std::unique(all.begin(), all.end(), [&](const Spelling& a, const Spelling& b) { return key(a) == key(b); }),
            all.end());
  std::vector<Spelling> differing;
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(begin, all.end(), [&](const Spelling& one) { return one.word != begin->word; });
    if (std::any_of(begin, end, [&](const Spelling& one) { return one.spelling != begin->spelling; }))
      differing.insert(differing.end(), begin, end);
    begin = end;
  }
  return differing;
}

std::vector<SearchNote> notes_of(const Vocabulary& vocabulary) {
  WordStemmer stemmer;
  std::vector<SearchNote> notes;
  for (const VocabularyTerm& term : vocabulary.terms)
    for (const VocabularyWord& word : term.words) {
      const WordRelation& relation = vocabulary.relations[word.relation];
      const std::string key = joined(stems_of(word.text, stemmer));
      if (key.empty() || relation.direction == Direction::never) continue;
      if (relation.ask)
        notes.push_back({'a', key, term.term});
      else if (relation.show_term)
        notes.push_back({'s', key, term.term});
      else if (relation.see_also)
        notes.push_back({'e', key, term.term});
    }
  const auto order = [](const SearchNote& note) { return std::tie(note.key, note.sort, note.words); };
  std::sort(notes.begin(), notes.end(), [&](const SearchNote& a, const SearchNote& b) { return order(a) < order(b); });
  return notes;
}

/// Where the key is shortest, so that the root is short, and words that begin alike stand together.
std::uint32_t end_of_piece(const Lexicon& lexicon, const std::vector<std::uint32_t>& counts, std::uint32_t begin) {
  std::size_t size = 0, shortest = std::string::npos;
  std::set<std::uint32_t> stems;
  std::uint32_t end = begin, word = begin;
  for (; word < lexicon.words.size() && size < most_term_piece; ++word) {
    const std::uint32_t stem = lexicon.words[word].stem;
    if (size >= least_term_piece && key_before(lexicon, word).size() <= shortest) {
      shortest = key_before(lexicon, word).size();
      end = word;
    }
    size += bytes_of_word;
    if (stems.insert(stem).second)
      for (const std::uint32_t count : {counts[2 * stem], counts[2 * stem + 1]})
        if (count > 0) size += bytes_of_list + bytes_of_hit * std::min<std::size_t>(count, most_hits_in_piece);
  }
  return size < most_term_piece ? word : end;
}

}  // namespace

TermExtras make_extras(const Gathered& gathered, const Lexicon& lexicon, const Vocabulary& vocabulary) {
  TermExtras extras;
  for (const WorkerWords& worker : gathered.workers)
    extras.titles.insert(extras.titles.end(), worker.titles.begin(), worker.titles.end());
  std::sort(extras.titles.begin(), extras.titles.end(), [](const TitleKey& a, const TitleKey& b) {
    return std::tie(a.longest_stem, a.hash, a.entry) < std::tie(b.longest_stem, b.hash, b.entry);
  });
  extras.notes = notes_of(vocabulary);
  extras.spellings = spellings_that_differ(gathered, lexicon);
  return extras;
}

std::vector<WordRange> cut_into_pieces(const Lexicon& lexicon, const std::vector<std::uint32_t>& counts) {
  std::vector<WordRange> ranges;
  for (std::uint32_t begin = 0; ranges.empty() || begin < lexicon.words.size(); begin = ranges.back().end)
    ranges.push_back({begin, end_of_piece(lexicon, counts, begin)});
  return ranges;
}

std::vector<std::uint32_t> stems_in(const Lexicon& lexicon, std::uint32_t begin, std::uint32_t end) {
  std::vector<std::uint32_t> stems;
  for (std::uint32_t i = begin; i < end; ++i) stems.push_back(lexicon.words[i].stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

std::vector<std::string> first_keys(const Lexicon& lexicon, const std::vector<WordRange>& ranges) {
  std::vector<std::string> keys{""};
  for (std::size_t i = 1; i < ranges.size(); ++i) keys.emplace_back(key_before(lexicon, ranges[i].begin));
  return keys;
}

TermPiece write_terms(const Lexicon& lexicon, const TermExtras& extras, const Postings& postings, WordRange range,
                      std::size_t entries) {
  TermPiece piece;
  WordListWriter words;
  for (std::uint32_t i = range.begin; i < range.end; ++i) words.add(lexicon.words[i].text);
  LocalStems stems;
  const std::string stems_of_words = write_stems_of_words(lexicon, range, stems);
  piece.terms = words.text() + "\n" + stems_of_words + "\n" + write_titles(extras, lexicon, range) + "\n" +
                write_notes(extras, lexicon, range) + "\n" + write_spellings(extras, range);
  for (std::uint32_t i = 0; i < stems.order.size(); ++i) {
    const auto whole = postings.list(2 * stems.order[i]), part = postings.list(2 * stems.order[i] + 1);
    piece.terms += '\n';
    append_list(piece, 'w', i, whole, entries);
    if (!part.empty()) append_list(piece, 'p', i, part, entries);
  }
  return piece;
}

}  // namespace kunskap
