#include "model/addresses.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace kunskap {

std::string entry_address(const Model& model, const Entry& entry) {
  std::string address = model.kinds[entry.kind].folder;
  address += '/';
  address += entry.id;
  address += '/';
  return address;
}

std::string facet_address_name(const Translated& label, std::string_view name, std::string_view language) {
  std::string address = as_address_name(label.in(language));
  return address.empty() ? as_address_name(name) : address;
}

std::string relation_address_name(const Kind& kind, const Relation& relation, std::string_view language) {
  std::vector<std::string> taken{std::string(changes_folder)};
  for (const Relation& other : kind.relations) {
    const std::string label = facet_address_name(other.label, other.name, language);
    std::string name = label;
    for (int number = 2; std::find(taken.begin(), taken.end(), name) != taken.end(); ++number)
      name = label + "-" + std::to_string(number);
    if (&other == &relation) return name;
    taken.push_back(std::move(name));
  }
  assert(false);
  return "";
}

std::string facet_value_id(const Model& model, const Relation& relation, const Entry& target) {
  return relation.to.size() > 1 ? model.kinds[target.kind].folder + "/" + target.id : target.id;
}

std::vector<std::string> listing_folders(const Kind& kind, std::string_view language) {
  std::vector<std::string> folders{std::string(letter_folder)};
  for (const Field& field : kind.fields)
    if (field.facet) folders.push_back(facet_address_name(field.label, field.name, language));
  for (const Relation& relation : kind.relations)
    if (relation.facet) folders.push_back(facet_address_name(relation.label, relation.name, language));
  return folders;
}

std::string letter_address_name(std::string_view letter) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> own{
      {{"Å", "aa"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Æ", "ae"}, {"Ø", "oe"}, {"…", "andra-alfabet"}}};
  for (const auto& [character, name] : own)
    if (character == letter) return std::string(name);
  std::string name = as_address_name(letter);
  return name.empty() ? "ovrigt" : name;
}

}  // namespace kunskap
