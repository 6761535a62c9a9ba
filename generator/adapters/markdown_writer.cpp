// One walk through the tree writes the HTML and reports what is wrong.
#include "adapters/markdown_writer.h"

#include "adapters/markdown_alerts.h"
#include "adapters/markdown_footnotes.h"
#include "adapters/markdown_labels.h"
#include "adapters/markdown_near_misses.h"
#include "adapters/markdown_places.h"
#include "adapters/markdown_tree.h"
#include "adapters/unicode.h"
#include "base/html.h"
#include "base/text.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <array>
#include <map>

// The kinds of nodes that extensions add. They get their numbers when the extensions are registered.
extern "C" {
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;
}

namespace kunskap {
namespace {

constexpr std::size_t most_kilobytes = 1000;

/// Link texts that say nothing to someone who goes through the links of a page without the text around them.
constexpr std::array<std::string_view, 16> empty_link_texts{
    "",       "här",  "klicka här", "läs mer",   "läs mer här", "mer",  "länk",      "länken",
    "se här", "here", "click here", "read more", "more",        "link", "this link", "see here"};

bool is_text_of_a_link(std::string_view text) {
  constexpr std::size_t longest = 24;
  text = trim(text);
  if (text.size() > longest) return true;
  std::string folded = fold(text);
  for (const std::string_view end : {".", ":", "!", "…", "»", "→", ">"})
    if (folded.ends_with(end)) folded.resize(folded.size() - end.size());
  return std::find(empty_link_texts.begin(), empty_link_texts.end(), trim(folded)) == empty_link_texts.end();
}

bool is_task(cmark_node* item) { return cmark_node_get_syntax_extension(item) != nullptr; }

/// Whether a paragraph stands in a list whose items are written without space between them.
bool is_in_tight_list(cmark_node* paragraph) {
  cmark_node* const item = cmark_node_parent(paragraph);
  if (cmark_node_get_type(item) != CMARK_NODE_ITEM) return false;
  return cmark_node_get_list_tight(cmark_node_parent(item)) != 0;
}

class Writer {
 public:
  Writer(cmark_node* document, LineIndex& lines, const MarkdownOptions& options, Problems& problems)
      : lines_(lines),
        places_(lines),
        options_(options),
        words_(*options.words),
        problems_(problems),
        footnotes_(document, options) {
    for (std::string& id : footnotes_.ids()) ids_.emplace(std::move(id), 1);
  }

  MarkdownText write(cmark_node* document);

 private:
  Step enter(cmark_node* node);
  Step enter_inline(cmark_node* node, cmark_node_type type);
  Step enter_block(cmark_node* node, cmark_node_type type);
  void leave(cmark_node* node);
  Step enter_extension(cmark_node* node, cmark_node_type type);
  void leave_extension(cmark_node* node, cmark_node_type type);

  void write_text(std::string_view text) { append_escaped(out_, text); }

  void begin_quote(cmark_node* quote);
  void end_quote();
  void begin_list(cmark_node* list);
  void begin_item(cmark_node* item);
  void begin_paragraph(cmark_node* paragraph);
  void end_paragraph(cmark_node* paragraph);
  void write_code_block(cmark_node* block);

  Step begin_heading(cmark_node* heading);
  void end_heading(cmark_node* heading);
  void check_heading_level(cmark_node* heading);
  std::string make_unique_id(const std::string& text);

  void begin_link(cmark_node* link);
  void end_link();
  void write_image(cmark_node* image);
  void report_html(Place place) { problems_.add(Rule::raw_html, place); }

  void begin_table(cmark_node* table);
  void end_table(cmark_node* table);
  void begin_row(cmark_node* row);
  void begin_cell(cmark_node* cell);
  void end_cell() { out_ += is_header_ ? "</th>\n" : "</td>\n"; }

  LineIndex& lines_;
  MarkdownPlaces places_;
  const MarkdownOptions& options_;
  const MarkdownWords& words_;
  Problems& problems_;
  Footnotes footnotes_;

  std::string out_;
  std::vector<MarkdownHeading> headings_;
  std::map<std::string, std::size_t> ids_;  ///< Every id, and the number that the last one like it got.
  int heading_level_ = 1;                   ///< Of the heading before; the page's title has 1.
  std::vector<bool> quotes_;                ///< The open quotes: whether each is an alert.
  std::vector<MarkdownTarget> links_;       ///< The open links; without an address when only the text is written.
  std::size_t tables_ = 0;
  std::size_t column_ = 0;  ///< Of the next cell in a row.
  bool is_header_ = false;
};

MarkdownText Writer::write(cmark_node* document) {
  out_.reserve(lines_.text().size() + lines_.text().size() / 4);
  const auto is_too_large = [&] { return out_.size() > most_kilobytes * 1000; };
  const auto enter_unless_too_large = [&](cmark_node* node) { return is_too_large() ? Step::stop : enter(node); };
  walk(document, enter_unless_too_large, [&](cmark_node* node) { leave(node); });
  if (!is_too_large()) {
    // Every text of the catalogue is kept, so none takes more room than it needs.
    out_.shrink_to_fit();
    headings_.shrink_to_fit();
    return {std::move(out_), std::move(headings_)};
  }
  problems_.add(Rule::output_too_large, lines_.whole_line(1), {std::to_string(most_kilobytes)});
  return {};
}

Step Writer::enter(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  const bool is_inline = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
  return is_inline ? enter_inline(node, type) : enter_block(node, type);
}

Step Writer::enter_inline(cmark_node* node, cmark_node_type type) {
  switch (type) {
    case CMARK_NODE_TEXT:
      report_near_misses(node, lines_, problems_);
      write_text(literal_of(node));
      return Step::past;
    case CMARK_NODE_SOFTBREAK:
      out_ += '\n';
      return Step::past;
    case CMARK_NODE_LINEBREAK:
      out_ += "<br>\n";
      return Step::past;
    case CMARK_NODE_CODE:
      out_ += "<code>";
      write_text(literal_of(node));
      out_ += "</code>";
      return Step::past;
    case CMARK_NODE_HTML_INLINE:
      report_html(places_.of_inline(node));
      return Step::past;
    case CMARK_NODE_EMPH:
      out_ += "<em>";
      return Step::into;
    case CMARK_NODE_STRONG:
      out_ += "<strong>";
      return Step::into;
    case CMARK_NODE_LINK:
      begin_link(node);
      return Step::into;
    case CMARK_NODE_IMAGE:
      write_image(node);
      return Step::past;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      footnotes_.append_reference(out_, node, !links_.empty());
      return Step::past;
    default:
      return enter_extension(node, type);
  }
}

Step Writer::enter_block(cmark_node* node, cmark_node_type type) {
  switch (type) {
    case CMARK_NODE_PARAGRAPH:
      begin_paragraph(node);
      return Step::into;
    case CMARK_NODE_HEADING:
      return begin_heading(node);
    case CMARK_NODE_BLOCK_QUOTE:
      begin_quote(node);
      return Step::into;
    case CMARK_NODE_LIST:
      begin_list(node);
      return Step::into;
    case CMARK_NODE_ITEM:
      begin_item(node);
      return Step::into;
    case CMARK_NODE_CODE_BLOCK:
      write_code_block(node);
      return Step::past;
    case CMARK_NODE_HTML_BLOCK:
      report_html(places_.of_block(node));
      return Step::past;
    case CMARK_NODE_THEMATIC_BREAK:
      begin_line(out_);
      out_ += "<hr>\n";
      return Step::past;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnotes_.append_begin(out_);
      return Step::into;
    default:
      return enter_extension(node, type);
  }
}

void Writer::leave(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  switch (type) {
    case CMARK_NODE_EMPH:
      out_ += "</em>";
      break;
    case CMARK_NODE_STRONG:
      out_ += "</strong>";
      break;
    case CMARK_NODE_LINK:
      end_link();
      break;
    case CMARK_NODE_PARAGRAPH:
      end_paragraph(node);
      break;
    case CMARK_NODE_HEADING:
      end_heading(node);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      end_quote();
      break;
    case CMARK_NODE_LIST:
      out_ += cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n";
      break;
    case CMARK_NODE_ITEM:
      out_ += "</li>\n";
      break;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnotes_.append_end(out_, node);
      break;
    case CMARK_NODE_DOCUMENT:
      footnotes_.append_end_of_all(out_);
      break;
    default:
      leave_extension(node, type);
  }
}

Step Writer::enter_extension(cmark_node* node, cmark_node_type type) {
  if (type == CMARK_NODE_TABLE)
    begin_table(node);
  else if (type == CMARK_NODE_TABLE_ROW)
    begin_row(node);
  else if (type == CMARK_NODE_TABLE_CELL)
    begin_cell(node);
  else if (type == CMARK_NODE_STRIKETHROUGH)
    out_ += "<del>";
  return Step::into;
}

void Writer::leave_extension(cmark_node* node, cmark_node_type type) {
  if (type == CMARK_NODE_TABLE)
    end_table(node);
  else if (type == CMARK_NODE_TABLE_ROW)
    out_ += is_header_ ? "</tr>\n</thead>\n" : "</tr>\n";
  else if (type == CMARK_NODE_TABLE_CELL)
    end_cell();
  else if (type == CMARK_NODE_STRIKETHROUGH)
    out_ += "</del>";
}

void Writer::begin_quote(cmark_node* quote) {
  begin_line(out_);
  const Alert* const alert = take_alert(quote);
  quotes_.push_back(alert != nullptr);
  if (alert == nullptr) {
    out_ += "<blockquote>\n";
    return;
  }
  out_.append("<div class=\"alert alert-").append(alert->name).append("\" role=\"note\">\n<p class=\"alert-title\">");
  write_text(words_.*alert->title);
  out_ += "</p>\n";
}

void Writer::end_quote() {
  begin_line(out_);
  out_ += quotes_.back() ? "</div>\n" : "</blockquote>\n";
  quotes_.pop_back();
}

void Writer::begin_list(cmark_node* list) {
  begin_line(out_);
  bool has_tasks = false;
  for (cmark_node* item = cmark_node_first_child(list); item != nullptr && !has_tasks; item = cmark_node_next(item))
    has_tasks = is_task(item);
  const bool is_ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
  out_ += is_ordered ? "<ol" : "<ul";
  if (has_tasks) out_ += " class=\"tasks\"";
  if (is_ordered && cmark_node_get_list_start(list) != 1)
    out_.append(" start=\"").append(std::to_string(cmark_node_get_list_start(list))) += '"';
  out_ += ">\n";
}

void Writer::begin_item(cmark_node* item) {
  begin_line(out_);
  out_ += "<li>";
  if (!is_task(item)) return;
  const bool is_done = cmark_gfm_extensions_get_tasklist_item_checked(item);
  out_ += is_done ? "<span class=\"task done\" role=\"img\"" : "<span class=\"task\" role=\"img\"";
  append_label(out_, is_done ? words_.done : words_.not_done);
  out_ += is_done ? ">☑</span> " : ">☐</span> ";
}

void Writer::begin_paragraph(cmark_node* paragraph) {
  places_.enter(paragraph);
  if (is_in_tight_list(paragraph)) return;
  begin_line(out_);
  out_ += "<p>";
}

void Writer::end_paragraph(cmark_node* paragraph) {
  if (is_in_tight_list(paragraph)) return;
  const bool ends_footnote = cmark_node_next(paragraph) == nullptr &&
                             cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_FOOTNOTE_DEFINITION;
  if (ends_footnote) footnotes_.append_ways_back(out_);
  out_ += "</p>\n";
}

void Writer::write_code_block(cmark_node* block) {
  begin_line(out_);
  // Long lines scroll, which the keyboard must be able to do too.
  out_ += "<pre tabindex=\"0\"><code>";
  write_text(literal_of(block));
  out_ += "</code></pre>\n";
}

Step Writer::begin_heading(cmark_node* heading) {
  places_.enter(heading);
  if (!options_.headings) {
    problems_.add(Rule::heading_in_field, places_.of_block(heading));
    begin_line(out_);
    out_ += "<p>";
    return Step::into;
  }
  check_heading_level(heading);
  const std::string text(trim(plain_text(heading)));
  if (text.empty()) {
    problems_.add(Rule::empty_heading, places_.of_block(heading));
    return Step::past;
  }
  const int level = std::max(cmark_node_get_heading_level(heading), 2);
  headings_.push_back({level, text, make_unique_id(text)});
  begin_line(out_);
  out_.append("<h").append(std::to_string(level)).append(" id=\"").append(headings_.back().id).append("\">");
  return Step::into;
}

void Writer::end_heading(cmark_node*) {
  if (!options_.headings) {
    out_ += "</p>\n";
    return;
  }
  const MarkdownHeading& heading = headings_.back();
  out_.append(" <a class=\"heading-link\" href=\"#").append(heading.id) += '"';
  append_label(out_, words_.heading_link, heading.text);
  out_.append(">#</a></h").append(std::to_string(heading.level)).append(">\n");
}

void Writer::check_heading_level(cmark_node* heading) {
  const int level = cmark_node_get_heading_level(heading);
  if (level == 1)
    problems_.add(Rule::top_heading, places_.of_block(heading));
  else if (level > heading_level_ + 1)
    problems_.add(Rule::skipped_heading, places_.of_block(heading),
                  {std::to_string(heading_level_), std::to_string(level)});
  heading_level_ = level;
}

std::string Writer::make_unique_id(const std::string& text) {
  std::string name = as_address_name(text);
  if (name.empty()) name = "avsnitt";
  std::size_t& last = ids_[name];
  if (++last == 1) return name;
  std::string id;
  do {
    id = name + "-" + std::to_string(last);
  } while (ids_.contains(id) && ++last > 0);
  ids_[id] = 1;
  return id;
}

void Writer::begin_link(cmark_node* link) {
  const Place place = places_.of_inline(link);
  const std::string text = plain_text(link);
  if (!is_text_of_a_link(text)) problems_.add(Rule::link_text, place, {std::string(trim(text))});
  MarkdownTarget target = options_.link(destination_of(link), place);
  if (!may_be_linked(target.address)) target.address.clear();
  if (!target.address.empty()) {
    out_ += "<a href=\"";
    append_escaped_address(out_, target.address);
    out_ += target.external ? "\" class=\"external\">" : "\">";
  }
  links_.push_back(std::move(target));
}

void Writer::end_link() {
  const MarkdownTarget& target = links_.back();
  if (!target.address.empty()) {
    if (target.external) {
      out_ += "<span class=\"visually-hidden\"> (";
      write_text(words_.external);
      out_ += ")</span>";
    }
    out_ += "</a>";
  }
  links_.pop_back();
}

void Writer::write_image(cmark_node* image) {
  const Place place = places_.of_inline(image);
  const std::string description(trim(plain_text(image)));
  if (description.empty()) problems_.add(Rule::missing_alt, place, {destination_of(image)});
  const MarkdownTarget target = options_.image(destination_of(image), place);
  if (target.address.empty() || !may_be_linked(target.address)) {
    write_text(description);
    return;
  }
  out_ += "<img src=\"";
  append_escaped_address(out_, target.address);
  out_ += "\" alt=\"";
  write_text(description);
  out_ += "\" loading=\"lazy\">";
}

void Writer::begin_table(cmark_node*) {
  begin_line(out_);
  // A wide table scrolls in its own region, which the keyboard must be able to reach.
  out_ += "<div class=\"table-scroll\" role=\"region\"";
  append_label(out_, words_.table, std::to_string(++tables_));
  out_ += " tabindex=\"0\">\n<table>\n";
}

void Writer::end_table(cmark_node* table) {
  const bool has_body = cmark_node_first_child(table) != cmark_node_last_child(table);
  out_ += has_body ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n";
}

void Writer::begin_row(cmark_node* row) {
  places_.enter(row);
  column_ = 0;
  const bool was_header = is_header_;
  is_header_ = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
  if (is_header_)
    out_ += "<thead>\n";
  else if (was_header)
    out_ += "<tbody>\n";
  out_ += "<tr>\n";
}

void Writer::begin_cell(cmark_node* cell) {
  cmark_node* const table = cmark_node_parent(cmark_node_parent(cell));
  if (is_header_ && trim(plain_text(cell)).empty())
    problems_.add(Rule::empty_table_header, places_.of_header_cell(table, column_));
  out_ += is_header_ ? "<th scope=\"col\"" : "<td";
  const bool is_known = column_ < cmark_gfm_extensions_get_table_columns(table);
  const char alignment = is_known ? static_cast<char>(cmark_gfm_extensions_get_table_alignments(table)[column_]) : '\0';
  if (alignment == 'l') out_ += " class=\"align-left\"";
  if (alignment == 'c') out_ += " class=\"align-center\"";
  if (alignment == 'r') out_ += " class=\"align-right\"";
  out_ += '>';
  ++column_;
}

}  // namespace

MarkdownText write_markdown(cmark_node* document, LineIndex& lines, const MarkdownOptions& options,
                            Problems& problems) {
  return Writer(document, lines, options, problems).write(document);
}

}  // namespace kunskap
