#include "model/value.h"

#include <array>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 4> names{"source", "assigned", "inferred", "example"};

}  // namespace

std::string_view name_of(Basis basis) { return names[static_cast<std::size_t>(basis)]; }

std::optional<Basis> basis_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<Basis>(i);
  return std::nullopt;
}

const std::string* id_of(const Value& record, const Field& field) {
  const auto slot = field.own_id();
  const auto* parts = record.as<Record>();
  return slot && parts ? parts->values[*slot].as<std::string>() : nullptr;
}

}  // namespace kunskap
