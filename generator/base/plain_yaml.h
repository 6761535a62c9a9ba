// Reads the plain part of YAML, in which nearly all front matter is written, many times faster than a library does.
// Pure; any thread.
#pragma once

#include "base/yaml_node.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kunskap {

/// The tree of `text`, which must be valid UTF-8 without control characters; just what read_yaml_by_library() gives,
/// places included. Nothing when the text is not plain, or is wrong: then the library is to read it and to tell.
/// `first_line` is the line of the file that `text` begins on.
std::optional<YamlNode> read_plain_yaml(std::string_view text, FileId file, std::uint32_t first_line);

}  // namespace kunskap
