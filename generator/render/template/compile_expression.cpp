#include "render/template/compile_expression.h"

#include "base/text.h"
#include "render/template/compile_words.h"
#include "render/template/types.h"

#include <algorithm>

namespace kunskap::templates {
namespace {

std::vector<Value> values_of(Compiled first, Compiled second) {
  std::vector<Value> values;
  values.push_back(std::move(first.value));
  values.push_back(std::move(second.value));
  return values;
}

Compiled constant(const Expression& expression, Value::Kind kind, Type type) {
  Value value;
  value.kind = kind;
  value.number = expression.number;
  if (kind == Value::Kind::text) value.text = expression.name.text;
  return {std::move(value), type, expression.span};
}

Compiled compile_name(CompileState& state, const Expression& expression) {
  if (const ScopedName* known = state.find_name(expression.name.text))
    return {Value::of_slot(known->slot), known->type, expression.span};
  if (is_word(state, expression)) return compile_word(state, expression);
  std::vector<std::string_view> names{"words"};
  for (const ScopedName& each : state.names) names.push_back(each.name);
  state.report_unknown({"layouten", "the layout"}, expression.name, names);
  return {{}, {}, expression.span};
}

Compiled compile_member(CompileState& state, const Expression& expression) {
  if (is_word(state, expression)) return compile_word(state, expression);
  Compiled object = compile_expression(state, expression.operands[0]);
  const Member* member = object.type.tag == Type::Tag::object ? object.type.shape->find(expression.name.text) : nullptr;
  if (member) return member_of(std::move(object), *member, expression.span);
  if (!is_unknown(object.type)) {
    std::vector<std::string_view> names;
    if (object.type.tag == Type::Tag::object)
      for (const Member& each : object.type.shape->members) names.push_back(each.name);
    state.report_unknown(describe(object.type), expression.name, names);
  }
  return {{}, {}, expression.span};
}

Compiled compile_opposite(CompileState& state, const Expression& expression) {
  std::vector<Value> operands;
  operands.push_back(compile_expression(state, expression.operands[0]).value);
  return {Value::of_operands(Value::Kind::opposite, std::move(operands)), Type::boolean(), expression.span};
}

Compiled compile_both(CompileState& state, const Expression& expression) {
  Compiled left = compile_expression(state, expression.operands[0]);
  Compiled right = compile_expression(state, expression.operands[1]);
  return {Value::of_operands(Value::Kind::both, values_of(std::move(left), std::move(right))), Type::boolean(),
          expression.span};
}

/// Makes two values one type by printing objects as their text, if that is what it takes.
std::optional<Type> agree(Compiled& left, Compiled& right) {
  if (auto type = common_type(left.type, right.type)) return type;
  Compiled left_text = as_printed(left);
  Compiled right_text = as_printed(right);
  auto type = common_type(left_text.type, right_text.type);
  if (type) {
    left = std::move(left_text);
    right = std::move(right_text);
  }
  return type;
}

Compiled compile_either(CompileState& state, const Expression& expression) {
  Compiled left = compile_expression(state, expression.operands[0]);
  Compiled right = compile_expression(state, expression.operands[1]);
  const auto type = agree(left, right);
  const auto kind = type ? Value::Kind::first_true : Value::Kind::any;
  return {Value::of_operands(kind, values_of(std::move(left), std::move(right))), type.value_or(Type::boolean()),
          expression.span};
}

Compiled compile_conditional(CompileState& state, const Expression& expression) {
  std::vector<Value> operands;
  operands.push_back(compile_expression(state, expression.operands[0]).value);
  Compiled yes = compile_expression(state, expression.operands[1]);
  Compiled no = compile_expression(state, expression.operands[2]);
  const auto type = agree(yes, no);
  if (!type) {
    const Translated a = describe(yes.type);
    const Translated b = describe(no.type);
    state.report(Rule::layout_wrong_type, expression.span,
                 {"båda värdena ska vara av samma sort, men det ena är " + a.in("sv") + " och det andra " + b.in("sv"),
                  "both values must be of one sort, but one is " + a.in("en") + " and the other " + b.in("en")});
  }
  operands.push_back(std::move(yes.value));
  operands.push_back(std::move(no.value));
  return {Value::of_operands(Value::Kind::conditional, std::move(operands)), type.value_or(Type()), expression.span};
}

/// A text is compared with a literal that it can never be.
void check_known(CompileState& state, const Compiled& value, const Expression& written, const Expression& literal) {
  if (value.type.tag != Type::Tag::text || !value.type.known || literal.kind != Expression::Kind::text) return;
  const std::vector<std::string>& known = *value.type.known;
  if (std::find(known.begin(), known.end(), literal.name.text) != known.end()) return;
  const std::vector<std::string_view> names(known.begin(), known.end());
  state.report_unknown(Translated(state.source->at(written.span)), {literal.name.text, literal.span}, names);
}

void report_comparison(CompileState& state, Span span, const Type& left, const Type& right) {
  const Translated a = describe(left);
  const Translated b = describe(right);
  if (left.tag == Type::Tag::list || right.tag == Type::Tag::list)
    return state.report(Rule::layout_wrong_type, span,
                        {"en lista kan inte jämföras; jämför dess längd, med | length",
                         "a list cannot be compared; compare its length, with | length"});
  if (left.tag == Type::Tag::object && right.tag == Type::Tag::object)
    return state.report(Rule::layout_wrong_type, span,
                        {"två föremål kan inte jämföras; jämför en uppgift hos vart och ett, till exempel a.id == b.id",
                         "two objects cannot be compared; compare a member of each, such as a.id == b.id"});
  state.report(
      Rule::layout_wrong_type, span,
      {a.in("sv") + " kan inte jämföras med " + b.in("sv"), a.in("en") + " cannot be compared with " + b.in("en")});
}

/// How values of the two types are compared with `comparison`; nothing when they cannot be.
std::optional<Value::Kind> kind_of_comparison(const Type& left, const Type& right, Comparison comparison) {
  if (is_text(left) && is_text(right)) return Value::Kind::compare_texts;
  if (left.tag != right.tag) return std::nullopt;
  if (left.tag == Type::Tag::number) return Value::Kind::compare_numbers;
  const bool is_equality = comparison == Comparison::equal || comparison == Comparison::unequal;
  if (left.tag == Type::Tag::boolean && is_equality) return Value::Kind::compare_truths;
  return std::nullopt;
}

Compiled compile_comparison(CompileState& state, const Expression& expression) {
  Compiled left = compile_expression(state, expression.operands[0]);
  Compiled right = compile_expression(state, expression.operands[1]);
  if (is_unknown(left.type) || is_unknown(right.type)) return {{}, Type::boolean(), expression.span};
  const bool two_objects = left.type.tag == Type::Tag::object && right.type.tag == Type::Tag::object;
  Compiled left_text = two_objects ? left : as_printed(left);
  Compiled right_text = two_objects ? right : as_printed(right);
  const auto kind = kind_of_comparison(left_text.type, right_text.type, expression.comparison);
  if (!kind) {
    report_comparison(state, expression.span, left.type, right.type);
    return {{}, Type::boolean(), expression.span};
  }
  check_known(state, left_text, expression.operands[0], expression.operands[1]);
  check_known(state, right_text, expression.operands[1], expression.operands[0]);
  Value value = Value::of_operands(*kind, values_of(std::move(left_text), std::move(right_text)));
  value.comparison = expression.comparison;
  return {std::move(value), Type::boolean(), expression.span};
}

Compiled refuse_super(CompileState& state, const Expression& expression) {
  state.report(Rule::layout_syntax, expression.span,
               {"super() ska stå ensamt: {{ super() }}", "super() must stand alone: {{ super() }}"});
  return {{}, {}, expression.span};
}

}  // namespace

Compiled member_of(Compiled object, const Member& member, Span span) {
  const bool has_path = object.value.kind == Value::Kind::slot || object.value.kind == Value::Kind::member;
  if (!has_path) {
    std::vector<Value> operands;
    operands.push_back(std::move(object.value));
    object.value = Value::of_operands(Value::Kind::member, std::move(operands));
  }
  object.value.members.push_back(&member);
  return {std::move(object.value), member.type, span};
}

Compiled as_printed(Compiled compiled) {
  constexpr int most_objects = 8;  // A shape could have itself as its text.
  for (int i = 0; i < most_objects && compiled.type.tag == Type::Tag::object; ++i) {
    const Member* text = text_member(compiled.type);
    if (!text) break;
    const Span span = compiled.span;
    compiled = member_of(std::move(compiled), *text, span);
  }
  return compiled;
}

Compiled compile_expression(CompileState& state, const Expression& expression) {
  using Kind = Expression::Kind;
  switch (expression.kind) {
    case Kind::mistaken:
      return {{}, {}, expression.span};
    case Kind::name:
      return compile_name(state, expression);
    case Kind::member:
      return compile_member(state, expression);
    case Kind::text:
      return constant(expression, Value::Kind::text, Type::text());
    case Kind::number:
      return constant(expression, Value::Kind::number, Type::number());
    case Kind::boolean:
      return constant(expression, Value::Kind::boolean, Type::boolean());
    case Kind::opposite:
      return compile_opposite(state, expression);
    case Kind::both:
      return compile_both(state, expression);
    case Kind::either:
      return compile_either(state, expression);
    case Kind::comparison:
      return compile_comparison(state, expression);
    case Kind::conditional:
      return compile_conditional(state, expression);
    case Kind::filter:
      return compile_filter(state, expression);
    case Kind::super:
      return refuse_super(state, expression);
  }
  return {};
}

}  // namespace kunskap::templates
