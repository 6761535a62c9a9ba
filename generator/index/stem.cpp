#include "index/stem.h"

#include <algorithm>

namespace kunskap {
namespace {

constexpr std::size_t shortest_stemmed = 4, shortest_noun = 3;
constexpr std::string_view vowels = "aeiouy";

/// What is left of «mötet» without -et; nothing when the word only happens to end so, as «paket» does.
std::string_view without_et(std::string_view word) {
  std::string_view rest = word;
  if (rest.ends_with('s')) rest.remove_suffix(1);
  if (!rest.ends_with("et")) return {};
  rest.remove_suffix(2);
  if (rest.size() < shortest_noun || rest.find_first_of(vowels) == rest.npos) return {};
  return std::string_view("hkbiu").find(rest.back()) == std::string_view::npos ? rest : std::string_view();
}

void cut_ending(std::string& stem, std::string_view ending, std::size_t keep) {
  if (stem.ends_with(ending)) stem.resize(stem.size() - ending.size() + keep);
}

}  // namespace

std::string WordStemmer::stem(std::string_view folded) {
  const auto is_plain = [](char byte) { return byte >= 'a' && byte <= 'z'; };
  if (folded.size() < shortest_stemmed || !std::all_of(folded.begin(), folded.end(), is_plain))
    return std::string(folded);
  const std::string_view without = without_et(folded);
  std::string stem(without.empty() ? snowball_.stem(folded) : without);
  cut_ending(stem, "mm", 1);
  cut_ending(stem, "ivt", 2);
  for (const char* ending : {"ins", "yns", "in", "yn"}) {
    const std::size_t before = stem.size();
    cut_ending(stem, ending, 1);
    if (stem.size() != before) break;
  }
  return stem;
}

}  // namespace kunskap
