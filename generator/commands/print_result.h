// What a command was run for, printed to stdout; what people are told meanwhile goes to stderr.
#pragma once

#include <string>

namespace kunskap {

/// Throws Failure when it does not come through, as to a full disk: half a list of problems looks whole.
void print_result(const std::string& text);

}  // namespace kunskap
