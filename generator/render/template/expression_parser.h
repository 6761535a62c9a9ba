// Expressions of the layout language, from the loosest binding to the tightest:
//
//   a if c else b,  or,  and,  not,  == != < <= > >=,  x | filter(arguments),  a.b
#pragma once

#include "render/template/syntax.h"
#include "render/template/token_reader.h"

namespace kunskap::templates {

/// One expression; `mistaken` where there is none. What stands after it is left to the caller.
Expression parse_expression(TokenReader& reader);

}  // namespace kunskap::templates
