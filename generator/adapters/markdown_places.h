// Where the parts of a Markdown text stand. Known to the markdown files alone; one for each text that is read.
#pragma once

#include "adapters/line_index.h"

#include <cmark-gfm.h>

#include <cstddef>
#include <optional>
#include <vector>

namespace kunskap {

class MarkdownPlaces {
 public:
  explicit MarkdownPlaces(LineIndex& lines) : lines_(lines) {}

  /// Requires: called with each paragraph, heading and table row before the parts inside it are asked for, which are
  /// then asked for in the order of the text.
  void enter(cmark_node* block);

  /// The line of a heading, an HTML block or a table row, from where it begins.
  Place of_block(cmark_node* block);
  /// A link, an image or a piece of HTML inside a paragraph; the whole line when it cannot be told better.
  Place of_inline(cmark_node* node);
  /// The cell `column` (from 0) of a table's first row.
  Place of_header_cell(cmark_node* table, std::size_t column);

 private:
  struct Range {
    std::size_t begin = 0, end = 0;
  };

  std::size_t start_line(cmark_node* block) const;
  std::vector<std::size_t> said_begins(cmark_node* node) const;
  std::optional<Range> find(cmark_node* node) const;
  std::optional<Range> search(cmark_node* node) const;
  std::size_t search_end() const;

  LineIndex& lines_;
  cmark_node* block_ = nullptr;
  std::size_t definitions_ = 0;  ///< The lines that define references before the paragraph really begins.
  std::size_t seen_ = 0;         ///< All parts before this byte have been asked for.
};

}  // namespace kunskap
