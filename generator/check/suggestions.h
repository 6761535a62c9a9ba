// The entries that were probably meant where one is named that does not exist. They are looked for when all such names
// are known: an index of the names is made only where it is needed, and no name is looked for twice.
#pragma once

#include "base/problems.h"
#include "model/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// The ids of the entries of each kind, in their order.
using IdsByKind = std::vector<std::vector<std::string_view>>;

/// A name that no entry has, and the problem that it is.
struct UnknownEntry {
  enum class Hint : std::uint8_t { id, file };

  Problem problem;               ///< Without the nearest name.
  std::vector<KindIndex> kinds;  ///< The kinds that were looked in.
  std::string name;
  Hint hint = Hint::id;  ///< What the editor should have written.
};

/// Adds the problem of each of `unknown` to `problems`, with what was probably meant: the nearest name in the first
/// kind that has one; and with the other files where the same name stands: when they are many, as when an entry has
/// been removed, only the first problem says so.
void add_with_suggestions(std::vector<UnknownEntry> unknown, const Catalogue& catalogue, const SourceFiles& files,
                          const IdsByKind& ids, unsigned jobs, Problems& problems);

}  // namespace kunskap
