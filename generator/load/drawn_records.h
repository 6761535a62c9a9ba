// What records must keep to for their picture to be true: steps that can be reached and that come to an end, numbers
// of one unit beside each other.
#pragma once

#include "base/problems.h"
#include "model/value.h"

#include <vector>

namespace kunskap {

/// Tells of what is wrong in `records`, the values of `field`, for the picture that the model declares.
void check_drawn_records(const std::vector<Value>& records, const Field& field, Problems& problems);

}  // namespace kunskap
