// A number of a record and the parts that the model says are written with it, as one value: "300 000 kronor per år",
// "1–2". Pure; any thread.
#pragma once

#include "model/value.h"
#include "render/context.h"

#include <optional>
#include <vector>

namespace kunskap {

/// The parts that are written with the number `slot`, when all that is given of them can be in one value: what has a
/// basis or a note of its own is not. Empty when nothing is joined.
std::vector<Slot> parts_joined(const Record& record, const std::vector<Field>& parts, Slot slot);

/// The number with the parts that are joined to it. Requires: parts_joined() has some.
Value joined_number(const Record& record, const std::vector<Field>& parts, Slot slot, const RenderContext& context);

/// `number` as people write it, long ones in groups of three digits.
std::string written_number(const Number& number, std::string_view language);

}  // namespace kunskap
