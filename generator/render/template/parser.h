// One layout file as a syntax tree. A mistake is reported and the reading goes on after the mark that has it.
// Pure function; any thread.
#pragma once

#include "render/template/syntax.h"

namespace kunskap::templates {

SyntaxTree parse_layout(const Source& source, Reporter& reporter);

}  // namespace kunskap::templates
