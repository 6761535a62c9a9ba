// YAML trees written out, and what the plain reader and the library say of the same text compared.
#pragma once

#include "adapters/yaml.h"
#include "base/plain_yaml.h"
#include "base/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace kunskap::yaml_trees {

inline void append_place(std::string& out, const Place& place) {
  out += "@" + std::to_string(place.file) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
         "+" + std::to_string(place.length);
}

/// Everything that a tree holds.
inline void append_tree(std::string& out, const YamlNode& node) {
  out += "(" + std::to_string(static_cast<int>(node.type)) + (node.quoted ? "q" : "") + "'" + node.text + "'";
  append_place(out, node.place);
  append_place(out, node.text_place);
  for (const YamlNode& item : node.items) append_tree(out, item);
  for (const YamlPair& pair : node.pairs) {
    out += pair.key;
    append_place(out, pair.key_place);
    append_tree(out, pair.value);
  }
  out += ")";
}

inline std::string tree_of(const std::optional<YamlNode>& node) {
  std::string out;
  if (node)
    append_tree(out, *node);
  else
    out = "nothing";
  return out;
}

inline bool is_clean(std::string_view text) { return !find_invalid_utf8(text) && !find_control_character(text); }

/// What differs between the two; empty when the plain reader leaves the text to the library or says the same.
inline std::string difference(std::string_view text) {
  const auto plain = read_plain_yaml(text, 3, 2);
  if (!plain) return "";
  Problems problems;
  const std::string expected = tree_of(read_yaml_by_library(text, 3, 2, problems));
  const std::string actual = tree_of(plain);
  return actual == expected ? "" : "of\n" + std::string(text) + "\nplain:   " + actual + "\nlibrary: " + expected;
}

}  // namespace kunskap::yaml_trees
