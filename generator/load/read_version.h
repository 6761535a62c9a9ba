// Reads an earlier version of an entry, by the model of today.
#pragma once

#include "adapters/markdown.h"
#include "model/catalogue.h"

#include <optional>
#include <string>
#include <string_view>

namespace kunskap {

/// The entry that stood at `path` below content/, as much of it as the model knows. What was wrong in it is nobody's
/// mistake any more, so nothing is told, and what told of persons is left out. Nothing when it was no entry of any
/// kind, or cannot be read at all. Any thread.
std::optional<Entry> read_version(const std::string& path, std::string text, const Catalogue& catalogue,
                                  const MarkdownWords& words);

}  // namespace kunskap
