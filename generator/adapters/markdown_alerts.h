// Quotes that are alerts: > [!NOTE] on the first line. Known to the markdown files alone.
#pragma once

#include "adapters/markdown.h"

#include <cmark-gfm.h>

#include <string>
#include <string_view>

namespace kunskap {

struct Alert {
  std::string_view mark;              ///< As it is written: [!NOTE]
  std::string_view name;              ///< As a part of the class: note
  std::string MarkdownWords::*title;  ///< What it is called on the page.
};

/// The kind of alert that `quote` is, or nullptr. The mark, which stands alone on the first line, is taken out of the
/// tree.
const Alert* take_alert(cmark_node* quote);

}  // namespace kunskap
