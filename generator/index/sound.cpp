#include "index/sound.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kunskap {
namespace {

constexpr std::array<SoundRule, 25> spellings{{
    {"sch", "sk"},     {"skj", "s"},      {"stj", "s"},      {"sj", "s"},       {"ch", "k"}, {"tj", "k"},  {"kj", "k"},
    {"hj", "j", true}, {"gj", "j", true}, {"dj", "j", true}, {"lj", "j", true}, {"ck", "k"}, {"ce", "se"}, {"ci", "si"},
    {"cy", "sy"},      {"c", "k"},        {"ph", "f"},       {"th", "t"},       {"dt", "t"}, {"tz", "s"},  {"ts", "s"},
    {"z", "s"},        {"x", "ks"},       {"w", "v"},        {"q", "k"},
}};

}  // namespace

std::span<const SoundRule> sound_rules() { return spellings; }

std::string key_of_sound(std::string_view folded) {
  std::string key;
  const auto append = [&key](std::string_view letters) {
    for (std::size_t i = 0; i < letters.size();) {
      const std::string_view letter = letters.substr(i, character_at(letters, i).bytes);
      if (!key.ends_with(letter)) key += letter;
      i += letter.size();
    }
  };
  for (std::size_t i = 0; i < folded.size();) {
    const std::string_view rest = folded.substr(i);
    const auto* const found = std::find_if(spellings.begin(), spellings.end(), [&](const SoundRule& spelling) {
      return rest.starts_with(spelling.written) && (!spelling.only_first || i == 0);
    });
    if (found != spellings.end()) {
      append(found->sound);
      i += found->written.size();
    } else {
      const std::size_t bytes = character_at(rest, 0).bytes;
      append(rest.substr(0, bytes));
      i += bytes;
    }
  }
  return key;
}

std::size_t letter_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::vector<std::size_t> before, last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  before = last;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
      least = std::min(least, now[j]);
    }
    if (least > limit + 1) return limit + 1;
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[b.size()], limit + 1);
}

}  // namespace kunskap
