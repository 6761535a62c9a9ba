// Walking the tree that cmark-gfm reads a text into. Known to the markdown files alone.
#pragma once

#include <cmark-gfm.h>

#include <string>
#include <string_view>

namespace kunskap {

enum class Step { into, past, stop };

/// Calls `enter` for every node in the order of the text, and `leave` after the children of those that were gone into.
/// Nesting may be as deep as the text is long, so there is no recursion. `enter` may change what is below its node.
template <typename Enter, typename Leave>
void walk(cmark_node* root, Enter enter, Leave leave) {
  cmark_node* node = root;
  while (true) {
    const Step step = enter(node);
    if (step == Step::stop) return;
    cmark_node* const child = step == Step::into ? cmark_node_first_child(node) : nullptr;
    if (child != nullptr) {
      node = child;
      continue;
    }
    if (step == Step::into) leave(node);
    while (node != root && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      leave(node);
    }
    if (node == root) return;
    node = cmark_node_next(node);
  }
}

inline std::string_view literal_of(cmark_node* node) {
  const char* const literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : literal;
}

inline std::string_view destination_of(cmark_node* node) {
  const char* const destination = cmark_node_get_url(node);
  return destination == nullptr ? std::string_view() : destination;
}

/// The text below `node` as it is read: without marks, with the descriptions of images.
std::string plain_text(cmark_node* node);

}  // namespace kunskap
