#include "adapters/markdown_near_misses.h"

#include "adapters/markdown_tree.h"
#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

/// The place of `part` on the line that the node begins on; the whole line when it is not there.
Place place_of(cmark_node* node, std::string_view part, LineIndex& lines) {
  const auto number = static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(node)));
  const std::size_t at = lines.line(number).find(part);
  if (at == nowhere) return lines.whole_line(number);
  return lines.range(lines.start_of(number) + at, lines.start_of(number) + at + part.size());
}

bool begins_line(cmark_node* text) {
  cmark_node* const before = cmark_node_previous(text);
  return cmark_node_get_type(cmark_node_parent(text)) == CMARK_NODE_PARAGRAPH &&
         (before == nullptr || cmark_node_get_type(before) == CMARK_NODE_SOFTBREAK);
}

/// «##Rubrik»
bool is_nearly_heading(std::string_view text) {
  const std::size_t signs = std::min(text.find_first_not_of('#'), text.size());
  return text.starts_with('#') && signs > 0 && signs <= 6 && signs < text.size() &&
         (is_ascii_letter(text[signs]) || static_cast<unsigned char>(text[signs]) >= 0x80);
}

/// «\##Rubrik», which is meant.
bool is_escaped(cmark_node* node, const LineIndex& lines) {
  const std::string_view line = lines.line(static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(node))));
  const std::size_t at = line.find('#');
  return at != nowhere && at > 0 && line[at - 1] == '\\';
}

cmark_node* begin_of_next_line(cmark_node* node) {
  while (node != nullptr && cmark_node_get_type(node) != CMARK_NODE_SOFTBREAK) node = cmark_node_next(node);
  return node == nullptr ? nullptr : cmark_node_next(node);
}

/// Two lines that begin with a bar, the first of a paragraph.
bool is_nearly_table(cmark_node* text) {
  cmark_node* const next = cmark_node_previous(text) == nullptr ? begin_of_next_line(text) : nullptr;
  return next != nullptr && literal_of(next).starts_with('|');
}

/// «[text] (../mapp/fil.md)», where the blank keeps the parts from being a link.
bool has_nearly_link(cmark_node* node, std::string_view text, std::size_t middle) {
  if (text.rfind('[', middle) == nowhere) return false;
  const std::string_view target = text.substr(middle + 3, text.find_first_of(") ", middle + 3) - middle - 3);
  cmark_node* const next = cmark_node_next(node);
  const bool is_before_address =
      target.empty() && middle + 3 == text.size() && next != nullptr && cmark_node_get_type(next) == CMARK_NODE_LINK;
  return is_before_address || target.ends_with(".md") || target.ends_with(".yaml") || target.starts_with("../") ||
         target.starts_with("www.") || target.find(".md#") != nowhere;
}

}  // namespace

void report_near_misses(cmark_node* node, LineIndex& lines, Problems& problems) {
  const std::string_view text = literal_of(node);
  if (is_nearly_heading(text) && begins_line(node) && !is_escaped(node, lines))
    problems.add(Rule::heading_without_blank, place_of(node, "#", lines));
  if (text.starts_with('|') && begins_line(node) && is_nearly_table(node))
    problems.add(Rule::table_without_rule, place_of(node, "|", lines));
  for (std::size_t at = text.find("] ("); at != nowhere; at = text.find("] (", at + 1))
    if (has_nearly_link(node, text, at)) {
      const std::size_t begin = text.rfind('[', at);
      problems.add(Rule::link_with_blank, place_of(node, text.substr(begin, at + 3 - begin), lines));
    }
}

}  // namespace kunskap
