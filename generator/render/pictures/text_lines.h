// How wide text is about to be, without knowing the font: a reader's system chooses that. The widths are those of a
// wide sans serif, so that text in other fonts leaves some room and never runs out of its box. Pure functions; any
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap::pictures {

enum class Weight : std::uint8_t { normal, bold };

struct Font {
  double size = 15;  ///< In pixels.
  Weight weight = Weight::normal;
};

double width_of(std::string_view text, const Font& font);

/// `text` in lines that are at most `width` wide: broken between words, and inside a word only where it is too long for
/// a line of its own, with a hyphen, by the rules of `language` where they are known. A single character is never
/// broken. No line is empty; an empty text has none.
std::vector<std::string> wrapped(std::string_view text, double width, const Font& font, std::string_view language);

}  // namespace kunskap::pictures
