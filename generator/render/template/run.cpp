#include "render/template/evaluate.h"
#include "render/template/node.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace kunskap::templates {
namespace {

class Run {
 public:
  Run(Evaluation evaluation, std::string& out) : evaluation_(evaluation), out_(out) {}

  void run(const Steps& steps) {
    for (const Step& step : steps) std::visit([this](const auto& work) { run(work); }, step.work);
  }

 private:
  void run(const WriteLiteral& literal) { out_.append(literal.text); }

  void run(const WriteValue& write) {
    append_written(out_, evaluate(write.value, evaluation_), write.writing, evaluation_.numbers);
  }

  void run(const Choose& choose) {
    for (const ChosenSteps& choice : choose.choices)
      if (is_true(evaluate(choice.condition, evaluation_))) return run(choice.steps);
    run(choose.otherwise);
  }

  void run(const Repeat& repeat) {
    const Datum list = evaluate(repeat.list, evaluation_);
    if (list.size == 0) return run(repeat.otherwise);
    LoopState loop{0, list.size};
    evaluation_.slots[repeat.loop_slot] = Datum::of_object(&loop);
    for (; loop.index < list.size; ++loop.index) {
      evaluation_.slots[repeat.item_slot] = list.at(list.pointer, loop.index, evaluation_.memory);
      run(repeat.steps);
    }
  }

  void run(const Assign& assign) { evaluation_.slots[assign.slot] = evaluate(assign.value, evaluation_); }

  void run(const Forget& forget) {
    for (std::uint32_t i = 0; i < forget.count; ++i) evaluation_.slots[forget.first + i] = Datum();
  }

  Evaluation evaluation_;
  std::string& out_;
};

const LoopState& loop_of(const void* self) { return *static_cast<const LoopState*>(self); }

}  // namespace

const Shape& loop_shape() {
  static const Shape shape{"loop",
                           {{"index", Type::number(),
                             [](const void* self, PageMemory&) { return Datum::of_number(loop_of(self).index + 1.0); }},
                            {"first", Type::boolean(),
                             [](const void* self, PageMemory&) { return Datum::of_boolean(loop_of(self).index == 0); }},
                            {"last", Type::boolean(),
                             [](const void* self, PageMemory&) {
                               return Datum::of_boolean(loop_of(self).index + 1 == loop_of(self).length);
                             }},
                            {"length", Type::number(),
                             [](const void* self, PageMemory&) { return Datum::of_number(loop_of(self).length); }}}};
  return shape;
}

}  // namespace kunskap::templates

namespace kunskap {

Layout::Layout() = default;
Layout::Layout(Layout&&) noexcept = default;
Layout& Layout::operator=(Layout&&) noexcept = default;
Layout::~Layout() = default;

void Layout::render(std::span<const Datum> values, PageMemory& memory, std::string& out) const {
  assert(root && values.size() <= slots);
  std::array<Datum, 64> few;
  std::vector<Datum> many(slots > few.size() ? slots : 0);
  const std::span<Datum> all = many.empty() ? std::span(few).first(slots) : std::span(many);
  std::copy(values.begin(), values.end(), all.begin());
  templates::Run({all, memory, root->numbers}, out).run(root->steps);
}

}  // namespace kunskap
