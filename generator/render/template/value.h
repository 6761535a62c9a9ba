// An expression of a layout in the form that it is evaluated in: every name is a slot, every member a pointer into the
// shapes. Built while compiling, then only read, from any thread.
#pragma once

#include "render/template/shape.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kunskap::templates {

enum class Comparison : std::uint8_t { equal, unequal, less, less_or_equal, greater, greater_or_equal };

/// The signs in the numbers of a language.
struct NumberStyle {
  std::string_view thousands;
  std::string_view decimal;
};
NumberStyle number_style(std::string_view language);

/// What evaluating needs besides the Value: the names in use, and where new texts are kept.
struct Evaluation {
  std::span<Datum> slots;
  PageMemory& memory;
  NumberStyle numbers;
};

struct Value;
using FilterFunction = Datum (*)(const Value& call, std::span<const Datum> operands, Evaluation& evaluation);

struct Value {
  enum class Kind : std::uint8_t {
    nothing,
    text,
    number,
    boolean,
    slot,        ///< The value in `slot`, and from there through `members`.
    member,      ///< The value of operand 0, and from there through `members`.
    opposite,    ///< `not`
    both,        ///< `and`
    any,         ///< `or` of values that have no type in common: true or false.
    first_true,  ///< `or` of values of one type: the first that is true, or else the second.
    compare_texts,
    compare_numbers,
    compare_truths,
    conditional,  ///< Operand 1 when operand 0 is true, else operand 2.
    filter,
    concatenation,
  };
  Kind kind = Kind::nothing;
  Comparison comparison = Comparison::equal;
  std::uint32_t slot = 0;
  double number = 0;  ///< Of a boolean, 0 or 1.
  std::string text;
  std::vector<const Member*> members;
  std::vector<Value> operands;
  FilterFunction filter = nullptr;

  static Value of_text(std::string text);
  static Value of_slot(std::uint32_t slot);
  static Value of_operands(Kind kind, std::vector<Value> operands);
};

}  // namespace kunskap::templates
