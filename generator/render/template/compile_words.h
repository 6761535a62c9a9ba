// Words of the interface: `words.search.button`, with the filters `fill` and `count`. They are known while compiling,
// so a layout that is rendered has only their texts.
#pragma once

#include "render/template/compile_expression.h"

namespace kunskap::templates {

/// Whether `expression` begins at `words`, and no value of the layout has that name.
bool is_word(const CompileState& state, const Expression& expression);

/// A word that is complete as it is.
Compiled compile_word(CompileState& state, const Expression& path);
/// `path | fill(name=value, …)`
Compiled compile_fill(CompileState& state, const Expression& call);
/// `path | count(number, name=value, …)`
Compiled compile_count(CompileState& state, const Expression& call);

}  // namespace kunskap::templates
