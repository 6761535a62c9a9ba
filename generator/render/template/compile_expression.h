// Expressions with their names looked up and their types checked.
#pragma once

#include "render/template/compile_state.h"
#include "render/template/value.h"

namespace kunskap::templates {

/// A value, its type, and where it was written.
struct Compiled {
  Value value;
  Type type;
  Span span;
};

Compiled compile_expression(CompileState& state, const Expression& expression);
/// `input | filter(arguments)`
Compiled compile_filter(CompileState& state, const Expression& call);

/// An object that is printed as one of its members becomes that member; everything else stays.
Compiled as_printed(Compiled compiled);
/// The member of `object`, which is known to have it.
Compiled member_of(Compiled object, const Member& member, Span span);

}  // namespace kunskap::templates
