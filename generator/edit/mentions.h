// Where an entry speaks of another one by its id: in its references, in the links of its texts, and in what its views
// and counts ask for. Pure; any thread.
#pragma once

#include "model/catalogue.h"

#include <cstddef>
#include <string_view>

namespace kunskap {

/// How often `entry` speaks of the entry `id` of `kind`. A reference that may lead to several kinds is taken to mean
/// this one.
std::size_t count_mentions(const Entry& entry, const Model& model, KindIndex kind, std::string_view id);

}  // namespace kunskap
