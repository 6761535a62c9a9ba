// The first step of reading a layout: telling literal text from {{ … }}, {% … %} and {# … #}.
// Pure function; any thread.
#pragma once

#include "render/template/source.h"

#include <vector>

namespace kunskap::templates {

struct Piece {
  enum class Kind : std::uint8_t { literal, print, tag, comment };
  Kind kind = Kind::literal;
  Span whole;  ///< With the marks; of a literal, what is left of it after white space was trimmed.
  Span inner;  ///< Between the marks.
};

/// The pieces of `source` in order, without comments and empty literals.
std::vector<Piece> split_layout(const Source& source, Reporter& reporter);

}  // namespace kunskap::templates
