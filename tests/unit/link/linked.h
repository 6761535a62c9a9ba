// A small catalogue with its links, and the links as texts that tests compare.
#pragma once

#include "link/link.h"
#include "small_catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct Linked {
  SmallCatalogue made;
  Links links;

  explicit Linked(SmallCatalogue catalogue, unsigned jobs = 1)
      : made(std::move(catalogue)), links(link_catalogue(made.catalogue, jobs)) {}
  explicit Linked(const std::vector<Written>& entries, unsigned jobs = 1, std::string_view model = library_model)
      : Linked(make_catalogue(entries, "title: B", model), jobs) {}

  /// "bocker/a bocker/b(inferred) ?"
  std::string relation(std::string_view path, std::string_view name) const {
    const EntryIndex index = made.index(path);
    const Kind& kind = made.catalogue.model.kinds[made.catalogue.entries[index].kind];
    return text_of(links.entries[index].relations.at(kind.find_relation(name).value()));
  }
  std::string text_of(const std::vector<Link>& list) const {
    std::string text;
    for (const Link& link : list) {
      text += (text.empty() ? "" : " ") + (link.entry == Link::unknown ? "?" : made.path(link.entry));
      if (link.basis != Basis::source) text += "(" + std::string(name_of(link.basis)) + ")";
    }
    return text;
  }
  std::string text_of(const std::vector<EntryIndex>& entries) const {
    std::string text;
    for (const EntryIndex entry : entries) text += (text.empty() ? "" : " ") + made.path(entry);
    return text;
  }
};

/// Everything in `linked`, to compare two of them.
inline std::string all_of(const Linked& linked) {
  std::string text;
  for (const EntryLinks& entry : linked.links.entries) {
    for (const auto& relation : entry.relations) text += linked.text_of(relation) + "; ";
    text += "<- " + linked.text_of(entry.linked_from) + "\n";
  }
  for (const KindListing& listing : linked.links.kinds) {
    text += linked.text_of(listing.entries) + "\n";
    for (const Facet& facet : listing.facets)
      for (const FacetValue& value : facet.values)
        text += facet.name + "=" + value.id + ": " + linked.text_of(value.entries) + "\n";
  }
  for (const IndexItem& item : linked.links.index)
    text += item.letter + " " + item.text + (item.is_alias ? "*" : "") + "\n";
  return text;
}

}  // namespace kunskap
