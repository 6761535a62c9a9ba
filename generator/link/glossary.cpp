#include "link/glossary.h"

#include "adapters/unicode.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace kunskap {
namespace {

constexpr std::size_t shortest_word = 2;  // In characters: «AF» is one, «ö» would only disturb.

/// Every word with the entries that would explain it.
using Candidates = std::map<std::string, std::set<EntryIndex>>;

void add_word(const std::string& word, EntryIndex entry, Candidates& words) {
  if (count_characters(word) >= shortest_word && is_in_word(word, 0)) words[word].insert(entry);
}

/// The character of `text` at an offset; empty at the end.
std::string character(const std::string& text, std::size_t at) {
  return at < text.size() ? text.substr(at, character_at(text, at).bytes) : std::string();
}

/// The title with a small first letter, as it stands within a sentence; not when the second is a capital too.
std::string within_sentence(const std::string& title) {
  const std::string first = character(title, 0);
  const std::string second = character(title, first.size());
  return fold(second) == second ? fold(first) + title.substr(first.size()) : title;
}

void add_values(const Value& value, EntryIndex entry, Candidates& words) {
  if (const auto* text = value.as<std::string>()) add_word(*text, entry, words);
  if (const auto* list = value.as<std::vector<Value>>())
    for (const Value& one : *list) add_values(one, entry, words);
}

void add_entry(const Catalogue& catalogue, EntryIndex index, const GlossaryRule& rule, Candidates& words) {
  const Entry& entry = catalogue.entries[index];
  const bool* is_known = rule.unless ? entry.values[*rule.unless].as<bool>() : nullptr;
  if (is_known && *is_known) return;
  for (const Slot slot : rule.words) add_values(entry.values[slot], index, words);
  if (!entry.values[rule.meaning].as<std::string>()) return;
  add_word(entry.title, index, words);
  add_word(within_sentence(entry.title), index, words);
}

}  // namespace

Glossary collect_glossary(const Catalogue& catalogue) {
  Candidates words;
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i) {
    const auto& rule = catalogue.model.kinds[catalogue.entries[i].kind].glossary;
    if (rule && catalogue.entries[i].whole) add_entry(catalogue, i, *rule, words);
  }
  Glossary glossary;
  for (const auto& [word, entries] : words)
    if (entries.size() == 1)
      glossary.by_first_word[word.substr(0, length_of_word(word, 0))].push_back({word, *entries.begin()});
  for (auto& [first, list] : glossary.by_first_word)
    std::stable_sort(list.begin(), list.end(),
                     [](const GlossaryWord& a, const GlossaryWord& b) { return a.text.size() > b.text.size(); });
  return glossary;
}

}  // namespace kunskap
