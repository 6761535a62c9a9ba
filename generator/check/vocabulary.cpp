#include "check/vocabulary.h"

#include "adapters/unicode.h"
#include "base/text.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace kunskap {
namespace {

using Direction = WordRelation::Direction;

/// What an entry is called, its aliases included.
std::vector<std::string_view> names_of(const Catalogue& catalogue, const Entry& entry) {
  std::vector<std::string_view> names{entry.title};
  const auto slot = catalogue.model.kinds[entry.kind].field_with(Role::alias);
  if (!slot) return names;
  const Value& aliases = entry.values[*slot];
  if (const auto* one = aliases.as<std::string>()) names.emplace_back(*one);
  if (const auto* many = aliases.as<std::vector<Value>>())
    for (const Value& alias : *many)
      if (const auto* text = alias.as<std::string>()) names.emplace_back(*text);
  return names;
}

/// All names with the difference of capitals taken away, one after another.
std::string all_names(const Catalogue& catalogue) {
  std::string names;
  for (const Entry& entry : catalogue.entries)
    for (const std::string_view name : names_of(catalogue, entry)) names.append(fold(to_nfc(name))).append("\n");
  return names;
}

std::string comparable(std::string_view text) { return fold(to_nfc(trim(text))); }

std::string nearest_path(std::string_view path, const Catalogue& catalogue) {
  std::vector<std::string> paths;
  for (const Entry& entry : catalogue.entries)
    paths.push_back(catalogue.model.kinds[entry.kind].folder + "/" + entry.id);
  const std::vector<std::string_view> known(paths.begin(), paths.end());
  return std::string(nearest(path, known).value_or(""));
}

void check_named_entries(const VocabularyTerm& term, const Catalogue& catalogue, Problems& problems) {
  for (const VocabularyEntry& entry : term.entries) {
    const std::string_view path = entry.path;
    const std::size_t slash = std::min(path.find('/'), path.size());
    const auto kind = catalogue.model.find_folder(path.substr(0, slash));
    if (kind && slash < path.size() && catalogue.find(*kind, path.substr(slash + 1))) continue;
    problems.add(Rule::unknown_reference, entry.place, {Translated{"ingen post", "entry"}, entry.path},
                 nearest_path(path, catalogue));
  }
}

/// A term that names no entries finds those that are called what it is called.
bool finds_entries(const VocabularyTerm& term, const Vocabulary& vocabulary, const std::string& names) {
  if (!term.entries.empty() || names.find(comparable(term.term)) != std::string::npos) return true;
  return std::any_of(term.words.begin(), term.words.end(), [&](const VocabularyWord& word) {
    return vocabulary.relations[word.relation].direction == Direction::both &&
           names.find(comparable(word.text)) != std::string::npos;
  });
}

/// Words that are only offered beside the hits join nothing.
bool finds(const WordRelation& relation) {
  return relation.direction == Direction::both || relation.direction == Direction::to_term;
}

void check_others(const VocabularyTerm& term, const Vocabulary& vocabulary, Problems& problems) {
  std::set<std::string> others;
  for (const VocabularyWord& other : term.distinct_from) others.insert(comparable(other.text));
  for (const VocabularyWord& word : term.words)
    if (finds(vocabulary.relations[word.relation]) && others.contains(comparable(word.text)))
      problems.add(Rule::synonym_of_another, word.place, {word.text, term.term});
}

}  // namespace

void check_vocabulary(const Catalogue& catalogue, Problems& problems) {
  if (catalogue.vocabulary.terms.empty()) return;
  const std::string names = all_names(catalogue);
  for (const VocabularyTerm& term : catalogue.vocabulary.terms) {
    check_named_entries(term, catalogue, problems);
    if (!term.term.empty() && !finds_entries(term, catalogue.vocabulary, names))
      problems.add(Rule::synonym_without_target, term.place, {term.term});
    check_others(term, catalogue.vocabulary, problems);
  }
}

void check_titles(const Catalogue& catalogue, const SourceFiles& files, Problems& problems) {
  std::unordered_map<std::string, const Entry*> seen;
  KindIndex kind = 0;
  for (const Entry& entry : catalogue.entries) {
    if (entry.kind != kind) seen.clear();
    kind = entry.kind;
    if (entry.title.empty() || !entry.whole) continue;
    const auto [place, is_new] = seen.try_emplace(comparable(entry.title), &entry);
    if (!is_new) problems.add(Rule::same_title, {entry.file, 1}, {entry.title, files.path(place->second->file)});
  }
}

}  // namespace kunskap
