// The footnotes of a Markdown text: references, notes and the ways back. Known to the markdown files alone.
#pragma once

#include "adapters/markdown.h"

#include <cmark-gfm.h>

#include <cstddef>
#include <string>
#include <vector>

namespace kunskap {

/// Requires: the functions that append are called in the order of the tree.
class Footnotes {
 public:
  Footnotes(cmark_node* document, const MarkdownOptions& options);

  /// The ids that the footnotes will have, which nothing else may get.
  std::vector<std::string> ids() const;

  /// A reference; a plain number where it `is_inside_link`, because links cannot stand in each other.
  void append_reference(std::string& out, cmark_node* reference, bool is_inside_link);
  void append_begin(std::string& out);
  /// The links from the footnote that has begun to its references.
  void append_ways_back(std::string& out) const;
  void append_end(std::string& out, cmark_node* definition) const;
  /// After the last.
  void append_end_of_all(std::string& out) const;

 private:
  struct Footnote {
    std::size_t references = 0;  ///< In the whole text.
    std::size_t written = 0;     ///< So far.
  };

  void count_references(cmark_node* document);
  std::string id_of_footnote(std::size_t number) const;
  std::string id_of_reference(std::size_t number, std::size_t which) const;

  const MarkdownOptions& options_;
  std::vector<Footnote> footnotes_;
  std::size_t current_ = 0;  ///< The number of the footnote that is written; 0 before the first.
};

}  // namespace kunskap
