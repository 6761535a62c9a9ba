// The format: https://code.visualstudio.com/docs/editing/userdefinedsnippets. A body has places to fill in: `$1`, or
// `${1|a,b|}` with values to pick from; ids and choices have none of its signs in them.
#include "export/snippets.h"

#include "base/json.h"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace kunskap {
namespace {

/// More than these nobody picks from a list.
constexpr std::size_t most_values = 200;

struct Snippet {
  std::string label;
  std::string body;
  std::vector<std::string> kinds;  ///< That write it so.
  std::string help;
};

std::string picked_from(std::vector<std::string> values, bool may_be_unknown) {
  if (may_be_unknown) values.emplace_back("unknown");
  if (values.empty() || values.size() > most_values) return "$1";
  std::string place = "${1|";
  for (const std::string& value : values) place += (place.back() == '|' ? "" : ",") + value;
  return place + "|}";
}

std::vector<std::string> ids_of(const Catalogue& catalogue, const Relation& relation) {
  std::vector<std::string> ids;
  for (const Entry& entry : catalogue.entries)
    if (std::find(relation.to.begin(), relation.to.end(), entry.kind) != relation.to.end()) ids.push_back(entry.id);
  return ids;
}

/// The parts of a record that must be there, on lines of their own.
std::string record_body(const Field& field) {
  const std::string first = field.many ? "\n  - " : "\n  ";
  const std::string next = field.many ? "\n    " : "\n  ";
  std::string body;
  int place = 0;
  for (const Field& part : field.fields)
    if (part.required) body += (body.empty() ? first : next) + part.name + ": $" + std::to_string(++place);
  return body.empty() ? first + "$1" : body;
}

std::string value_of(const Model& model, const Field& field) {
  if (field.type == FieldType::boolean) return picked_from({"ja", "nej"}, field.may_be_unknown);
  if (field.type != FieldType::choice) return "$1";
  std::vector<std::string> ids;
  for (const Choice& choice : model.choices[field.choices].choices) ids.push_back(choice.id);
  return picked_from(std::move(ids), field.may_be_unknown);
}

std::string body_of(const Model& model, const Field& field) {
  if (field.is_map()) return field.name + ":" + record_body(field);
  const std::string value = value_of(model, field);
  return field.name + ": " + (field.many ? "[" + value + "]" : value);
}

std::string body_of(const Catalogue& catalogue, const Relation& relation) {
  const std::string value = picked_from(ids_of(catalogue, relation), relation.may_be_unknown);
  return relation.name + ": " + (relation.many ? "[" + value + "]" : value);
}

class Snippets {
 public:
  void add(std::string label, std::string body, const std::string& kind, const Translated& help,
           std::string_view language) {
    const auto [found, is_new] = by_words_.try_emplace(label + "\n" + body, snippets_.size());
    if (is_new) snippets_.push_back({std::move(label), std::move(body), {}, help.empty() ? "" : help.in(language)});
    snippets_[found->second].kinds.push_back(kind);
  }

  std::string text() const {
    std::string out;
    JsonWriter json(out, 1);
    json.begin_object();
    for (const Snippet& snippet : snippets_) {
      const std::string name = snippet.body.substr(0, snippet.body.find(':'));
      std::string kinds;
      for (const std::string& kind : snippet.kinds) kinds += (kinds.empty() ? "" : ", ") + kind;
      json.key(snippet.label + " (" + kinds + ")").begin_object().member("scope", "markdown,yaml");
      json.key("prefix").begin_array().text(name).text(snippet.label).end_array();
      json.member("body", snippet.body);
      json.member("description", snippet.help.empty() ? kinds : kinds + ": " + snippet.help).end_object();
    }
    json.end_object();
    return out;
  }

 private:
  std::vector<Snippet> snippets_;
  std::map<std::string, std::size_t, std::less<>> by_words_;
};

}  // namespace

std::string editor_snippets(const Catalogue& catalogue, std::string_view language) {
  Snippets snippets;
  for (const Kind& kind : catalogue.model.kinds) {
    const std::string name = kind.name.one.in(language);
    for (const Field& field : kind.fields)
      snippets.add(field.label.in(language), body_of(catalogue.model, field), name, field.help, language);
    for (Slot i = 0; i < kind.written_relations; ++i) {
      const Relation& relation = kind.relations[i];
      snippets.add(relation.label.in(language), body_of(catalogue, relation), name, relation.help, language);
    }
  }
  return snippets.text();
}

}  // namespace kunskap
