// cmark-gfm counts columns in bytes, and its places inside paragraphs are often wrong: after a line break it takes
// every line to be indented as the first was, a link over two lines gets the line of its end and the column of its
// beginning, lines inside a destination or before a table are not counted, and bare addresses have no place at all. So
// a place is believed only when the text there looks as it should. Otherwise the next thing that looks right is
// searched for in the same block.
#include "adapters/markdown_places.h"

#include "adapters/markdown_tree.h"

#include <algorithm>
#include <cassert>

namespace kunskap {
namespace {

/// What stands before the content of a line: the marks of the quotes that it is in, and indentation.
constexpr std::string_view indentation = " \t>";
/// No longer stretch is looked through for one part, so that hostile texts take no time.
constexpr std::size_t longest_search = 4096;
constexpr std::size_t longest_marked = 512;
constexpr std::size_t longest_compared = 12;

std::size_t to_size(int number) { return number > 0 ? static_cast<std::size_t>(number) : 0; }

/// How a part begins in the text: its mark and the first characters inside it, as far as they are written plainly.
struct Beginning {
  std::string_view mark;
  std::string_view content;

  bool stands_at(std::string_view text) const {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(mark.size());
    for (std::size_t at = 0; at < std::min(content.size(), longest_compared); ++at) {
      if (at >= text.size()) return false;
      if (text[at] == '\\' || text[at] == '&') return true;
      if (text[at] != content[at]) return false;
    }
    return true;
  }

  std::size_t find_in(std::string_view text) const {
    if (mark.empty()) return text.find(content);
    std::size_t at = text.find(mark);
    while (at != nowhere && !stands_at(text.substr(at))) at = text.find(mark, at + 1);
    return at;
  }
};

/// The text that a link or an image begins with; empty when it begins with something else.
std::string_view first_text(cmark_node* node) {
  cmark_node* const child = cmark_node_first_child(node);
  return child != nullptr && cmark_node_get_type(child) == CMARK_NODE_TEXT ? literal_of(child) : std::string_view();
}

/// The ways in which a part may be written, the likeliest first.
std::vector<Beginning> beginnings_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_IMAGE:
      return {{"![", first_text(node)}};
    case CMARK_NODE_HTML_INLINE:
      return {{{}, until_line_end(literal_of(node))}};
    default:
      break;
  }
  const std::string_view text = first_text(node);
  const bool is_bare_address = !text.empty() && destination_of(node).ends_with(text);
  if (is_bare_address) return {{"[", text}, {"<", text}, {{}, text}};
  return {{"[", text}};
}

bool stands_at(const std::vector<Beginning>& beginnings, std::string_view text) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const Beginning& beginning) { return beginning.stands_at(text); });
}

/// The line that a part begins on. A link says the line that it ends on; what is in it knows better.
std::size_t line_of(cmark_node* node) {
  std::size_t line = to_size(cmark_node_get_start_line(node));
  cmark_node* const child = cmark_node_first_child(node);
  const std::size_t inner = child == nullptr ? 0 : to_size(cmark_node_get_start_line(child));
  return inner > 0 ? std::min(line, inner) : line;
}

/// How far the part that begins at the beginning of `text` goes, on its first line.
std::size_t length_of(cmark_node* node, std::string_view text) {
  text = until_line_end(text.substr(0, longest_marked));
  if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) return std::min(literal_of(node).size(), text.size());
  if (text.starts_with('<')) return std::min(text.find('>'), text.size() - 1) + 1;
  if (!text.starts_with('[') && !text.starts_with('!')) return std::min(first_text(node).size(), text.size());
  const std::size_t said = to_size(cmark_node_get_end_column(node) - cmark_node_get_start_column(node)) + 1;
  if (said <= text.size() && (text[said - 1] == ')' || text[said - 1] == ']')) return said;
  // [text](destination "title"): the destination is mostly written as it is read.
  const std::size_t middle = text.find("](");
  const std::size_t destination = middle == nowhere ? nowhere : text.find(destination_of(node), middle + 2);
  const std::size_t end = destination == nowhere ? nowhere : text.find(')', destination + destination_of(node).size());
  return end == nowhere ? 0 : end + 1;
}

/// Whether `line` is [name]: destination. A paragraph that begins with such lines is said to begin with the first.
bool defines_reference(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(indentation), line.size()));
  const std::size_t end = line.starts_with('[') && !line.starts_with("[^") ? line.find(']') : nowhere;
  return end != nowhere && line.substr(end).starts_with("]:");
}

/// Whether `line` is the line of dashes and bars between the first row of a table and the others.
bool divides_table(std::string_view line) {
  if (line.size() > longest_search) return false;
  const std::size_t begin = std::min(line.find_first_not_of(indentation), line.size());
  return line.find('-') != nowhere && line.find_first_not_of("|:- \t\r\n", begin) == nowhere;
}

}  // namespace

void MarkdownPlaces::enter(cmark_node* block) {
  block_ = block;
  definitions_ = 0;
  const std::size_t line = start_line(block);
  if (cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH)
    while (defines_reference(lines_.line(line + definitions_))) ++definitions_;
  seen_ = lines_.start_of(line + definitions_);
}

/// The library gives no place to a paragraph that it cuts off before a table.
std::size_t MarkdownPlaces::start_line(cmark_node* block) const {
  for (; block != nullptr; block = cmark_node_next(block))
    if (cmark_node_get_start_line(block) > 0) return to_size(cmark_node_get_start_line(block));
  return 1;
}

Place MarkdownPlaces::of_block(cmark_node* block) {
  const std::size_t number = start_line(block);
  const std::string_view line = lines_.line(number);
  const std::size_t column = std::max<std::size_t>(to_size(cmark_node_get_start_column(block)), 1);
  const std::size_t length = std::min(line.find_last_not_of(" \t\r\n") + 1, line.size());
  const std::size_t start = lines_.start_of(number);
  return lines_.range(start + std::min(column - 1, length), start + length);
}

Place MarkdownPlaces::of_inline(cmark_node* node) {
  assert(block_ != nullptr);
  const auto found = find(node);
  if (!found) return lines_.whole_line(lines_.line_at(seen_));
  seen_ = std::max(seen_, found->begin + 1);
  return lines_.range(found->begin, found->end);
}

std::optional<MarkdownPlaces::Range> MarkdownPlaces::find(cmark_node* node) const {
  const std::vector<Beginning> beginnings = beginnings_of(node);
  for (const std::size_t begin : said_begins(node))
    if (begin >= seen_ && stands_at(beginnings, lines_.text().substr(begin)))
      return Range{begin, begin + length_of(node, lines_.text().substr(begin))};
  return search(node);
}

/// Where `node` may begin after what the library says, put right for lines that are indented in another way than the
/// first, and for the definitions before the paragraph. The library leaves the indentation out of its count, but not
/// that of a line that only goes on with a list or quote, without its mark.
std::vector<std::size_t> MarkdownPlaces::said_begins(cmark_node* node) const {
  const std::size_t said_line = line_of(node), first_line = to_size(cmark_node_get_start_line(block_));
  const std::size_t column = to_size(cmark_node_get_start_column(node));
  const std::size_t first_column = to_size(cmark_node_get_start_column(block_));
  if (said_line == 0 || column == 0 || first_line == 0 || column < first_column) return {};
  const std::size_t line = said_line + definitions_;
  const auto in_text = [&](std::size_t offset) {
    return std::min(lines_.start_of(line) + offset, lines_.text().size());
  };
  if (line == first_line) return {in_text(column - 1)};
  const std::string_view before = lines_.line(line).substr(0, longest_search);
  const std::size_t indented = std::min(before.find_first_not_of(indentation), before.size());
  const std::size_t after_mark = before.substr(0, indented).rfind('>') + 1;
  const std::size_t space = after_mark > 0 && after_mark < indented ? 1 : 0;
  const std::size_t offset = column - first_column;
  return {in_text(indented + offset), in_text(after_mark + space + offset)};
}

/// Where the block ends, or the table that it is a row of, or the table that it stands before.
std::size_t MarkdownPlaces::search_end() const {
  cmark_node* block = block_;
  while (block != nullptr && cmark_node_get_end_line(block) == 0) block = cmark_node_next(block);
  if (block == nullptr) return lines_.text().size();
  const cmark_node_type type = cmark_node_get_type(block);
  const bool is_row = type != CMARK_NODE_PARAGRAPH && type != CMARK_NODE_HEADING;
  // The first row may really stand below the line that it is said to be on.
  if (is_row && cmark_node_previous(block) == nullptr) block = cmark_node_parent(block);
  return lines_.start_of(to_size(cmark_node_get_end_line(block)) + 1);
}

std::optional<MarkdownPlaces::Range> MarkdownPlaces::search(cmark_node* node) const {
  const std::size_t end = std::min(search_end(), seen_ + longest_search);
  if (end <= seen_) return std::nullopt;
  const std::string_view text = lines_.text().substr(seen_, end - seen_);
  for (const Beginning& beginning : beginnings_of(node)) {
    const std::size_t found = beginning.content.empty() ? nowhere : beginning.find_in(text);
    if (found != nowhere) return Range{seen_ + found, seen_ + found + length_of(node, text.substr(found))};
  }
  const std::string_view destination = destination_of(node);
  const std::size_t found = destination.empty() ? nowhere : text.find(destination);
  if (found == nowhere) return std::nullopt;
  const std::size_t bracket = text.rfind(beginnings_of(node).front().mark, found);
  if (bracket == nowhere) return Range{seen_ + found, seen_ + found + destination.size()};
  return Range{seen_ + bracket, seen_ + bracket + length_of(node, text.substr(bracket))};
}

Place MarkdownPlaces::of_header_cell(cmark_node* table, std::size_t column) {
  std::size_t number = start_line(table);
  const std::size_t last = to_size(cmark_node_get_end_line(table));
  while (number < last && !divides_table(lines_.line(number + 1))) ++number;
  const std::string_view line = lines_.line(number);
  std::size_t at = std::min(line.find_first_not_of(indentation), line.size());
  if (line.size() > longest_search) return lines_.whole_line(number);
  if (line.substr(at).starts_with('|')) ++at;
  for (; column > 0 && at < line.size(); ++at)
    if (line[at] == '|' && line[at - 1] != '\\') --column;
  const std::size_t content = std::min(line.find_first_not_of(" \t\r\n", at), line.size());
  const std::size_t start = lines_.start_of(number);
  return content < line.size() && line[content] == '|' ? lines_.range(start + at, start + content)
                                                       : lines_.place(start + at);
}

}  // namespace kunskap
