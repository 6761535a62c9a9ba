// Statements turned into steps. Belongs to one call of compile_layout().
#pragma once

#include "render/template/compile_expression.h"
#include "render/template/node.h"

namespace kunskap::templates {

void compile_body(CompileState& state, const std::vector<Statement>& body, Steps& steps);

/// `{{ … }}`, checked against the place in HTML where it stands.
void compile_print(CompileState& state, const Statement& print, Steps& steps);
void compile_set(CompileState& state, const Statement& set, Steps& steps);
void compile_include(CompileState& state, const Statement& include, Steps& steps);
/// A block in its version `version`, the first being the one that counts.
void compile_block(CompileState& state, const std::vector<BlockVersion>& versions, std::size_t version, Steps& steps);

/// Appends to the literal that is last, if there is one.
void add_literal(Steps& steps, std::string_view text);

}  // namespace kunskap::templates
