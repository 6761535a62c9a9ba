// UTF-8 text: checking, counting, looking. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// The byte where `text` stops being valid UTF-8 (overlong forms, surrogates and values over U+10FFFF are invalid).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
/// The first control character that may not stand in a text: C0 except tab, line feed and carriage return; DEL; C1.
std::optional<std::size_t> find_control_character(std::string_view text);
/// How many characters (code points) `text` has. Requires: valid UTF-8.
std::size_t count_characters(std::string_view text);

/// Line and column, both from 1, of the byte at `offset`; \n, \r\n and a lone \r each end a line.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
LineColumn line_and_column(std::string_view text, std::size_t offset);
/// Line `number` (from 1) of `text`, without its end; empty when there is none.
std::string_view line_of(std::string_view text, std::size_t number);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
/// `pattern` with {0}, {1} … replaced by `details`.
std::string fill(std::string_view pattern, std::span<const std::string> details);

/// A name fit for an address: lower case a to z, digits and single hyphens. å, ä and á become a, ö and ø o, é e, ü u;
/// everything else becomes a hyphen. Empty when nothing is left.
std::string as_address_name(std::string_view text);
/// Whether `text` is lower-case a to z, digits and single hyphens inside, as file names must be.
bool is_address_name(std::string_view text);

/// The candidate that `text` was probably meant to be, or nothing: at most a third of the characters differ
/// (insertions, deletions, replacements, neighbours swapped; case, å/ä/ö and separators count half), or the candidate is the only one that
/// begins with `text`. Ties go to the first.
std::optional<std::string_view> nearest(std::string_view text, std::span<const std::string_view> candidates);

}  // namespace kunskap
