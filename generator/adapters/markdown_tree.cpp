#include "adapters/markdown_tree.h"

namespace kunskap {

std::string plain_text(cmark_node* node) {
  std::string text;
  const auto enter = [&](cmark_node* part) {
    switch (cmark_node_get_type(part)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        text.append(literal_of(part));
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        text += ' ';
        break;
      default:
        break;
    }
    return Step::into;
  };
  walk(node, enter, [](cmark_node*) {});
  return text;
}

}  // namespace kunskap
