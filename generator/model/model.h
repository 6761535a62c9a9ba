// The model of a catalogue, as content/model.yaml declares it: the kinds of entries, their fields and their relations.
// Plain data, made once by load/read_model and then only read, from any thread. Kinds, fields, relations, choices and
// code systems are named by their index in the model's lists ("slots"), so that nothing is looked up by name on the
// way.
#pragma once

#include "adapters/pattern.h"
#include "base/place.h"
#include "base/translated.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

using KindIndex = std::uint16_t;
using Slot = std::uint16_t;

enum class FieldType : std::uint8_t {
  text,
  markdown,
  number,
  boolean,
  date,
  period,
  choice,
  url,
  email,
  phone,
  id,
  code,
  record
};

/// What a field or relation means to every catalogue, whatever it is called.
enum class Role : std::uint8_t { none, status, validity, review, as_of, alias, official, source, responsible };

struct Choice {
  std::string id;
  Translated label;
  std::string tone = "neutral";
  unsigned search_prior = 100;  ///< Percent: what a search makes of entries that have it.
};

struct ChoiceList {
  std::string name;
  std::vector<Choice> choices;  ///< In their order.
  std::optional<Slot> find(std::string_view id) const;
};

struct CodeSystem {
  std::string id;
  std::string name;
  std::string year;
  Pattern pattern;
  Place pattern_place;
};

struct Field {
  std::string name;
  FieldType type = FieldType::text;
  bool many = false;
  bool required = false;
  bool may_be_unknown = false;
  bool facet = false;
  Role role = Role::none;
  Translated label;
  Translated help;
  Slot choices = 0;                 ///< Of a choice: which ChoiceList.
  std::vector<Field> fields;        ///< Of a record.
  std::optional<Slot> refers_to{};  ///< Of an id in a record: the part that has the ids of the records it refers to.

  /// Of a part of a record: whether it tells one record of a list from another.
  bool is_own_id() const { return type == FieldType::id && !many && !refers_to; }
};

/// A relation as one kind sees it: written in its entries, or computed from what others write.
struct Relation {
  enum class Origin : std::uint8_t { written, inverse, derived };
  /// Of an inverse: a written relation that it mirrors. Several kinds may share the name of an inverse.
  struct Mirrored {
    KindIndex kind = 0;
    Slot relation = 0;
  };

  std::string name;
  Origin origin = Origin::written;
  std::vector<KindIndex> to;
  bool many = false;
  bool required = false;
  bool may_be_unknown = false;
  bool facet = false;
  Role role = Role::none;
  Translated label;
  Translated help;
  std::vector<Mirrored> mirrors;  ///< Of an inverse.
  Slot via = 0;                   ///< Of a derived one: the relation of this kind that is followed first,
  std::string via_next;           ///< and the name of the one followed from there.
};

struct KindName {
  Translated one;
  Translated many;
  /// «ingen» or «inget»; "no" in English.
  Translated none;
  /// «en» or «ett»; "a" in English.
  Translated article;
};

struct Kind {
  std::string id;
  std::string folder;  ///< Below content/, and the address of the listing.
  Place place;         ///< Of the folder's name in model.yaml.
  KindName name;
  Translated about;
  std::vector<Field> fields;
  std::vector<Relation> relations;        ///< The written ones first, then inverses, then derived ones.
  Slot written_relations = 0;             ///< How many of them are written.
  unsigned search_prior = 100;            ///< Percent: what a search makes of its entries against those of others.
  std::vector<std::string> search_words;  ///< Beside the name: whoever types one of them means this kind.

  std::optional<Slot> find_field(std::string_view wanted) const;
  std::optional<Slot> find_relation(std::string_view wanted) const;
  /// The first field with `role`.
  std::optional<Slot> field_with(Role role) const;
};

struct Model {
  std::vector<Kind> kinds;
  std::vector<ChoiceList> choices;
  std::vector<CodeSystem> code_systems;
  Translated search_status;                ///< What a search calls the status; empty: it has no such facet.
  std::vector<std::string> search_facets;  ///< Names of fields and relations that a search can be narrowed by.

  std::optional<KindIndex> find_kind(std::string_view id) const;
  std::optional<KindIndex> find_folder(std::string_view folder) const;
};

}  // namespace kunskap
