// What the entries of a catalogue have to do with each other, worked out from both sides.
// Plain data, made by link/ and then only read, from any thread. Entries are named by their index in the catalogue.
#pragma once

#include "model/catalogue.h"
#include "model/entry_labels.h"
#include "model/glossary.h"

#include <string>
#include <vector>

namespace kunskap {

/// One related entry, as seen from an entry.
struct Link {
  static constexpr EntryIndex unknown = static_cast<EntryIndex>(-1);
  EntryIndex entry = unknown;
  Basis basis = Basis::source;  ///< Of a derived link: the weakest of the links it was derived from.
  /// What was written of it, in this entry or the other; none if that is no more than the basis, or if it is derived.
  const Reference* reference = nullptr;
  const Date* until = nullptr;  ///< When it ended or ends, if that is said; of a derived link the first end.
};

/// An alternative name of an entry, or its title, in the index from A to Ö.
struct IndexItem {
  EntryIndex entry = 0;
  std::string text;
  bool is_alias = false;
  std::string letter;  ///< Under which it stands.
  Basis basis = Basis::source;
};

struct FacetValue {
  std::string id;  ///< In addresses and in the rows' filters: a choice's id, or an entry's.
  Translated text;
  std::string tone;                 ///< Of a choice.
  std::vector<EntryIndex> entries;  ///< In alphabetical order.
};

/// A field or relation that the entries of a kind can be chosen by.
struct Facet {
  std::string name;
  std::string address_name;  ///< In addresses: the label as an address, in the language of the site.
  Translated label;
  std::vector<FacetValue> values;  ///< Those that some entry has, in the order of the choices or of the alphabet.
};

struct KindListing {
  std::vector<EntryIndex> entries;  ///< In alphabetical order.
  std::vector<Facet> facets;
};

struct EntryLinks {
  std::vector<std::vector<Link>> relations;  ///< One list for each relation of the kind, in alphabetical order.
  std::vector<EntryIndex> linked_from;       ///< Entries whose text links here, in alphabetical order.
};

/// An address that an entry had before, and the entry that it leads to now.
struct Redirect {
  std::string address;  ///< "folder/id/", below the site.
  EntryIndex entry = 0;
};

struct Links {
  EntryLabels labels;
  std::vector<EntryLinks> entries;  ///< One for each entry of the catalogue.
  std::vector<std::uint32_t> rank;  ///< Of each entry: its place when all are sorted by title.
  std::vector<std::string> letter;  ///< Of each entry: the letter that its title stands under.
  std::vector<KindListing> kinds;   ///< One for each kind of the model.
  std::vector<IndexItem> index;     ///< From A to Ö.
  Glossary glossary;
  std::vector<Redirect> redirects;  ///< Sorted by address.
};

}  // namespace kunskap
