// Character references such as &#27;, by which a text without control characters becomes HTML with one. Known to the
// markdown files alone.
#pragma once

#include "adapters/line_index.h"
#include "adapters/markdown.h"
#include "base/problems.h"

namespace kunskap {

/// Tells of the references to control characters in the text of `lines`, and replaces these characters in what was
/// written of it. A reference in code is only told of beside one that is not.
void remove_control_characters(MarkdownText& written, LineIndex& lines, Problems& problems);

}  // namespace kunskap
