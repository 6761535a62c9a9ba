// The text of an entry that somebody is about to write, made from the model alone. Pure functions; any thread.
#pragma once

#include "model/model.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// The kind that an editor calls `name`: its id, its folder, or its name in any number and language.
std::optional<KindIndex> kind_called(const Model& model, std::string_view name);

/// What a kind can be called, for suggestions.
std::vector<std::string> names_of_kinds(const Model& model);

/// An id made of `title` that is not taken: with a number after it when it must be.
std::string free_id(const Kind& kind, std::string_view title, const std::function<bool(const std::string&)>& is_taken);

/// The names of what must be filled in, in the order of the text.
std::vector<std::string> required_names(const Kind& kind);

/// A file with `title` and everything that the kind requires, empty; what it may have stands in comments, and so do the
/// choices. Comments are in `language`.
std::string new_entry_text(const Model& model, const Kind& kind, std::string_view title, std::string_view language);

}  // namespace kunskap
