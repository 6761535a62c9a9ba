// Writes the tree of a Markdown text as HTML. Known to markdown.cpp alone.
#pragma once

#include "adapters/line_index.h"
#include "adapters/markdown.h"

#include <cmark-gfm.h>

namespace kunskap {

/// Changes the tree: the marks of alerts are taken out of it.
MarkdownText write_markdown(cmark_node* document, LineIndex& lines, const MarkdownOptions& options, Problems& problems);

}  // namespace kunskap
