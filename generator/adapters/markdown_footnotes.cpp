// The library numbers footnotes in the order of their references and puts them last in the document.
// References inside links and descriptions of images are not links themselves, and there is no way back to them.
#include "adapters/markdown_footnotes.h"

#include "adapters/markdown_labels.h"
#include "adapters/markdown_tree.h"

namespace kunskap {

Footnotes::Footnotes(cmark_node* document, const MarkdownOptions& options) : options_(options) {
  for (cmark_node* last = cmark_node_last_child(document);
       last != nullptr && cmark_node_get_type(last) == CMARK_NODE_FOOTNOTE_DEFINITION; last = cmark_node_previous(last))
    footnotes_.emplace_back();
  if (!footnotes_.empty()) count_references(document);
}

void Footnotes::count_references(cmark_node* document) {
  const auto enter = [&](cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) return Step::past;
    if (type != CMARK_NODE_FOOTNOTE_REFERENCE) return Step::into;
    const std::size_t number = std::stoul(std::string(literal_of(node)));
    if (number <= footnotes_.size()) ++footnotes_[number - 1].references;
    return Step::past;
  };
  walk(document, enter, [](cmark_node*) {});
}

std::vector<std::string> Footnotes::ids() const {
  std::vector<std::string> ids;
  for (std::size_t number = 1; number <= footnotes_.size(); ++number) {
    ids.push_back(id_of_footnote(number));
    for (std::size_t which = 1; which <= footnotes_[number - 1].references; ++which)
      ids.push_back(id_of_reference(number, which));
  }
  return ids;
}

std::string Footnotes::id_of_footnote(std::size_t number) const {
  return std::string(options_.footnote_id) + "-" + std::to_string(number);
}

std::string Footnotes::id_of_reference(std::size_t number, std::size_t which) const {
  return id_of_footnote(number) + "-ref" + (which == 1 ? "" : "-" + std::to_string(which));
}

void Footnotes::append_reference(std::string& out, cmark_node* reference, bool is_inside_link) {
  const std::string text(literal_of(reference));
  const std::size_t number = std::stoul(text);
  const bool can_be_link = !is_inside_link && number <= footnotes_.size();
  out += "<sup>";
  if (can_be_link) {
    const std::size_t which = ++footnotes_[number - 1].written;
    out.append("<a href=\"#").append(id_of_footnote(number));
    out.append("\" id=\"").append(id_of_reference(number, which)) += '"';
    append_label(out, options_.words->footnote, text);
    out += '>';
  }
  out.append(text).append(can_be_link ? "</a></sup>" : "</sup>");
}

void Footnotes::append_begin(std::string& out) {
  begin_line(out);
  if (++current_ == 1) {
    out += "<section class=\"footnotes\"";
    append_label(out, options_.words->footnotes);
    out += ">\n<ol>\n";
  }
  out.append("<li id=\"").append(id_of_footnote(current_)).append("\">");
}

/// When the last thing in a footnote is no paragraph, the way back gets one of its own.
void Footnotes::append_end(std::string& out, cmark_node* definition) const {
  cmark_node* const last = cmark_node_last_child(definition);
  if (last == nullptr || cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH) {
    begin_line(out);
    out += "<p>";
    append_ways_back(out);
    out += "</p>\n";
  }
  out += "</li>\n";
}

void Footnotes::append_ways_back(std::string& out) const {
  const std::size_t references = footnotes_[current_ - 1].references;
  for (std::size_t which = 1; which <= references; ++which) {
    const std::string number = std::to_string(current_) + (which == 1 ? "" : "-" + std::to_string(which));
    out.append(" <a class=\"footnote-back\" href=\"#").append(id_of_reference(current_, which)) += '"';
    append_label(out, options_.words->footnote_back, number);
    out += ">↩";
    if (which > 1) out.append("<sup>").append(std::to_string(which)).append("</sup>");
    out += "</a>";
  }
}

void Footnotes::append_end_of_all(std::string& out) const {
  if (current_ > 0) out += "</ol>\n</section>\n";
}

}  // namespace kunskap
