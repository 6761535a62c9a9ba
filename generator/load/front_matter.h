// Splits the text of an entry into the facts at the top and the body below. Pure; any thread.
#pragma once

#include "base/place.h"
#include "base/problems.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kunskap {

struct FrontMatter {
  std::string_view facts;        ///< YAML, from the line after the first ---.
  std::uint32_t facts_line = 2;  ///< The line of the file that the facts begin on.
  std::string_view body;
  std::uint32_t body_line = 1;
};

/// Nothing, with a problem, when the text does not begin with a line --- or the facts are never closed.
std::optional<FrontMatter> split_front_matter(std::string_view text, FileId file, Problems& problems);

}  // namespace kunskap
