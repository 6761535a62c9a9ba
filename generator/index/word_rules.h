// What the browser must know of the language to treat words as the tool does, for the root piece: README.md, 1.3.
#pragma once

#include "base/json.h"

namespace kunskap {

/// One object.
void write_word_rules(JsonWriter& json);

}  // namespace kunskap
