#include "adapters/markdown_alerts.h"

#include "adapters/markdown_tree.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

constexpr std::array<Alert, 5> alerts{{
    {"[!NOTE]", "note", &MarkdownWords::note},
    {"[!TIP]", "tip", &MarkdownWords::tip},
    {"[!IMPORTANT]", "important", &MarkdownWords::important},
    {"[!WARNING]", "warning", &MarkdownWords::warning},
    {"[!CAUTION]", "caution", &MarkdownWords::caution},
}};

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

}  // namespace

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

}  // namespace kunskap
