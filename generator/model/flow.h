// The order of records that say which are next, such as steps. Pure functions; any thread.
#pragma once

#include "model/value.h"

#include <cstddef>
#include <vector>

namespace kunskap {

/// That one record follows another.
struct Following {
  std::size_t record = 0;        ///< Its place in the list.
  const Value* value = nullptr;  ///< The id that says so, with its basis.
};

/// Of each of `records`, the values of `field`: those that follow, in the order written. An id that no record has is
/// left out. Requires: the picture of the field is a flow.
std::vector<std::vector<Following>> followers_of(const std::vector<Value>& records, const Field& field);

/// The value of the part that says `what` in the picture; nullptr when none is given, or it is unknown.
const Value* drawn_part(const Value& record, const Field& field, PicturePart what);

}  // namespace kunskap
