// A layout file as a tree, before any name is looked up. All texts point into the file.
#pragma once

#include "render/template/source.h"
#include "render/template/value.h"

#include <optional>
#include <vector>

namespace kunskap::templates {

struct Expression {
  enum class Kind : std::uint8_t {
    mistaken,  ///< Could not be read; that has been reported.
    name,
    member,
    text,
    number,
    boolean,
    opposite,
    both,
    either,
    comparison,
    conditional,  ///< Operands: condition, value if true, value if false.
    filter,       ///< Operands: the value before the | and then the arguments.
    super,
  };
  Kind kind = Kind::mistaken;
  Span span;
  Name name;          ///< Of a name, a member or a filter; of a text, its contents.
  double number = 0;  ///< Of a boolean, 0 or 1.
  Comparison comparison = Comparison::equal;
  std::vector<Expression> operands;
  std::vector<Name> argument_names;  ///< Of a filter, one for each argument; empty when it was given without a name.
};

struct NamedExpression {
  Name name;
  Expression value;
};

struct Statement;

struct Branch {
  Expression condition;
  std::vector<Statement> body;
};

struct Statement {
  enum class Kind : std::uint8_t { literal, print, choice, loop, set, include, block };
  Kind kind = Kind::literal;
  Span span;                           ///< Of a literal, its text; else the tag that opens the statement.
  Name name;                           ///< What a loop or set gives a value, the block, or the file to include.
  Expression expression;               ///< What to print, set or loop over.
  std::vector<NamedExpression> given;  ///< `with` of an include.
  std::vector<Branch> branches;        ///< Of a choice: if and each elif.
  std::vector<Statement> body;         ///< Of a loop or block.
  std::vector<Statement> otherwise;    ///< `else` of a choice or loop.
};

struct SyntaxTree {
  Source source;
  std::vector<Statement> body;
  std::optional<Name> extends;
  bool mistaken = false;  ///< Something could not be read; it has been reported and left out.
};

}  // namespace kunskap::templates
