#include "render/template/evaluate.h"

#include "render/template/escape.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace kunskap::templates {
namespace {

template <typename T>
bool holds(const T& left, const T& right, Comparison comparison) {
  switch (comparison) {
    case Comparison::equal:
      return left == right;
    case Comparison::unequal:
      return left != right;
    case Comparison::less:
      return left < right;
    case Comparison::less_or_equal:
      return left <= right;
    case Comparison::greater:
      return left > right;
    case Comparison::greater_or_equal:
      return left >= right;
  }
  return false;
}

/// Nothing is unequal to every number, and neither less nor greater.
bool compare_numbers(const Datum& left, const Datum& right, Comparison comparison) {
  const bool left_is_missing = left.tag != Type::Tag::number;
  const bool right_is_missing = right.tag != Type::Tag::number;
  if (!left_is_missing && !right_is_missing) return holds(left.number, right.number, comparison);
  return (comparison == Comparison::equal && left_is_missing == right_is_missing) ||
         (comparison == Comparison::unequal && left_is_missing != right_is_missing);
}

bool compare(const Value& value, Evaluation& evaluation) {
  const Datum left = evaluate(value.operands[0], evaluation);
  const Datum right = evaluate(value.operands[1], evaluation);
  switch (value.kind) {
    case Value::Kind::compare_texts:
      return holds(left.text, right.text, value.comparison);
    case Value::Kind::compare_numbers:
      return compare_numbers(left, right, value.comparison);
    default:
      return holds(is_true(left), is_true(right), value.comparison);
  }
}

bool test(const Value& value, Evaluation& evaluation) { return is_true(evaluate(value, evaluation)); }

Datum evaluate_first_true(const Value& value, Evaluation& evaluation) {
  const Datum first = evaluate(value.operands[0], evaluation);
  return is_true(first) ? first : evaluate(value.operands[1], evaluation);
}

Datum concatenate(const Value& value, Evaluation& evaluation) {
  std::string text;
  for (const Value& part : value.operands) append_plain(text, evaluate(part, evaluation), evaluation.numbers);
  return Datum::of_text(evaluation.memory.keep(std::move(text)));
}

Datum call_filter(const Value& value, Evaluation& evaluation) {
  std::array<Datum, 2> operands;
  assert(value.operands.size() <= operands.size());
  for (std::size_t i = 0; i < value.operands.size(); ++i) operands[i] = evaluate(value.operands[i], evaluation);
  return value.filter(value, std::span(operands.data(), value.operands.size()), evaluation);
}

}  // namespace

Datum follow(const Datum& start, std::span<const Member* const> members, PageMemory& memory) {
  if (members.empty()) return start;
  if (start.tag != Type::Tag::object) return {};
  const Member& first = *members.front();
  if (members.size() == 1) return first.get(start.pointer, memory);
  return follow(first.get(start.pointer, memory), members.subspan(1), memory);
}

bool is_true(const Datum& datum) {
  switch (datum.tag) {
    case Type::Tag::nothing:
      return false;
    case Type::Tag::text:
    case Type::Tag::html:
    case Type::Tag::url:
      return !datum.text.empty();
    case Type::Tag::number:
      return datum.number != 0;
    case Type::Tag::boolean:
      return datum.boolean;
    case Type::Tag::object:
      return true;
    case Type::Tag::list:
      return datum.size > 0;
  }
  return false;
}

void append_plain(std::string& out, const Datum& datum, NumberStyle numbers) {
  if (datum.tag == Type::Tag::number) return append_number(out, datum.number, numbers);
  out.append(datum.text);
}

Datum evaluate(const Value& value, Evaluation& evaluation) {
  switch (value.kind) {
    case Value::Kind::nothing:
      return {};
    case Value::Kind::text:
      return Datum::of_text(value.text);
    case Value::Kind::number:
      return Datum::of_number(value.number);
    case Value::Kind::boolean:
      return Datum::of_boolean(value.number != 0);
    case Value::Kind::slot:
      return follow(evaluation.slots[value.slot], value.members, evaluation.memory);
    case Value::Kind::member:
      return follow(evaluate(value.operands[0], evaluation), value.members, evaluation.memory);
    case Value::Kind::opposite:
      return Datum::of_boolean(!test(value.operands[0], evaluation));
    case Value::Kind::both:
      return Datum::of_boolean(test(value.operands[0], evaluation) && test(value.operands[1], evaluation));
    case Value::Kind::any:
      return Datum::of_boolean(test(value.operands[0], evaluation) || test(value.operands[1], evaluation));
    case Value::Kind::first_true:
      return evaluate_first_true(value, evaluation);
    case Value::Kind::compare_texts:
    case Value::Kind::compare_numbers:
    case Value::Kind::compare_truths:
      return Datum::of_boolean(compare(value, evaluation));
    case Value::Kind::conditional:
      return evaluate(value.operands[test(value.operands[0], evaluation) ? 1 : 2], evaluation);
    case Value::Kind::filter:
      return call_filter(value, evaluation);
    case Value::Kind::concatenation:
      return concatenate(value, evaluation);
  }
  return {};
}

Value Value::of_text(std::string text) {
  Value value;
  value.kind = Kind::text;
  value.text = std::move(text);
  return value;
}

Value Value::of_slot(std::uint32_t slot) {
  Value value;
  value.kind = Kind::slot;
  value.slot = slot;
  return value;
}

Value Value::of_operands(Kind kind, std::vector<Value> operands) {
  Value value;
  value.kind = kind;
  value.operands = std::move(operands);
  return value;
}

}  // namespace kunskap::templates
