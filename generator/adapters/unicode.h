// Unicode text made comparable. Pure functions; any thread.
// The only files that know ICU are unicode.cpp and collation.cpp.
#pragma once

#include <string>
#include <string_view>

namespace kunskap {

/// `text` with every letter and its accents as one character where there is one (NFC), so that what looks the same is
/// the same. Requires: valid UTF-8.
std::string to_nfc(std::string_view text);

/// `text` without the difference between capital and small letters (full case folding): ÅNGEST and Ångest become
/// ångest, Straße strasse. Requires: valid UTF-8.
std::string fold(std::string_view text);

/// `text` in small letters, by the rules of no language: what a browser's toLowerCase() gives. Requires: valid UTF-8.
std::string to_lower(std::string_view text);

/// `text` without accents and other marks: the compatible decomposition (NFKD) less all marks (M). Requires: valid
/// UTF-8.
std::string without_marks(std::string_view text);

/// Whether `character` is a letter, a mark or a digit (Unicode L, M and N).
bool is_word_character(char32_t character);

}  // namespace kunskap
