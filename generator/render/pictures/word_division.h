// Where a word that is too long for its line is divided, in languages whose rules are known here. Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace kunskap::pictures {

/// How many bytes of `word` stand before the best division that leaves at most `most` of them on the line; 0 when the
/// rules of the language, or the lack of them, give none. Requires: `most` ends a character of `word`.
std::size_t divide_word(std::string_view word, std::size_t most, std::string_view language);

}  // namespace kunskap::pictures
