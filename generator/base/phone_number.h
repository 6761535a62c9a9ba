// Swedish phone numbers as they are written in running text. Pure functions; any thread.
#pragma once

#include "base/digit_groups.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kunskap {

/// How many of the first groups are together a phone number: 0 when they are none. It must be written as one: with
/// +46, with something between an area code that exists and the rest, or as the ten digits of a mobile phone. Short
/// numbers (112, 1177) and those that nobody has as their own (020, 077) are none.
std::size_t match_phone_number(std::string_view text, std::span<const DigitGroup> groups);

/// The digits of a number as they are dialled in Sweden, so that two ways to write it can be compared:
/// "+46 (0)31-390 06 00" and "031-390 06 00" are 0313900600.
std::string dialled_digits(std::string_view number);

}  // namespace kunskap
