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

}  // namespace kunskap
