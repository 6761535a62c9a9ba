// Swedish divides a compound between its parts, and else before the last consonant or group of consonants that a word
// can begin with (Svenska skrivregler, the chapter on avstavning). Without a dictionary the parts are not known, but
// much tells them: the s that joins two parts follows some endings, three consonants or more meet where two parts do,
// and some common parts begin with a vowel. Where it cannot be told which part an s belongs to, the word is not
// divided. So no division is found in some words that have one; a wrong one is rare.
#include "render/pictures/word_division.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace kunskap::pictures {
namespace {

/// Groups of consonants that begin Swedish words (Tomas Riad, The Phonology of Swedish, on onsets; as they are spelt).
constexpr std::array<std::string_view, 50> onsets{
    "bj", "bl", "br", "ch", "dj", "dr", "dv", "fj",  "fl",  "fn",  "fr",  "gj",  "gl",  "gn",  "gr",  "hj", "kj",
    "kl", "kn", "kr", "kv", "lj", "mj", "nj", "pj",  "pl",  "pr",  "ps",  "sc",  "sj",  "sk",  "sl",  "sm", "sn",
    "sp", "st", "sv", "tj", "tr", "tv", "vr", "skj", "skr", "skv", "spj", "spl", "spr", "stj", "str", "sch"};

/// Endings of first parts of compounds, with the s that joins them to the next.
constexpr std::array<std::string_view, 11> joining_endings{"ings", "ions", "hets",  "tets",  "skaps", "doms",
                                                           "nads", "bets", "borgs", "ments", "lands"};

/// Beginnings of common parts of compounds: before a vowel no other rule finds where a part begins.
constexpr std::array<std::string_view, 19> vowel_parts{
    "analys",  "ansvar",  "arbet",   "avdeln", "avtal",   "enhet",   "indikator", "insats", "område", "ordför",
    "ordning", "uppdrag", "uppfölj", "utbild", "utskott", "utveckl", "åtgärd",    "ålder",  "ämne"};

/// Beginnings of common parts with an s that is their own: "regionstyrelse", "bostad".
constexpr std::array<std::string_view, 11> s_parts{"sjuk", "skola", "skriv", "skydd", "sköt", "språk",
                                                   "stad", "start", "styr",  "ställ", "stöd"};

bool is_vowel(char32_t character) {
  return std::u32string_view(U"aeiouyåäöé").find(character) != std::u32string_view::npos;
}

template <std::size_t n>
bool begins_with_one_of(const std::array<std::string_view, n>& beginnings, std::string_view text) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view one) { return text.starts_with(one); });
}

bool ends_as_first_part(std::string_view text) {
  return std::any_of(joining_endings.begin(), joining_endings.end(),
                     [&](std::string_view one) { return text.ends_with(one); });
}

std::size_t leading_consonants(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = character_at(text, at);
    if (is_vowel(character.code)) break;
    at += character.bytes;
  }
  return at;
}

bool has_vowel(std::string_view text) { return leading_consonants(text) < text.size(); }

/// Consonants of Swedish words are of one byte each.
std::size_t trailing_consonants(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size()) {
    const char last = text[text.size() - 1 - count];
    if (last < 'a' || last > 'z' || is_vowel(static_cast<char32_t>(last))) break;
    ++count;
  }
  return count;
}

bool can_begin_a_word(std::string_view consonants) {
  if (consonants.size() == 1) return consonants != "x";
  return std::find(onsets.begin(), onsets.end(), consonants) != onsets.end();
}

/// Whether the s that `rest` begins with may be the one that joins `before` to what follows.
bool may_be_joining_s(std::string_view before, std::string_view onset) {
  const std::size_t consonants = trailing_consonants(before);
  if (consonants == 0) return onset.size() > 1;  // "yrke-sprov" or "bo-stad": cannot be told.
  const char last = before.back();
  if (last == 's') return false;
  if (consonants > 1) return true;
  if (onset.size() == 1) return std::string_view("bdgkpt").find(last) != std::string_view::npos;
  return last != 'n';
}

enum class Quality : std::uint8_t { none, simple, many_consonants, between_parts };

Quality quality_of(std::string_view before, std::string_view rest) {
  if (!has_vowel(before) || !has_vowel(rest)) return Quality::none;
  const std::string_view onset = rest.substr(0, leading_consonants(rest));
  if (!onset.empty() && !can_begin_a_word(onset)) return Quality::none;
  if (before.ends_with('s') && begins_with_one_of(s_parts, "s" + std::string(rest))) return Quality::none;
  if (ends_as_first_part(before) || begins_with_one_of(vowel_parts, rest) || begins_with_one_of(s_parts, rest))
    return Quality::between_parts;
  if (onset.empty() || begins_with_one_of(vowel_parts, rest.substr(1)) || rest.substr(1).starts_with("ning"))
    return Quality::none;
  const bool divides_a_sound = (before.ends_with('c') && onset == "k") || (before.ends_with('n') && onset == "g");
  if (divides_a_sound || ends_as_first_part(std::string(before) + onset.front())) return Quality::none;
  if (onset.front() == 's' && may_be_joining_s(before, onset)) return Quality::none;
  const std::size_t consonants = trailing_consonants(before);
  if (consonants == 0 && onset.size() > 1 && onset.ends_with('v')) return Quality::none;  // "sju-kvård"
  // A longer group that can begin a word would be divided here: "bid-rag".
  const bool may_divide_group = onset == "v" || rest.starts_with("ning");
  if (consonants > 0 && !may_divide_group && can_begin_a_word(std::string(1, before.back()) + std::string(onset)))
    return Quality::none;
  return consonants + onset.size() > 2 ? Quality::many_consonants : Quality::simple;
}

/// Lower case in as many bytes.
std::string lowered(std::string_view word) {
  std::string result(word);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const auto byte = static_cast<unsigned char>(result[i]);
    const bool is_accented = i > 0 && result[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E;
    if (is_accented || (byte >= 'A' && byte <= 'Z')) result[i] = static_cast<char>(byte + 0x20);
  }
  return result;
}

/// The last of the best divisions. One that leaves most of the line empty is not better than any other.
std::size_t divide_swedish_word(std::string_view word, std::size_t most) {
  constexpr std::size_t fewest = 3;  // Characters on each side.
  std::size_t best = 0;
  Quality best_quality = Quality::simple;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < word.size() && at <= most; at += character_at(word, at).bytes, ++characters) {
    const std::string_view rest = word.substr(at);
    if (characters < fewest || count_characters(rest) < fewest) continue;
    Quality quality = quality_of(word.substr(0, at), rest);
    if (at * 5 < most * 2) quality = std::min(quality, Quality::simple);
    if (quality < best_quality) continue;
    best_quality = quality;
    best = at;
  }
  return best;
}

}  // namespace

std::size_t divide_word(std::string_view word, std::size_t most, std::string_view language) {
  return language == "sv" ? divide_swedish_word(lowered(word), most) : 0;
}

}  // namespace kunskap::pictures
