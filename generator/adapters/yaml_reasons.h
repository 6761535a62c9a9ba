// What an editor is told when YAML cannot be read. Pure functions; any thread.
#pragma once

#include "base/translated.h"

#include <string_view>

namespace kunskap {

/// Why, and what to do, from the `message` of yaml-cpp and the text that stands before the place on its line.
Translated yaml_reason(std::string_view message, std::string_view before);

}  // namespace kunskap
