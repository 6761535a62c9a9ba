#include "load/read_vocabulary.h"

#include "base/text.h"
#include "load/map_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>

namespace kunskap {
namespace {

using Direction = WordRelation::Direction;
constexpr std::array<std::string_view, 4> directions{"both", "to_term", "none", "never"};

Translated quoted(const char* swedish, const char* english, std::string_view name) {
  return {swedish + (" \"" + std::string(name) + "\""), english + (" \"" + std::string(name) + "\"")};
}

Direction read_direction(MapReader& reader, Problems& problems) {
  const YamlNode* node = reader.require("direction");
  if (!node) return Direction::none;
  const auto found = std::find(directions.begin(), directions.end(), node->text);
  if (found != directions.end()) return static_cast<Direction>(found - directions.begin());
  problems.add(Rule::unknown_name, node->place, {Translated{"ingen riktning", "direction"}, node->text},
               std::string(nearest(node->text, directions).value_or("")));
  return Direction::none;
}

/// 0.85 is 85 percent.
unsigned read_weight(MapReader& reader, Problems& problems) {
  const YamlNode* node = reader.find("weight");
  if (!node) return 100;
  double value = -1;
  const std::string& text = node->text;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= 1)
    return static_cast<unsigned>(value * 100 + 0.5);
  problems.add(Rule::wrong_setting, node->place,
               {"weight", Translated{"ett tal från 0 till 1, till exempel 0.8", "a number from 0 to 1, such as 0.8"}});
  return 100;
}

WordRelation read_relation(const YamlPair& pair, Problems& problems) {
  MapReader reader(pair.value, quoted("relationen", "the relation", pair.key), problems);
  WordRelation relation;
  relation.name = pair.key;
  relation.direction = read_direction(reader, problems);
  relation.weight = read_weight(reader, problems);
  relation.whole_word = reader.flag("whole_word");
  relation.show_term = reader.flag("show_term");
  relation.never_show = reader.flag("never_show") || reader.flag("never_show_as_current");
  relation.ask = reader.flag("ask");
  relation.see_also = reader.flag("see_also");
  reader.find("never_show_as_current");
  reader.finish();
  return relation;
}

class TermReader {
 public:
  TermReader(const std::vector<WordRelation>& relations, Problems& problems)
      : relations_(relations), problems_(problems) {}

  VocabularyTerm read(const YamlNode& node) const {
    MapReader reader(node, Translated{"en term", "a term"}, problems_);
    VocabularyTerm term;
    term.term = reader.required_text("term").value_or("");
    const YamlNode* named = node.find("term");
    term.place = named ? named->place : node.place;
    reader.find("note");
    if (const YamlNode* entries = list_in(reader, "entries"))
      for (const YamlNode& item : entries->items)
        if (auto path = scalar_text(item, "entries", problems_)) term.entries.push_back({std::move(*path), item.place});
    for (std::size_t i = 0; i < relations_.size(); ++i) read_words(reader, i, term);
    reader.finish();
    return term;
  }

 private:
  const YamlNode* list_in(MapReader& reader, std::string_view key) const {
    const YamlNode* node = reader.find(key);
    if (!node || node->is_sequence()) return node;
    problems_.add(Rule::wrong_setting, node->place, {key, Translated{"en lista", "a list"}});
    return nullptr;
  }

  void read_words(MapReader& reader, std::size_t relation, VocabularyTerm& term) const {
    const std::string& name = relations_[relation].name;
    const YamlNode* list = list_in(reader, name);
    if (!list) return;
    auto& words = relations_[relation].direction == Direction::never ? term.distinct_from : term.words;
    for (const YamlNode& item : list->items) {
      auto text = scalar_text(item, name, problems_);
      if (text && !trim(*text).empty()) words.push_back({std::move(*text), relation, item.place});
    }
  }

  const std::vector<WordRelation>& relations_;
  Problems& problems_;
};

}  // namespace

Vocabulary read_vocabulary(const YamlNode& root, Problems& problems) {
  Vocabulary vocabulary;
  MapReader reader(root, Translated{"ordförrådet", "the vocabulary"}, problems);
  for (const char* key : {"version", "language", "as_of"}) reader.find(key);
  vocabulary.stop_words = reader.texts("stop_words");
  if (const YamlNode* relations = reader.require("relations"))
    for (const YamlPair& pair : relations->pairs) vocabulary.relations.push_back(read_relation(pair, problems));
  const YamlNode* terms = reader.require("terms");
  reader.finish();
  if (!terms) return vocabulary;
  if (!terms->is_sequence())
    problems.add(Rule::wrong_setting, terms->place, {"terms", Translated{"en lista", "a list"}});
  const TermReader term_reader(vocabulary.relations, problems);
  std::set<std::string> names;
  for (const YamlNode& item : terms->items) {
    VocabularyTerm term = term_reader.read(item);
    if (!term.term.empty() && !names.insert(term.term).second)
      problems.add(Rule::name_taken, term.place, {Translated{"termen", "term"}, term.term});
    vocabulary.terms.push_back(std::move(term));
  }
  return vocabulary;
}

std::vector<std::string> read_combining_forms(std::string_view text, FileId file, Problems& problems) {
  std::vector<std::string> forms;
  std::uint32_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    const std::string_view form = trim(line.substr(0, line.find('#')));
    if (form.empty()) continue;
    if (form.find_first_of(" \t,;") != std::string_view::npos || count_characters(form) < 3)
      problems.add(Rule::wrong_setting, {file, number},
                   {form, Translated{"ett ord på minst tre bokstäver", "one word of at least three letters"}});
    else
      forms.emplace_back(form);
  }
  return forms;
}

}  // namespace kunskap
