// What an editor's program can offer while the facts of an entry are written, in VS Code's format of snippets: schemas
// reach only files that are YAML as a whole, snippets also the front matter of Markdown. Pure; any thread.
#pragma once

#include "model/catalogue.h"

#include <string>
#include <string_view>

namespace kunskap {

/// One snippet for each field and relation, found by its name and by its label in `language`: the line as it is
/// written, with the choices, or the ids that can be referred to, to pick from. Kinds that write it alike share it.
std::string editor_snippets(const Catalogue& catalogue, std::string_view language);

}  // namespace kunskap
