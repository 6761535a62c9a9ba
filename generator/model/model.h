// The model of a catalogue, as content/model.yaml declares it: the kinds of entries, their fields and their relations.
// Plain data, made once by load/read_model and then only read, from any thread. Kinds, fields, relations, choices and
// code systems are named by their index in the model's lists ("slots"), so that nothing is looked up by name on the
// way.
#pragma once

#include "adapters/pattern.h"
#include "base/place.h"
#include "base/translated.h"

#include <array>
#include <cstddef>
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
  record,
  view,
  claim
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

/// Of a list of records: how many values the part `part` has in each.
struct MarkRule {
  Slot part = 0;
  std::size_t each_row = 1;
};

/// Of a list of records: the numbers of each party add up to the total that another field states for it.
struct SumRule {
  Slot by = 0;        ///< The part that names the party.
  Slot least = 0;     ///< The parts that are added up: at least,
  Slot most = 0;      ///< and at most.
  Slot totals = 0;    ///< The field of the kind that states the totals, also records;
  Slot total_by = 0;  ///< its part that names the party,
  Slot total = 0;     ///< and that which is the total.
};

/// Of a number in a record: the parts that are written with it as one value.
struct NumberRule {
  std::optional<Slot> unit{};  ///< The text that names its unit.
  std::optional<Slot> per{};   ///< The text that says for each what, after the label of that part.
  std::optional<Slot> most{};  ///< The number that it is the least of,
  Translated both{};           ///< and what the two are called together.
};

/// What a part of a record says in a picture.
enum class PicturePart : std::uint8_t {
  title,
  by,
  when,
  next,
  condition,
  exit,
  mark,
  label,
  value,
  unit,
  series,
  approximate,
  planned,
  count
};

/// How the records of a field are drawn beside the list of them.
struct FieldPicture {
  enum class Type : std::uint8_t { none, flow, timeline, chart };
  Type type = Type::none;
  /// Of each PicturePart: the part of the record that says it, if any does.
  std::array<std::optional<Slot>, static_cast<std::size_t>(PicturePart::count)> parts{};

  std::optional<Slot> part(PicturePart wanted) const { return parts[static_cast<std::size_t>(wanted)]; }
};

struct Field {
  std::string name;
  FieldType type = FieldType::text;
  bool many = false;
  bool required = false;
  bool may_be_unknown = false;
  bool facet = false;
  bool past = false;  ///< Of a date: it says what has been.
  Role role = Role::none;
  Translated label;
  Translated help;
  Slot choices = 0;                 ///< Of a choice: which ChoiceList.
  std::vector<Field> fields;        ///< Of a record.
  std::optional<Slot> refers_to{};  ///< Of an id in a record: the part that has the ids of the records it refers to.
  std::optional<MarkRule> marks{};  ///< Of records that are the rows of a matrix.
  std::optional<SumRule> sums{};
  NumberRule number{};
  FieldPicture picture{};  ///< Of a list of records.

  /// Whether a value is several parts, each with a name.
  bool is_map() const { return type == FieldType::record || type == FieldType::view || type == FieldType::claim; }
  /// Of a part of a record: whether it tells one record of a list from another.
  bool is_own_id() const { return type == FieldType::id && !many && !refers_to; }
  /// Of a list of records: the part that tells one from another, if they have one.
  std::optional<Slot> own_id() const;
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
  std::optional<Slot> records{};  ///< Of a written one: the field whose records a reference may name.
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

/// Of a kind whose entries explain words: where a word, besides the title, and its meaning stand.
struct GlossaryRule {
  std::vector<Slot> words;       ///< Fields of type text.
  Slot meaning = 0;              ///< A field of type text.
  std::optional<Slot> unless{};  ///< A field of type boolean: true for words that everybody knows.
};

struct Kind {
  std::string id;
  std::string folder;  ///< Below content/, and the address of the listing.
  Place place;         ///< Of the folder's name in model.yaml.
  KindName name;
  Translated about;
  bool has_feed = false;  ///< What relates to one of its entries can be followed: a feed of changes, and a filter.
  std::vector<Field> fields;
  std::vector<Relation> relations;  ///< The written ones first, then inverses, then derived ones.
  Slot written_relations = 0;       ///< How many of them are written.
  std::vector<Slot> belonging{};    ///< The relations that lead to where an entry belongs, for maps.
  std::optional<GlossaryRule> glossary{};
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
