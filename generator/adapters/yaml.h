// YAML read into a small tree of our own. Plain texts are read by base/plain_yaml, all others by yaml-cpp, which only
// yaml.cpp knows. Functions may be called from any number of threads.
#pragma once

#include "base/problems.h"
#include "base/yaml_node.h"

#include <optional>
#include <string_view>

namespace kunskap {

/// Reads the one document in `text`, which must be valid UTF-8 without control characters.
/// `first_line` is the line of the file that `text` begins on. An empty text gives a null node.
/// Nothing is returned when the text cannot be read as a whole; every reason is in `problems`: syntax, duplicate
/// keys, anchors, aliases, tags, several documents, nesting over 32 levels, an unterminated quote.
std::optional<YamlNode> read_yaml(std::string_view text, FileId file, std::uint32_t first_line, Problems& problems);

/// The same by yaml-cpp alone, however plain the text is.
std::optional<YamlNode> read_yaml_by_library(std::string_view text, FileId file, std::uint32_t first_line,
                                             Problems& problems);

}  // namespace kunskap
