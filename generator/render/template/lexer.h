// The inside of one {{ … }} or {% … %} as tokens. Pure function; any thread.
#pragma once

#include "render/template/source.h"

#include <vector>

namespace kunskap::templates {

struct Token {
  enum class Kind : std::uint8_t { name, text, number, symbol, end };
  Kind kind = Kind::end;
  Span span;
  std::string_view text;  ///< A name, a symbol, or a text without its quotes.
  double number = 0;
};

struct Tokens {
  std::vector<Token> all;  ///< The last one is always the end, which spans the closing mark.
  bool mistaken = false;   ///< A mistake was reported; what stands after it was not read.
};

Tokens read_tokens(const Source& source, Span inner, Reporter& reporter);

}  // namespace kunskap::templates
