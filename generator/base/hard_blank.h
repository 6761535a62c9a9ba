// Hard blanks, which word processors leave behind and nobody sees. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kunskap {

/// The first hard blank (U+00A0) in the YAML of `text` that stands where a blank belongs to the form: in an
/// indentation, after the dash of an item or after the colon of a name. Inside a text they may stand.
std::optional<std::size_t> find_hard_blank(std::string_view text);

}  // namespace kunskap
