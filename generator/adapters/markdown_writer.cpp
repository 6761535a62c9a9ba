// One walk through the tree writes the HTML and reports what is wrong.
#include "adapters/markdown_writer.h"

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

struct Alert {
  std::string_view mark;  ///< As it is written, and as a part of the class.
  std::string_view name;
  std::string MarkdownWords::*title;
};

constexpr std::array<Alert, 5> alerts{{
    {"[!NOTE]", "note", &MarkdownWords::note},
    {"[!TIP]", "tip", &MarkdownWords::tip},
    {"[!IMPORTANT]", "important", &MarkdownWords::important},
    {"[!WARNING]", "warning", &MarkdownWords::warning},
    {"[!CAUTION]", "caution", &MarkdownWords::caution},
}};

/// Link texts that say nothing to someone who goes through the links of a page without the text around them.
constexpr std::array<std::string_view, 16> empty_link_texts{
    "", "här", "klicka här", "läs mer", "läs mer här", "mer", "länk", "länken", "se här", "here", "click here",
    "read more", "more", "link", "this link", "see here"};

bool is_text_of_a_link(std::string_view text) {
  constexpr std::size_t longest = 24;
  text = trim(text);
  if (text.size() > longest) return true;
  std::string folded = fold(text);
  for (const std::string_view end : {".", ":", "!", "…", "»", "→", ">"})
    if (folded.ends_with(end)) folded.resize(folded.size() - end.size());
  return std::find(empty_link_texts.begin(), empty_link_texts.end(), trim(folded)) == empty_link_texts.end();
}

bool is_same_without_case(std::string_view text, std::string_view capitals) {
  const auto same = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
  return std::equal(text.begin(), text.end(), capitals.begin(), capitals.end(), same);
}

bool is_break(cmark_node* node) {
  return cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK || cmark_node_get_type(node) == CMARK_NODE_LINEBREAK;
}

void remove_node(cmark_node* node) {
  cmark_node_unlink(node);
  cmark_node_free(node);
}

/// The kind of alert that a quote is; its mark, which stands alone on the first line, is then taken away.
const Alert* take_alert(cmark_node* quote) {
  cmark_node* const paragraph = cmark_node_first_child(quote);
  if (paragraph == nullptr || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH) return nullptr;
  cmark_node* const mark = cmark_node_first_child(paragraph);
  if (mark == nullptr || cmark_node_get_type(mark) != CMARK_NODE_TEXT) return nullptr;
  cmark_node* const next = cmark_node_next(mark);
  if (next != nullptr && !is_break(next)) return nullptr;
  const std::string_view text = trim(literal_of(mark));
  const auto alert = std::find_if(alerts.begin(), alerts.end(),
                                  [&](const Alert& known) { return is_same_without_case(text, known.mark); });
  if (alert == alerts.end()) return nullptr;
  if (next != nullptr) remove_node(next);
  remove_node(mark);
  if (cmark_node_first_child(paragraph) == nullptr) remove_node(paragraph);
  return &*alert;
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
  Writer(LineIndex& lines, const MarkdownOptions& options, Problems& problems)
      : lines_(lines), places_(lines), options_(options), words_(*options.words), problems_(problems) {}

  MarkdownText write(cmark_node* document);

 private:
  struct Footnote {
    std::size_t references = 0;  ///< In the whole text.
    std::size_t written = 0;     ///< So far.
  };

  Step enter(cmark_node* node);
  void leave(cmark_node* node);
  Step enter_extension(cmark_node* node, cmark_node_type type);
  void leave_extension(cmark_node* node, cmark_node_type type);

  void write_text(std::string_view text) { append_escaped(out_, text); }
  void begin_line() {
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  }
  void write_label(std::string_view pattern, std::string detail);

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

  void count_footnotes(cmark_node* document);
  std::string id_of_footnote(std::size_t number) const;
  std::string id_of_reference(std::size_t number, std::size_t which) const;
  void write_reference(cmark_node* reference);
  void begin_footnote();
  void end_footnote(cmark_node* definition);
  void write_ways_back();
  void end_document();

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

  std::string out_;
  std::vector<MarkdownHeading> headings_;
  std::map<std::string, std::size_t> ids_;  ///< Every id, and the number that the last one like it got.
  int heading_level_ = 1;                   ///< Of the heading before; the page's title has 1.
  std::vector<bool> quotes_;                ///< The open quotes: whether each is an alert.
  std::vector<MarkdownTarget> links_;       ///< The open links; without an address when only the text is written.
  std::vector<Footnote> footnotes_;
  std::size_t footnote_ = 0;  ///< The number of the footnote that is written; 0 before the first.
  std::size_t tables_ = 0;
  std::size_t column_ = 0;  ///< Of the next cell in a row.
  bool is_header_ = false;
};

MarkdownText Writer::write(cmark_node* document) {
  out_.reserve(lines_.text().size() + lines_.text().size() / 4);
  count_footnotes(document);
  bool is_too_large = false;
  const auto enter_unless_too_large = [&](cmark_node* node) {
    is_too_large = out_.size() > most_kilobytes * 1000;
    return is_too_large ? Step::stop : enter(node);
  };
  walk(document, enter_unless_too_large, [&](cmark_node* node) { leave(node); });
  if (!is_too_large) return {std::move(out_), std::move(headings_)};
  problems_.add(Rule::output_too_large, lines_.whole_line(1), {std::to_string(most_kilobytes)});
  return {};
}

Step Writer::enter(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  switch (type) {
    case CMARK_NODE_TEXT:
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
      write_reference(node);
      return Step::past;
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
      begin_line();
      out_ += "<hr>\n";
      return Step::past;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      begin_footnote();
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
      end_footnote(node);
      break;
    case CMARK_NODE_DOCUMENT:
      end_document();
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

/// Writes an attribute aria-label from the words of the page.
void Writer::write_label(std::string_view pattern, std::string detail) {
  const std::array<std::string, 1> details{std::move(detail)};
  out_ += " aria-label=\"";
  write_text(fill(pattern, details));
  out_ += '"';
}

void Writer::begin_quote(cmark_node* quote) {
  begin_line();
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
  begin_line();
  out_ += quotes_.back() ? "</div>\n" : "</blockquote>\n";
  quotes_.pop_back();
}

void Writer::begin_list(cmark_node* list) {
  begin_line();
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
  begin_line();
  out_ += "<li>";
  if (!is_task(item)) return;
  const bool is_done = cmark_gfm_extensions_get_tasklist_item_checked(item);
  out_ += is_done ? "<span class=\"task done\" role=\"img\"" : "<span class=\"task\" role=\"img\"";
  write_label(is_done ? words_.done : words_.not_done, {});
  out_ += is_done ? ">☑</span> " : ">☐</span> ";
}

void Writer::begin_paragraph(cmark_node* paragraph) {
  places_.enter(paragraph);
  if (is_in_tight_list(paragraph)) return;
  begin_line();
  out_ += "<p>";
}

void Writer::end_paragraph(cmark_node* paragraph) {
  if (is_in_tight_list(paragraph)) return;
  const bool ends_footnote = cmark_node_next(paragraph) == nullptr &&
                             cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_FOOTNOTE_DEFINITION;
  if (ends_footnote) write_ways_back();
  out_ += "</p>\n";
}

void Writer::write_code_block(cmark_node* block) {
  begin_line();
  // Long lines scroll, which the keyboard must be able to do too.
  out_ += "<pre tabindex=\"0\"><code>";
  write_text(literal_of(block));
  out_ += "</code></pre>\n";
}

Step Writer::begin_heading(cmark_node* heading) {
  places_.enter(heading);
  if (!options_.headings) {
    problems_.add(Rule::heading_in_field, places_.of_block(heading));
    begin_line();
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
  begin_line();
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
  write_label(words_.heading_link, heading.text);
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

/// The library numbers footnotes in the order of their references and puts them last in the document.
/// References inside links and descriptions are not links themselves, and there is no way back to them.
void Writer::count_footnotes(cmark_node* document) {
  for (cmark_node* last = cmark_node_last_child(document);
       last != nullptr && cmark_node_get_type(last) == CMARK_NODE_FOOTNOTE_DEFINITION;
       last = cmark_node_previous(last))
    footnotes_.emplace_back();
  if (footnotes_.empty()) return;
  const auto enter = [&](cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) return Step::past;
    if (type != CMARK_NODE_FOOTNOTE_REFERENCE) return Step::into;
    const std::size_t number = std::stoul(std::string(literal_of(node)));
    if (number <= footnotes_.size()) ++footnotes_[number - 1].references;
    return Step::past;
  };
  walk(document, enter, [](cmark_node*) {});
  for (std::size_t number = 1; number <= footnotes_.size(); ++number) {
    ids_[id_of_footnote(number)] = 1;
    for (std::size_t which = 1; which <= footnotes_[number - 1].references; ++which)
      ids_[id_of_reference(number, which)] = 1;
  }
}

std::string Writer::id_of_footnote(std::size_t number) const {
  return std::string(options_.footnote_id) + "-" + std::to_string(number);
}

std::string Writer::id_of_reference(std::size_t number, std::size_t which) const {
  return id_of_footnote(number) + "-ref" + (which == 1 ? "" : "-" + std::to_string(which));
}

void Writer::write_reference(cmark_node* reference) {
  const std::string text(literal_of(reference));
  const std::size_t number = std::stoul(text);
  const bool can_be_link = links_.empty() && number <= footnotes_.size();
  out_ += "<sup>";
  if (can_be_link) {
    const std::size_t which = ++footnotes_[number - 1].written;
    out_.append("<a href=\"#").append(id_of_footnote(number));
    out_.append("\" id=\"").append(id_of_reference(number, which)) += '"';
    write_label(words_.footnote, text);
    out_ += '>';
  }
  out_.append(text).append(can_be_link ? "</a></sup>" : "</sup>");
}

void Writer::begin_footnote() {
  begin_line();
  if (++footnote_ == 1) {
    out_ += "<section class=\"footnotes\"";
    write_label(words_.footnotes, {});
    out_ += ">\n<ol>\n";
  }
  out_.append("<li id=\"").append(id_of_footnote(footnote_)).append("\">");
}

/// When the last thing in a footnote is no paragraph, the way back gets one of its own.
void Writer::end_footnote(cmark_node* definition) {
  cmark_node* const last = cmark_node_last_child(definition);
  if (last == nullptr || cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH) {
    begin_line();
    out_ += "<p>";
    write_ways_back();
    out_ += "</p>\n";
  }
  out_ += "</li>\n";
}

void Writer::write_ways_back() {
  const std::size_t references = footnotes_[footnote_ - 1].references;
  for (std::size_t which = 1; which <= references; ++which) {
    const std::string number = std::to_string(footnote_) + (which == 1 ? "" : "-" + std::to_string(which));
    out_.append(" <a class=\"footnote-back\" href=\"#").append(id_of_reference(footnote_, which)) += '"';
    write_label(words_.footnote_back, number);
    out_ += ">↩";
    if (which > 1) out_.append("<sup>").append(std::to_string(which)).append("</sup>");
    out_ += "</a>";
  }
}

void Writer::end_document() {
  if (footnote_ > 0) out_ += "</ol>\n</section>\n";
}

void Writer::begin_table(cmark_node*) {
  begin_line();
  // A wide table scrolls in its own region, which the keyboard must be able to reach.
  out_ += "<div class=\"table-scroll\" role=\"region\"";
  write_label(words_.table, std::to_string(++tables_));
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
  return Writer(lines, options, problems).write(document);
}

}  // namespace kunskap
