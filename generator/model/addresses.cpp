#include "model/addresses.h"

#include "base/text.h"

#include <array>
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

std::vector<std::string> listing_folders(const Kind& kind, std::string_view language) {
  std::vector<std::string> folders{std::string(letter_folder)};
  for (const Field& field : kind.fields)
    if (field.facet) folders.push_back(facet_address_name(field.label, field.name, language));
  for (const Relation& relation : kind.relations)
    if (relation.facet) folders.push_back(facet_address_name(relation.label, relation.name, language));
  return folders;
}

std::string letter_address_name(std::string_view letter) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> own{
      {{"Å", "aa"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Æ", "ae"}, {"Ø", "oe"}}};
  for (const auto& [character, name] : own)
    if (character == letter) return std::string(name);
  std::string name = as_address_name(letter);
  return name.empty() ? "ovrigt" : name;
}

}  // namespace kunskap
