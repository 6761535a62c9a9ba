// The fourth step: what is known becomes the texts of the pieces that README.md, 1, describes. Pure; any thread.
#pragma once

#include "index/lexicon.h"
#include "index/postings.h"
#include "index/search_facets.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kunskap {

/// The words of a t piece: from `begin` up to `end` in the lexicon.
struct WordRange {
  std::uint32_t begin = 0, end = 0;
};

/// How many bytes a piece may have, roughly.
constexpr std::size_t least_term_piece = 2000, most_term_piece = 3200;
constexpr std::size_t all_hits_piece_size = 3000;
constexpr std::size_t sound_piece_size = 8000;
constexpr std::size_t cards_per_piece = 4;
constexpr std::size_t most_hits_in_piece = 64;
constexpr std::size_t most_hits = 1024;

/// A word of the vocabulary that readers are told something of.
struct SearchNote {
  char sort = 's';  ///< As in the t piece.
  std::string key;  ///< Stems with spaces.
  std::string words;
};

/// What stands in the t pieces beside the hits, each sorted so that those of one piece stand together.
struct TermExtras {
  std::vector<TitleKey> titles;     ///< By their longest stem.
  std::vector<SearchNote> notes;    ///< By their key.
  std::vector<Spelling> spellings;  ///< By word of the lexicon, then spelling, then entry.
};

TermExtras make_extras(const Gathered& gathered, const Lexicon& lexicon, const Vocabulary& vocabulary);

std::vector<WordRange> cut_into_pieces(const Lexicon& lexicon, const std::vector<std::uint32_t>& counts);
/// The stems of the words in `ranges`, rising.
std::vector<std::uint32_t> stems_in(const Lexicon& lexicon, std::uint32_t begin, std::uint32_t end);
/// The first keys of the pieces, no longer than they need be to tell one from another.
std::vector<std::string> first_keys(const Lexicon& lexicon, const std::vector<WordRange>& ranges);

struct TermPiece {
  std::string terms;
  std::vector<std::string> all_hits;  ///< The p pieces, of the lists that were cut.
};
TermPiece write_terms(const Lexicon& lexicon, const TermExtras& extras, const Postings& postings, WordRange range,
                      std::size_t entries);

/// The x pieces: their first keys and texts.
struct SoundPieces {
  std::vector<std::string> first_keys;
  std::vector<std::string> texts;
};
SoundPieces write_sounds(const Lexicon& lexicon);

std::string write_parts(const Lexicon& lexicon);
std::string write_facet(const SearchFacet& facet);
/// The cards of the entries from `begin`, cards_per_piece of them.
std::string write_cards(const Gathering& gathering, const std::vector<SearchFacet>& facets, std::size_t begin);

}  // namespace kunskap
