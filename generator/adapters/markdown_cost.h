// How hard a text would be for cmark-gfm, so that no text can stop a build. Pure functions; any thread.
#pragma once

#include "adapters/line_index.h"

#include <cstddef>
#include <optional>

namespace kunskap {

/// The line, from 1, of the first paragraph that makes the text too hard to read within a second or so; nothing for any
/// text that a person would write.
std::optional<std::size_t> find_too_complicated(const LineIndex& lines);

}  // namespace kunskap
