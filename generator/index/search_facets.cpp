#include "index/search_facets.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace kunskap {
namespace {

/// The facet of choices with one role, or of fields and relations with one name.
class FacetMaker {
 public:
  FacetMaker(const Catalogue& catalogue, const Links& links, const EntryOrder& order)
      : catalogue_(catalogue), links_(links), order_(order), language_(catalogue.site.language) {}

  SearchFacet of_role(Role role, std::string id, std::string label) {
    std::vector<std::optional<Slot>> fields;
    for (const Kind& kind : catalogue_.model.kinds) fields.push_back(kind.field_with(role));
    facet_ = {std::move(id), std::move(label), "status", {}, {}};
    fill(fields, std::vector<std::optional<Slot>>(fields.size()));
    return std::move(facet_);
  }

  SearchFacet of_name(const std::string& name) {
    std::vector<std::optional<Slot>> fields, relations;
    facet_ = {name, name, "", {}, {}};
    for (const Kind& kind : catalogue_.model.kinds) {
      fields.push_back(kind.find_field(name));
      relations.push_back(kind.find_relation(name));
      if (facet_.label != name) continue;
      if (fields.back()) facet_.label = kind.fields[*fields.back()].label.in(language_);
      if (relations.back()) facet_.label = kind.relations[*relations.back()].label.in(language_);
    }
    fill(fields, relations);
    return std::move(facet_);
  }

 private:
  void fill(const std::vector<std::optional<Slot>>& fields, const std::vector<std::optional<Slot>>& relations) {
    labels_.clear();
    ids_.clear();
    facet_.of_entries.assign(order_.size(), {});
    number_choices(fields);
    number_targets(relations);
    for (std::size_t number = 0; number < order_.size(); ++number) {
      const Entry& entry = catalogue_.entries[order_[number]];
      std::vector<std::uint32_t>& values = facet_.of_entries[number];
      if (const auto slot = fields[entry.kind]) add_choices(entry.values[*slot], values);
      if (const auto slot = relations[entry.kind])
        for (const Link& link : links_.entries[order_[number]].relations[*slot])
          if (link.entry != Link::unknown) values.push_back(targets_.at(link.entry));
      if (const auto own = targets_.find(order_[number]); own != targets_.end()) values.push_back(own->second);
      std::sort(values.begin(), values.end());
      values.erase(std::unique(values.begin(), values.end()), values.end());
    }
  }

  std::uint32_t value_of(std::string_view id, const std::string& label, const std::string& tone = "") {
    const auto [place, is_new] = labels_.try_emplace(label, static_cast<std::uint32_t>(facet_.values.size()));
    if (is_new) {
      std::string own(id);
      for (int i = 2; !ids_.insert(own).second; ++i) own = std::string(id) + "-" + std::to_string(i);
      facet_.values.push_back({own, label, tone});
    }
    return place->second;
  }

  /// All choices in their order, so that a facet has its values in that order.
  void number_choices(const std::vector<std::optional<Slot>>& fields) {
    choices_.assign(catalogue_.model.choices.size(), {});
    for (KindIndex kind = 0; kind < fields.size(); ++kind) {
      if (!fields[kind]) continue;
      const Field& field = catalogue_.model.kinds[kind].fields[*fields[kind]];
      if (field.type != FieldType::choice || !choices_[field.choices].empty()) continue;
      for (const Choice& choice : catalogue_.model.choices[field.choices].choices)
        choices_[field.choices].push_back(value_of(choice.id, choice.label.in(language_), choice.tone));
    }
  }

  /// The entries that are referred to, in the order of the index.
  void number_targets(const std::vector<std::optional<Slot>>& relations) {
    targets_.clear();
    std::set<EntryIndex> referred;
    for (const EntryIndex entry : order_)
      if (const auto slot = relations[catalogue_.entries[entry].kind])
        for (const Link& link : links_.entries[entry].relations[*slot])
          if (link.entry != Link::unknown) referred.insert(link.entry);
    for (const EntryIndex entry : order_)
      if (referred.contains(entry))
        targets_[entry] = value_of(links_.labels.id(entry), std::string(links_.labels.title(entry)));
  }

  void add_choices(const Value& value, std::vector<std::uint32_t>& values) const {
    if (const auto* chosen = value.as<Chosen>()) values.push_back(choices_[value.field->choices][chosen->choice]);
    if (const auto* many = value.as<std::vector<Value>>())
      for (const Value& one : *many) add_choices(one, values);
  }

  const Catalogue& catalogue_;
  const Links& links_;
  const EntryOrder& order_;
  const std::string& language_;
  SearchFacet facet_;
  std::map<std::string, std::uint32_t> labels_;
  std::set<std::string> ids_;
  std::vector<std::vector<std::uint32_t>> choices_;  ///< The value of each choice, of each list that is used.
  std::map<EntryIndex, std::uint32_t> targets_;      ///< The value of each entry that is referred to.
};

}  // namespace

std::vector<SearchFacet> make_search_facets(const Catalogue& catalogue, const Links& links, const EntryOrder& order) {
  FacetMaker maker(catalogue, links, order);
  std::vector<SearchFacet> facets;
  const Translated& status = catalogue.model.search_status;
  if (!status.empty()) facets.push_back(maker.of_role(Role::status, "status", status.in(catalogue.site.language)));
  for (const std::string& name : catalogue.model.search_facets) facets.push_back(maker.of_name(name));
  return facets;
}

}  // namespace kunskap
