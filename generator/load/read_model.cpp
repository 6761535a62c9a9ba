// In order: choices and code systems; the names of all kinds, so that relations can refer to any of them; the fields
// and written relations of each kind; the inverses of the written relations; the derived relations, which follow the
// others.
#include "load/read_model.h"

#include "base/text.h"
#include "load/map_reader.h"
#include "load/read_field_rules.h"
#include "load/read_fields.h"
#include "load/read_relations.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 7> tones{"ready",   "underway", "comment", "starting",
                                                "resting", "ended",    "neutral"};

// More than any catalogue needs, and fewer than a slot can number.
constexpr std::size_t most_kinds = 1000;
constexpr std::size_t most_choices = 10'000;
constexpr std::size_t longest_pattern = 200;

Translated at_most(std::size_t count) {
  return {"högst " + std::to_string(count) + " stycken", "at most " + std::to_string(count)};
}

Translated named(const char* swedish, const char* english, std::string_view name) {
  const std::string quoted = " \"" + std::string(name) + "\"";
  return {swedish + quoted, english + quoted};
}

/// How much an entry counts in a search against others, in percent.
unsigned read_prior(MapReader& reader, Problems& problems) {
  const YamlNode* node = reader.find("prior");
  if (!node) return 100;
  unsigned value = 0;
  const std::string& text = node->text;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size() && value >= 1 && value <= 200) return value;
  problems.add(Rule::wrong_setting, node->place,
               {"prior", Translated{"ett heltal från 1 till 200", "a whole number from 1 to 200"}});
  return 100;
}

void read_kind_search(const YamlNode* node, Kind& kind, Problems& problems) {
  if (!node) return;
  MapReader reader(*node, named("sökningen efter sorten", "the search for the kind", kind.id), problems);
  kind.search_prior = read_prior(reader, problems);
  kind.search_words = reader.texts("words");
  reader.finish();
}

void read_search(const YamlNode* node, Model& model, Problems& problems) {
  if (!node) return;
  MapReader reader(*node, Translated{"sökningen", "the search"}, problems);
  model.search_status = reader.translated("status");
  model.search_facets = reader.texts("facets");
  reader.finish();
}

Choice read_choice(const YamlNode& node, const Translated& list, Problems& problems) {
  MapReader reader(node, list, problems);
  Choice choice;
  choice.id = reader.required_text("id").value_or("");
  if (!choice.id.empty() && !is_address_name(choice.id))
    problems.add(Rule::file_name, reader.find("id")->place, {choice.id}, as_address_name(choice.id));
  choice.label = reader.translated("label");
  if (choice.label.empty()) choice.label = Translated(choice.id);
  if (const YamlNode* tone = reader.find("tone")) {
    choice.tone = scalar_text(*tone, "tone", problems).value_or("neutral");
    if (std::find(tones.begin(), tones.end(), choice.tone) == tones.end())
      problems.add(Rule::unknown_name, tone->place, {Translated{"ingen ton", "tone"}, choice.tone},
                   std::string(nearest(choice.tone, tones).value_or("")));
  }
  choice.search_prior = read_prior(reader, problems);
  reader.finish();
  return choice;
}

void read_choices(const YamlNode& node, Model& model, Problems& problems) {
  for (const YamlPair& pair : node.pairs) {
    const Translated what = named("ett val i", "a choice of", pair.key);
    ChoiceList list{pair.key, {}};
    if (!pair.value.is_sequence())
      problems.add(Rule::wrong_setting, pair.value.place,
                   {pair.key, Translated{"en lista med val", "a list of choices"}});
    if (pair.value.items.size() > most_choices) {
      problems.add(Rule::wrong_setting, pair.value.place, {pair.key, at_most(most_choices)});
      continue;
    }
    for (const YamlNode& item : pair.value.items) {
      Choice choice = read_choice(item, what, problems);
      if (list.find(choice.id))
        problems.add(Rule::name_taken, item.place, {Translated{"valet", "choice"}, choice.id});
      else
        list.choices.push_back(std::move(choice));
    }
    model.choices.push_back(std::move(list));
  }
}

Pattern read_pattern(const YamlNode* node, Problems& problems) {
  if (!node) return Pattern("");
  Pattern pattern(node->text);
  if (node->text.size() <= longest_pattern && pattern.is_valid()) return pattern;
  const std::string most = std::to_string(longest_pattern);
  problems.add(Rule::wrong_setting, node->place,
               {"pattern", Translated{"ett reguljärt uttryck på högst " + most + " tecken",
                                      "a regular expression of at most " + most + " characters"}});
  return pattern;
}

void read_code_systems(const YamlNode& node, Model& model, Problems& problems) {
  for (const YamlPair& pair : node.pairs) {
    MapReader reader(pair.value, named("kodsystemet", "the code system", pair.key), problems);
    const YamlNode* pattern = reader.require("pattern");
    CodeSystem system{pair.key, reader.text("name"), reader.text("year"), read_pattern(pattern, problems),
                      pattern ? pattern->place : Place{}};
    if (system.name.empty()) system.name = system.id;
    reader.finish();
    model.code_systems.push_back(std::move(system));
  }
}

/// «ingen» or «inget» follows from the article.
KindName read_name(const YamlNode* node, const std::string& id, Problems& problems) {
  KindName name;
  if (!node) return {Translated(id), Translated(id), Translated{"ingen " + id, id}, Translated{"en", "a"}};
  if (!node->is_map()) {
    problems.add(Rule::wrong_setting, node->place,
                 {"name", Translated{"ett namn per språk, { sv: { one: …, many: … } }",
                                     "a name for each language, { sv: { one: …, many: … } }"}});
    return name;
  }
  for (const YamlPair& language : node->pairs) {
    MapReader reader(language.value, named("namnet på sorten", "the name of the kind", id), problems);
    name.one.add(language.key, reader.required_text("one").value_or(id));
    name.many.add(language.key, reader.required_text("many").value_or(id));
    const std::string article = reader.text("article");
    if (language.key == "sv") {
      name.article.add("sv", article.empty() ? "en" : article);
      name.none.add("sv", article == "ett" ? "inget" : "ingen");
    }
    reader.finish();
  }
  name.article.add("en", "a");
  name.none.add("en", "");
  return name;
}

void read_kind_names(const YamlNode& kinds, Model& model, Problems& problems) {
  for (const YamlPair& pair : kinds.pairs) {
    Kind kind;
    kind.id = pair.key;
    const YamlNode* folder = pair.value.find("folder");
    kind.folder = folder && folder->is_scalar() ? folder->text : pair.key;
    const YamlNode* name = pair.value.find("name");
    kind.name = read_name(name && !name->is_null() ? name : nullptr, kind.id, problems);
    if (!is_address_name(kind.id))
      problems.add(Rule::wrong_setting, pair.key_place,
                   {kind.id, Translated{"ett namn av små bokstäver a till z, siffror och bindestreck",
                                        "a name of lower-case letters a to z, digits and hyphens"}});
    kind.place = folder ? folder->place : pair.key_place;
    if (!is_address_name(kind.folder))
      problems.add(Rule::file_name, kind.place, {kind.folder}, as_address_name(kind.folder));
    if (model.find_folder(kind.folder))
      problems.add(Rule::name_taken, kind.place, {Translated{"mappen", "folder"}, kind.folder});
    model.kinds.push_back(std::move(kind));
  }
}

std::string nearest_key(const YamlNode* map, std::string_view name) {
  std::vector<std::string_view> keys;
  if (map)
    for (const YamlPair& pair : map->pairs) keys.push_back(pair.key);
  return std::string(nearest(name, keys).value_or(""));
}

/// The maps of fields and relations that a kind is made of: its own and those of the sets it names.
std::vector<const YamlNode*> parts_of(const YamlNode& kind, const YamlNode* shared, Problems& problems) {
  std::vector<const YamlNode*> parts;
  const YamlNode* with = kind.find("with");
  if (with && !with->is_sequence() && !with->is_null())
    problems.add(Rule::wrong_setting, with->place,
                 {"with", Translated{"en lista, till exempel [named, sourced]", "a list such as [named, sourced]"}});
  parts.push_back(&kind);
  for (const YamlNode& name : with ? with->items : std::vector<YamlNode>{}) {
    const YamlNode* part = shared ? shared->find(name.text) : nullptr;
    if (part)
      parts.push_back(part);
    else
      problems.add(Rule::unknown_name, name.place, {Translated{"ingen gemensam uppsättning", "shared set"}, name.text},
                   nearest_key(shared, name.text));
  }
  return parts;
}

void check_kind_keys(const YamlPair& pair, Kind& kind, Problems& problems) {
  MapReader reader(pair.value, named("sorten", "the kind", pair.key), problems);
  for (const char* key : {"folder", "name", "with", "fields", "relations", "glossary", "map"}) reader.find(key);
  kind.about = reader.translated("about");
  kind.has_feed = reader.flag("feed");
  read_kind_search(reader.find("search"), kind, problems);
  reader.finish();
}

/// What is in a shared set is read with each kind that has it; here only that nothing else stands in it.
void check_shared_keys(const YamlNode& shared, Problems& problems) {
  for (const YamlPair& pair : shared.pairs) {
    MapReader reader(pair.value, named("uppsättningen", "the set", pair.key), problems);
    for (const char* key : {"fields", "relations"}) reader.find(key);
    reader.finish();
  }
}

/// The relations that lead to where an entry belongs. They may be inverses, so that all must be known.
void read_belonging(const YamlNode& node, Kind& kind, Problems& problems) {
  if (!node.is_sequence()) {
    problems.add(Rule::wrong_setting, node.place,
                 {"map", Translated{"en lista med relationer", "a list of relations"}});
    return;
  }
  std::vector<std::string_view> names;
  for (const Relation& relation : kind.relations) names.push_back(relation.name);
  for (const YamlNode& name : node.items) {
    if (const auto relation = kind.find_relation(name.text))
      kind.belonging.push_back(*relation);
    else
      problems.add(Rule::unknown_name, name.place, {Translated{"ingen relation", "relation"}, name.text},
                   std::string(nearest(name.text, names).value_or("")));
  }
}

const YamlNode* map_in(MapReader& reader, std::string_view key, Problems& problems) {
  const YamlNode* node = reader.find(key);
  if (!node || node->is_map()) return node;
  problems.add(Rule::wrong_setting, node->place, {key, Translated{"en lista med namn", "a map of names"}});
  return nullptr;
}

}  // namespace

Model read_model(const YamlNode& root, Problems& problems) {
  Model model;
  MapReader reader(root, Translated{"modellen", "the model"}, problems);
  if (const YamlNode* choices = map_in(reader, "choices", problems)) read_choices(*choices, model, problems);
  if (const YamlNode* systems = map_in(reader, "code_systems", problems)) read_code_systems(*systems, model, problems);
  const YamlNode* shared = map_in(reader, "shared", problems);
  if (shared) check_shared_keys(*shared, problems);
  read_search(reader.find("search"), model, problems);
  reader.require("kinds");
  const YamlNode* kinds = map_in(reader, "kinds", problems);
  reader.finish();
  if (!kinds) return model;
  if (kinds->pairs.size() > most_kinds) {
    problems.add(Rule::wrong_setting, kinds->place, {"kinds", at_most(most_kinds)});
    return model;
  }

  read_kind_names(*kinds, model, problems);
  std::vector<DeclaredRelation> declared;
  for (KindIndex i = 0; i < model.kinds.size(); ++i) {
    check_kind_keys(kinds->pairs[i], model.kinds[i], problems);
    for (const YamlNode* part : parts_of(kinds->pairs[i].value, shared, problems)) {
      if (const YamlNode* fields = part->find("fields"))
        read_fields(*fields, FieldOwner::kind, model, model.kinds[i].fields, problems);
      if (const YamlNode* relations = part->find("relations")) declare_relations(*relations, i, declared, problems);
    }
    if (const YamlNode* glossary = kinds->pairs[i].value.find("glossary"); glossary && !glossary->is_null())
      model.kinds[i].glossary = read_glossary(*glossary, model.kinds[i].fields, problems);
  }
  read_relations(declared, model, problems);
  for (KindIndex i = 0; i < model.kinds.size(); ++i)
    if (const YamlNode* map = kinds->pairs[i].value.find("map"); map && !map->is_null())
      read_belonging(*map, model.kinds[i], problems);
  return model;
}

}  // namespace kunskap
