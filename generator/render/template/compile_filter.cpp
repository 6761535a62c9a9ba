#include "render/template/compile_words.h"
#include "render/template/filters.h"
#include "render/template/types.h"

namespace kunskap::templates {
namespace {

bool takes(Types types, const Type& type) { return is_unknown(type) || (types & only(type.tag)) != 0; }

/// An object where a text is wanted is taken as its text.
Compiled compile_operand(CompileState& state, const Expression& expression, Types wanted) {
  Compiled operand = compile_expression(state, expression);
  return takes(wanted, operand.type) ? operand : as_printed(std::move(operand));
}

Compiled refuse_filter(CompileState& state, const Expression& call) {
  std::vector<std::string_view> names{"count", "fill"};
  for (const Filter& each : all_filters()) names.push_back(each.name);
  state.report_unknown({"layoutspråket", "the layout language"}, call.name, names);
  for (const Expression& operand : call.operands)
    if (!is_word(state, operand)) compile_expression(state, operand);
  return {{}, {}, call.span};
}

/// Whether the arguments are as many as the filter wants, and without names.
bool check_arguments(CompileState& state, const Expression& call, const Filter& filter) {
  const std::size_t count = call.argument_names.size();
  bool fits = count <= (filter.need == Need::none ? 0U : 1U) && count >= (filter.need == Need::required ? 1U : 0U);
  for (const Name& name : call.argument_names) fits = fits && name.text.empty();
  if (fits) return true;
  const std::string usage(filter.usage);
  state.report(Rule::layout_syntax, from_to(call.name.span, call.span),
               {"filtret skrivs så här: | " + usage, "the filter is written like this: | " + usage});
  return false;
}

void report_input(CompileState& state, const Expression& call, const Filter& filter, const Type& input) {
  const std::string name(filter.name);
  const Translated type = describe(input);
  state.report(Rule::layout_wrong_type, call.name.span,
               {name + " kan inte användas på " + type.in("sv") + "; det tar " + std::string(filter.takes_sv),
                name + " cannot be used on " + type.in("en") + "; it takes " + std::string(filter.takes_en)});
}

void report_argument(CompileState& state, const Filter& filter, const Compiled& argument) {
  const std::string usage(filter.usage);
  const Translated type = describe(argument.type);
  state.report(Rule::layout_wrong_type, argument.span,
               {type.in("sv") + " passar inte här; filtret skrivs så här: | " + usage,
                type.in("en") + " does not fit here; the filter is written like this: | " + usage});
}

/// The call with its operands, which fit it one by one; nothing when they do not fit together.
std::optional<Compiled> complete(const Expression& call, const Filter& filter, Compiled input,
                                 std::optional<Compiled> argument) {
  Value value = Value::of_operands(Value::Kind::filter, {});
  value.filter = filter.run;
  auto type = filter.gives(input.type, argument ? &argument->type : nullptr);
  if (!type && argument) {
    input = as_printed(std::move(input));
    argument = as_printed(*std::move(argument));
    type = filter.gives(input.type, &argument->type);
  }
  if (!type) return std::nullopt;
  if (input.type.element == Type::Tag::object)
    if (const Member* text = text_member(input.type)) value.members.push_back(text);
  value.operands.push_back(std::move(input.value));
  if (argument) value.operands.push_back(std::move(argument->value));
  return Compiled{std::move(value), *type, call.span};
}

Compiled compile_known(CompileState& state, const Expression& call, const Filter& filter) {
  const Compiled mistaken{{}, {}, call.span};
  Compiled input = compile_operand(state, call.operands[0], filter.takes);
  if (!check_arguments(state, call, filter)) return mistaken;
  std::optional<Compiled> argument;
  if (call.operands.size() > 1) argument = compile_operand(state, call.operands[1], filter.argument_takes);
  if (!takes(filter.takes, input.type)) {
    report_input(state, call, filter, input.type);
    return mistaken;
  }
  if (argument && !takes(filter.argument_takes, argument->type)) {
    report_argument(state, filter, *argument);
    return mistaken;
  }
  if (is_unknown(input.type)) return mistaken;
  auto completed = complete(call, filter, input, argument);
  if (completed) return *std::move(completed);
  if (filter.takes == anything) {
    report_argument(state, filter, *argument);
  } else {
    report_input(state, call, filter, input.type);
  }
  return mistaken;
}

}  // namespace

Compiled compile_filter(CompileState& state, const Expression& call) {
  if (call.name.text == "fill") return compile_fill(state, call);
  if (call.name.text == "count") return compile_count(state, call);
  const Filter* filter = find_filter(call.name.text);
  return filter ? compile_known(state, call, *filter) : refuse_filter(state, call);
}

}  // namespace kunskap::templates
