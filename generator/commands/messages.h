// What the commands for editors tell on the terminal.
#pragma once

#include "base/place.h"
#include "base/problems.h"
#include "base/translated.h"

#include <string>
#include <string_view>

namespace kunskap {

/// The exit code when what was asked for cannot be done.
inline constexpr int wrong_usage = 64;

/// The list of problems, to stderr. Sorts them.
void tell_problems(Problems& problems, const SourceFiles& files, std::string_view language);

/// Says why a command does nothing, to stderr.
void tell_refusal(const Translated& words, std::string_view language);

/// «; menade du "x"?» when `nearest` is something.
Translated did_you_mean(std::string_view nearest);

}  // namespace kunskap
