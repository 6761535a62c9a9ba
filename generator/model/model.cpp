#include "model/model.h"

#include <algorithm>

namespace kunskap {
namespace {

template <typename Index, typename List, typename Matches>
std::optional<Index> find_index(const List& list, Matches matches) {
  const auto found = std::find_if(list.begin(), list.end(), matches);
  if (found == list.end()) return std::nullopt;
  return static_cast<Index>(found - list.begin());
}

}  // namespace

std::optional<Slot> ChoiceList::find(std::string_view id) const {
  return find_index<Slot>(choices, [&](const Choice& choice) { return choice.id == id; });
}

std::optional<Slot> Field::own_id() const {
  const auto found = std::find_if(fields.begin(), fields.end(), [](const Field& part) { return part.is_own_id(); });
  return found == fields.end() ? std::nullopt : std::optional(static_cast<Slot>(found - fields.begin()));
}

std::optional<Slot> Kind::find_field(std::string_view wanted) const {
  return find_index<Slot>(fields, [&](const Field& field) { return field.name == wanted; });
}

std::optional<Slot> Kind::find_relation(std::string_view wanted) const {
  return find_index<Slot>(relations, [&](const Relation& relation) { return relation.name == wanted; });
}

std::optional<Slot> Kind::field_with(Role role) const {
  return find_index<Slot>(fields, [&](const Field& field) { return field.role == role; });
}

std::optional<KindIndex> Model::find_kind(std::string_view id) const {
  return find_index<KindIndex>(kinds, [&](const Kind& kind) { return kind.id == id; });
}

std::optional<KindIndex> Model::find_folder(std::string_view folder) const {
  return find_index<KindIndex>(kinds, [&](const Kind& kind) { return kind.folder == folder; });
}

}  // namespace kunskap
