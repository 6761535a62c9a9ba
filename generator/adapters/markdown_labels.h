// Attributes with words in the language of the page. Known to the markdown files alone.
#pragma once

#include "base/html.h"
#include "base/text.h"

#include <array>
#include <string>
#include <string_view>

namespace kunskap {

/// Appends the attribute aria-label: `pattern` with `detail` for {0}.
inline void append_label(std::string& out, std::string_view pattern, std::string detail = {}) {
  const std::array<std::string, 1> details{std::move(detail)};
  out += " aria-label=\"";
  append_escaped(out, fill(pattern, details));
  out += '"';
}

inline void begin_line(std::string& out) {
  if (!out.empty() && out.back() != '\n') out += '\n';
}

}  // namespace kunskap
