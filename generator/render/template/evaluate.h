// Evaluates the expressions of a compiled layout. Any thread, each with its own Evaluation.
#pragma once

#include "render/template/value.h"

namespace kunskap::templates {

Datum evaluate(const Value& value, Evaluation& evaluation);

/// Nothing, false, 0, an empty text and an empty list are false.
bool is_true(const Datum& datum);

/// The text of `datum` as it is read; objects and lists have none.
void append_plain(std::string& out, const Datum& datum, NumberStyle numbers);

/// `start`, and from there through `members`.
Datum follow(const Datum& start, std::span<const Member* const> members, PageMemory& memory);

}  // namespace kunskap::templates
