// The records of a field, as pictures are made of them. Pure; any thread.
#pragma once

#include "render/context.h"

#include <string>
#include <vector>

namespace kunskap {

/// The records of a field, seen from the entry that has them.
struct DrawnField {
  const Field* field = nullptr;
  const std::vector<Value>* records = nullptr;
};

/// The value of the part of a record that says `what` in the picture; nullptr when none is given.
const Value* given_part(const Value& record, const Field& field, PicturePart what);
/// A text or Markdown as plain text, or the word for unknown, with the basis in parentheses.
std::string text_of_part(const Value& value, const RenderContext& context);
/// " (slutsats)", or nothing when the value stands in the sources.
std::string basis_in_parentheses(const Value& value, const RenderContext& context);

}  // namespace kunskap
