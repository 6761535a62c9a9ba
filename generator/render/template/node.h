// A compiled layout as the steps that write a page. Built by the compiler, then only read, from any thread.
#pragma once

#include "render/template/escape.h"
#include "render/template/layout.h"

#include <variant>
#include <vector>

namespace kunskap::templates {

struct Step;
using Steps = std::vector<Step>;

struct WriteLiteral {
  std::string text;
};

struct WriteValue {
  Value value;
  Writing writing;
};

struct ChosenSteps {
  Value condition;
  Steps steps;
};

/// The steps of the first condition that is true.
struct Choose {
  std::vector<ChosenSteps> choices;
  Steps otherwise;
};

struct Repeat {
  Value list;
  std::uint32_t item_slot = 0;
  std::uint32_t loop_slot = 0;
  Steps steps;
  Steps otherwise;
};

struct Assign {
  std::uint32_t slot = 0;
  Value value;
};

/// Makes slots nothing that only some branches of the next step fill.
struct Forget {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

struct Step {
  std::variant<WriteLiteral, WriteValue, Choose, Repeat, Assign, Forget> work;
};

/// What `loop` stands for inside a {% for %}.
struct LoopState {
  std::uint32_t index = 0;
  std::uint32_t length = 0;
};
const Shape& loop_shape();

}  // namespace kunskap::templates

namespace kunskap {

struct LayoutNode {
  templates::Steps steps;
  templates::NumberStyle numbers;
};

}  // namespace kunskap
