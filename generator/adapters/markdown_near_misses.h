// What is read as plain text although a heading, a link or a table was probably meant. Known to the markdown files
// alone. Pure; any thread.
#pragma once

#include "adapters/line_index.h"
#include "base/problems.h"

#include <cmark-gfm.h>

namespace kunskap {

/// Warns when `text`, a node of plain text, looks like something else that lacks a sign or has a blank too many.
void report_near_misses(cmark_node* text, LineIndex& lines, Problems& problems);

}  // namespace kunskap
