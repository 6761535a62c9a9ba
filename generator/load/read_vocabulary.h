// content/vocabulary.yaml and content/combining-forms.txt become the Vocabulary. Any thread, each with its own
// problems.
#pragma once

#include "base/problems.h"
#include "base/yaml_node.h"
#include "model/vocabulary.h"

#include <string_view>

namespace kunskap {

Vocabulary read_vocabulary(const YamlNode& root, Problems& problems);

/// One form in each line; # begins a comment.
std::vector<std::string> read_combining_forms(std::string_view text, FileId file, Problems& problems);

}  // namespace kunskap
