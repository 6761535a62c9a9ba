// Swedish personal identity numbers and coordination numbers, known by their date and their check digit (Luhn).
// Pure functions; any thread.
#pragma once

#include "base/digit_groups.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace kunskap {

/// How many of the first groups are together such a number, with or without century, hyphen and space: 0 when they are
/// none. The numbers of organisations are none: what would be their month is 20 or more.
std::size_t match_person_number(std::string_view text, std::span<const DigitGroup> groups);

}  // namespace kunskap
