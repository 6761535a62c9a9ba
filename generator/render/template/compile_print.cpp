#include "render/template/compile_steps.h"
#include "render/template/types.h"

namespace kunskap::templates {
namespace {

using State = HtmlContext::State;
using Attribute = HtmlContext::Attribute;

bool is_in_attribute(const HtmlContext& html) {
  return html.state == State::double_quoted || html.state == State::single_quoted;
}

void report_object(CompileState& state, const Compiled& compiled) {
  const Shape& shape = *compiled.type.shape;
  const std::string member = shape.members.empty() ? "" : shape.members.front().name;
  state.report(
      Rule::layout_wrong_type, compiled.span,
      {shape.name + " kan inte skrivas ut i sin helhet; välj en uppgift" +
           (member.empty() ? "" : ", till exempel ." + member),
       shape.name + " cannot be printed as a whole; choose a member" + (member.empty() ? "" : ", such as ." + member)});
}

/// Whether a value of this type may be written here at all; says why not.
bool may_be_printed(CompileState& state, const Compiled& compiled) {
  const bool in_attribute = is_in_attribute(state.html);
  switch (compiled.type.tag) {
    case Type::Tag::nothing:
      return false;
    case Type::Tag::text:
    case Type::Tag::url:
    case Type::Tag::number:
      return true;
    case Type::Tag::html:
      if (state.html.state == State::text) return true;
      state.report(
          Rule::layout_wrong_type, compiled.span,
          in_attribute
              ? Translated("formaterad text (HTML) kan inte stå i ett attribut; använd en ren text",
                           "formatted text (HTML) cannot stand in an attribute; use a plain text")
              : Translated("formaterad text (HTML) kan inte stå i <" + state.html.element + ">; använd en ren text",
                           "formatted text (HTML) cannot stand in <" + state.html.element + ">; use a plain text"));
      return false;
    case Type::Tag::boolean:
      if (in_attribute) return true;
      state.report(Rule::layout_wrong_type, compiled.span,
                   {"sant eller falskt kan inte skrivas ut; välj en text med {% if %}",
                    "true or false cannot be printed; choose a text with {% if %}"});
      return false;
    case Type::Tag::object:
      report_object(state, compiled);
      return false;
    case Type::Tag::list:
      state.report(Rule::layout_wrong_type, compiled.span,
                   {"en lista kan inte skrivas ut; gå igenom den med {% for %} eller sätt ihop den med | join(\", \")",
                    "a list cannot be printed; go through it with {% for %} or put it together with | join(\", \")"});
      return false;
  }
  return false;
}

Writing writing_of(const HtmlContext& html, const Type& type) {
  Writing writing;
  if (!is_in_attribute(html)) {
    writing.escape = type.tag == Type::Tag::html ? Escape::html : Escape::text;
    return writing;
  }
  writing.in_single_quotes = html.state == State::single_quoted;
  writing.plain_numbers = html.attribute != Attribute::read;
  if (html.attribute != Attribute::address) {
    writing.escape = writing.in_single_quotes ? Escape::single_quoted : Escape::text;
  } else if (type.tag == Type::Tag::url || html.address == HtmlContext::Address::decided) {
    writing.escape = Escape::address;
  } else {
    writing.escape = html.address == HtmlContext::Address::start ? Escape::address_start : Escape::address_further;
  }
  return writing;
}

/// A value that is known now is written now.
bool fold(CompileState& state, const Value& value, const Writing& writing, Steps& steps) {
  std::string written;
  const NumberStyle style = number_style(state.sources.language);
  if (value.kind == Value::Kind::text) {
    append_written(written, Datum::of_text(value.text), writing, style);
  } else if (value.kind == Value::Kind::number) {
    append_written(written, Datum::of_number(value.number), writing, style);
  } else {
    return false;
  }
  add_literal(steps, written);
  return true;
}

void compile_super(CompileState& state, const Expression& super, Steps& steps) {
  if (state.block && state.block_version + 1 < state.block->size())
    return compile_block(state, *state.block, state.block_version + 1, steps);
  state.report(Rule::layout_syntax, super.span,
               {"super() hämtar blocket med samma namn i den layout som denna bygger på, men det finns inget sådant",
                "super() fetches the block of the same name in the layout that this one extends, but there is none"});
}

}  // namespace

void compile_print(CompileState& state, const Statement& print, Steps& steps) {
  if (print.expression.kind == Expression::Kind::super) return compile_super(state, print.expression, steps);
  Compiled compiled = as_printed(compile_expression(state, print.expression));
  if (auto words = why_no_value(state.html)) return state.report(Rule::layout_context, print.span, *std::move(words));
  if (may_be_printed(state, compiled)) {
    const Writing writing = writing_of(state.html, compiled.type);
    if (!fold(state, compiled.value, writing, steps)) steps.push_back({WriteValue{std::move(compiled.value), writing}});
  }
  read_value(state.html);
}

}  // namespace kunskap::templates
