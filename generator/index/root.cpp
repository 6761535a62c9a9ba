#include "index/root.h"

#include "adapters/yaml.h"
#include "base/json.h"
#include "base/text.h"
#include "index/coding.h"
#include "index/pieces.h"
#include "index/word_rules.h"

#include <algorithm>
#include <charconv>

namespace kunskap {
namespace {

constexpr std::string_view version = "2";
constexpr std::size_t shortest_label = 3;

std::string word_list(const std::vector<std::string>& words) {
  WordListWriter list;
  for (const std::string& word : words) list.add(word);
  return list.text();
}

// ---- Writing ----

void write_kinds(JsonWriter& json, const std::vector<RootKind>& kinds) {
  json.begin_object().member("id", "kind").key("values").begin_array();
  for (const RootKind& kind : kinds) {
    json.begin_object().member("id", kind.id).member("text", kind.many).member("one", kind.one);
    json.member("folder", kind.folder).key("end").number(kind.first + kind.count);
    json.key("prior").number(static_cast<double>(kind.prior)).end_object();
  }
  json.end_array().end_object();
}

void write_facet(JsonWriter& json, const RootFacet& facet) {
  json.begin_object().member("id", facet.id).member("label", facet.label);
  json.member("piece", facet.piece).member("role", facet.role).key("values").begin_array();
  for (const SearchFacetValue& value : facet.values)
    json.begin_object().member("id", value.id).member("text", value.label).member("tone", value.tone).end_object();
  json.end_array().end_object();
}

void write_intents(JsonWriter& json, const std::vector<RootIntent>& intents) {
  json.key("intents").begin_array();
  for (const RootIntent& intent : intents)
    json.begin_array().text(joined(intent.stems)).number(intent.facet + 1).number(intent.value).end_array();
  json.end_array();
}

// ---- Reading: JSON is YAML ----

std::string text_at(const YamlNode& node, std::string_view key) {
  const YamlNode* value = node.find(key);
  return value ? value->text : "";
}

std::int64_t number_in(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::uint32_t count_in(std::string_view text) {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number_in(text), 0, UINT32_MAX));
}

const std::vector<YamlNode>& items_at(const YamlNode& node, std::string_view key) {
  static const std::vector<YamlNode> none;
  const YamlNode* value = node.find(key);
  return value ? value->items : none;
}

void read_constants(const YamlNode& node, RankingConstants& constants) {
  for (const RankingConstant& constant : ranking_constants)
    constants.*constant.value = number_in(text_at(node, constant.name));
}

void read_kinds(const YamlNode& facet, std::vector<RootKind>& kinds) {
  for (const YamlNode& kind : items_at(facet, "values")) {
    const std::uint32_t first = kinds.empty() ? 0 : kinds.back().first + kinds.back().count;
    const std::uint32_t end = std::max(first, count_in(text_at(kind, "end")));
    kinds.push_back({text_at(kind, "id"), text_at(kind, "folder"), text_at(kind, "one"), text_at(kind, "text"), first,
                     end - first, number_in(text_at(kind, "prior"))});
  }
}

RootFacet read_facet(const YamlNode& node) {
  RootFacet facet{text_at(node, "id"), text_at(node, "label"), text_at(node, "piece"), text_at(node, "role"), {}};
  for (const YamlNode& value : items_at(node, "values"))
    facet.values.push_back({text_at(value, "id"), text_at(value, "text"), text_at(value, "tone")});
  return facet;
}

/// Nothing, if it names a value that is not there.
std::optional<RootIntent> read_intent(const YamlNode& node, const Root& root) {
  if (node.items.size() != 3) return std::nullopt;
  RootIntent intent{{}, static_cast<int>(count_in(node.items[1].text)) - 1, count_in(node.items[2].text)};
  for (const std::string_view stem : split(node.items[0].text, ' ')) intent.stems.emplace_back(stem);
  const auto facet = static_cast<std::size_t>(intent.facet);
  if (intent.facet >= 0 && facet >= root.facets.size()) return std::nullopt;
  if (intent.value >= (intent.facet < 0 ? root.kinds.size() : root.facets[facet].values.size())) return std::nullopt;
  return intent;
}

Root read_facts(const YamlNode& node) {
  Root root;
  root.entries = count_in(text_at(node, "entries"));
  root.cards_per_piece = count_in(text_at(node, "perCard"));
  root.language = text_at(node, "language");
  if (const YamlNode* constants = node.find("constants")) read_constants(*constants, root.constants);
  const std::vector<YamlNode>& facets = items_at(node, "facets");
  if (!facets.empty()) read_kinds(facets.front(), root.kinds);
  for (std::size_t i = 1; i < facets.size(); ++i) root.facets.push_back(read_facet(facets[i]));
  for (const YamlNode& item : items_at(node, "intents"))
    if (auto intent = read_intent(item, root)) root.intents.push_back(std::move(*intent));
  for (const YamlNode& stop : items_at(node, "stops")) root.stops.push_back(stop.text);
  return root;
}

/// Words of one or two letters name nothing.
void add_intent(Root& root, RootIntent intent) {
  const auto& stems = intent.stems;
  if (stems.empty() || (stems.size() == 1 && count_units(stems.front()) < shortest_label)) return;
  if (std::find(root.intents.begin(), root.intents.end(), intent) == root.intents.end())
    root.intents.push_back(std::move(intent));
}

}  // namespace

Root make_root(const Catalogue& catalogue, const EntryOrder& order, const std::vector<SearchFacet>& facets) {
  Root root;
  root.entries = static_cast<std::uint32_t>(order.size());
  root.cards_per_piece = cards_per_piece;
  root.language = catalogue.site.language;
  WordStemmer stemmer;
  for (std::uint32_t first = 0; first < order.size();) {
    const KindIndex index = catalogue.entries[order[first]].kind;
    std::uint32_t end = first;
    while (end < order.size() && catalogue.entries[order[end]].kind == index) ++end;
    const Kind& kind = catalogue.model.kinds[index];
    root.kinds.push_back({kind.id, kind.folder, kind.name.one.in(root.language), kind.name.many.in(root.language),
                          first, end - first, kind.search_prior});
    std::vector<std::string> words{root.kinds.back().one, root.kinds.back().many};
    words.insert(words.end(), kind.search_words.begin(), kind.search_words.end());
    for (const std::string& word : words)
      add_intent(root, {stems_of(word, stemmer), -1, static_cast<std::uint32_t>(root.kinds.size()) - 1});
    first = end;
  }
  for (std::size_t i = 0; i < facets.size(); ++i) {
    root.facets.push_back({facets[i].id, facets[i].label, "f" + std::to_string(i), facets[i].role, facets[i].values});
    for (std::uint32_t value = 0; value < facets[i].values.size(); ++value)
      add_intent(root, {stems_of(facets[i].values[value].label, stemmer), static_cast<int>(i), value});
  }
  root.stops = stop_stems(catalogue.vocabulary);
  return root;
}

std::string write_root(const Root& root) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().member("version", version).key("entries").number(root.entries);
  json.key("perCard").number(root.cards_per_piece).member("language", root.language);
  json.key("constants").begin_object();
  for (const RankingConstant& constant : ranking_constants)
    json.key(constant.name).number(static_cast<double>(root.constants.*constant.value));
  json.end_object().key("facets").begin_array();
  write_kinds(json, root.kinds);
  for (const RootFacet& facet : root.facets) write_facet(json, facet);
  json.end_array();
  write_intents(json, root.intents);
  write_word_rules(json.key("rules"));
  json.key("stops").begin_array();
  for (const std::string& stop : root.stops) json.text(stop);
  json.end_array().end_object();
  return out + "\n" + word_list(root.first_terms) + "\n" + word_list(root.first_sounds);
}

std::optional<Root> read_root(std::string_view text) {
  const std::vector<std::string_view> lines = split(text, '\n');
  if (lines.size() < 3) return std::nullopt;
  Problems problems;
  const auto facts = read_yaml(lines[0], {}, 1, problems);
  if (!facts || text_at(*facts, "version") != version) return std::nullopt;
  Root root = read_facts(*facts);
  root.first_terms = read_word_list(lines[1]);
  root.first_sounds = read_word_list(lines[2]);
  if (root.cards_per_piece == 0 || root.first_terms.empty()) return std::nullopt;
  return root;
}

}  // namespace kunskap
