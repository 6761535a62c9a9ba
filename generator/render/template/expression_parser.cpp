#include "render/template/expression_parser.h"

#include <array>

namespace kunskap::templates {
namespace {

using Kind = Expression::Kind;

Expression with_operands(Kind kind, Span span, std::vector<Expression> operands) {
  Expression expression;
  expression.kind = kind;
  expression.span = span;
  expression.operands = std::move(operands);
  return expression;
}

Expression joined(Kind kind, Expression left, Expression right) {
  const Span span = from_to(left.span, right.span);
  std::vector<Expression> operands;
  operands.push_back(std::move(left));
  operands.push_back(std::move(right));
  return with_operands(kind, span, std::move(operands));
}

Expression literal(Kind kind, const Token& token) {
  Expression expression;
  expression.kind = kind;
  expression.span = token.span;
  expression.name = {token.text, token.span};
  expression.number = token.number;
  return expression;
}

Expression parse_parentheses(TokenReader& reader) {
  const Span opening = reader.take().span;
  Expression inner = parse_expression(reader);
  reader.expect_symbol(")");
  inner.span = reader.since(opening);
  return inner;
}

Expression parse_word(TokenReader& reader) {
  const Token token = reader.take();
  if (token.text == "true" || token.text == "false") {
    Expression truth = literal(Kind::boolean, token);
    truth.number = token.text == "true" ? 1 : 0;
    return truth;
  }
  if (token.text == "super" && reader.take_symbol("(")) {
    reader.expect_symbol(")");
    Expression super = literal(Kind::super, token);
    super.span = reader.since(token.span);
    return super;
  }
  return literal(Kind::name, token);
}

Expression parse_primary(TokenReader& reader) {
  const Token& token = reader.peek();
  if (!reader.count_part(token.span)) return {};
  const bool is_word = token.kind == Token::Kind::name;
  if (is_word && (!is_reserved(token.text) || token.text == "true" || token.text == "false")) return parse_word(reader);
  if (token.kind == Token::Kind::text) return literal(Kind::text, reader.take());
  if (token.kind == Token::Kind::number) return literal(Kind::number, reader.take());
  if (token.kind == Token::Kind::symbol && token.text == "(") return parse_parentheses(reader);
  Expression mistaken;
  mistaken.span = token.span;
  reader.fail(token.span, {"här saknas ett värde: ett namn, ett tal eller en text inom citattecken",
                           "here a value is missing: a name, a number or a text in quotation marks"});
  return mistaken;
}

Expression parse_member(TokenReader& reader, Expression object) {
  const auto name = reader.take_name({"efter punkten saknas ett namn", "after the point a name is missing"});
  if (!name || !reader.count_part(name->span)) return {};
  const Span span = from_to(object.span, name->span);
  std::vector<Expression> operands;
  operands.push_back(std::move(object));
  Expression member = with_operands(Kind::member, span, std::move(operands));
  member.name = *name;
  return member;
}

void parse_arguments(TokenReader& reader, Expression& call) {
  if (reader.take_symbol(")")) return;
  do {
    Expression argument = parse_expression(reader);
    Name name;
    if (argument.kind == Kind::name && reader.take_symbol("=")) {
      name = argument.name;
      argument = parse_expression(reader);
    }
    call.operands.push_back(std::move(argument));
    call.argument_names.push_back(name);
  } while (reader.take_symbol(","));
  reader.expect_symbol(")");
}

Expression parse_filter(TokenReader& reader, Expression input) {
  const auto name = reader.take_name({"efter | saknas ett filter", "after | a filter is missing"});
  if (!name || !reader.count_part(name->span)) return {};
  const Span start = input.span;
  std::vector<Expression> operands;
  operands.push_back(std::move(input));
  Expression call = with_operands(Kind::filter, {}, std::move(operands));
  call.name = *name;
  if (reader.take_symbol("(")) parse_arguments(reader, call);
  call.span = reader.since(start);
  return call;
}

Expression parse_filtered(TokenReader& reader) {
  Expression value = parse_primary(reader);
  while (true) {
    if (reader.take_symbol(".")) {
      value = parse_member(reader, std::move(value));
    } else if (reader.take_symbol("|")) {
      value = parse_filter(reader, std::move(value));
    } else {
      return value;
    }
  }
}

std::optional<Comparison> take_comparison(TokenReader& reader) {
  struct Sign {
    std::string_view text;
    Comparison comparison;
  };
  static constexpr std::array<Sign, 6> signs{{{"==", Comparison::equal},
                                              {"!=", Comparison::unequal},
                                              {"<", Comparison::less},
                                              {"<=", Comparison::less_or_equal},
                                              {">", Comparison::greater},
                                              {">=", Comparison::greater_or_equal}}};
  for (const Sign& sign : signs)
    if (reader.take_symbol(sign.text)) return sign.comparison;
  return std::nullopt;
}

Expression parse_comparison(TokenReader& reader) {
  Expression left = parse_filtered(reader);
  const auto comparison = take_comparison(reader);
  if (!comparison) return left;
  Expression compared = joined(Kind::comparison, std::move(left), parse_filtered(reader));
  compared.comparison = *comparison;
  return compared;
}

Expression parse_opposite(TokenReader& reader) {
  const Span start = reader.peek().span;
  if (!reader.take_word("not")) return parse_comparison(reader);
  if (!reader.count_part(start)) return {};
  std::vector<Expression> operands;
  operands.push_back(parse_opposite(reader));
  return with_operands(Kind::opposite, reader.since(start), std::move(operands));
}

Expression parse_both(TokenReader& reader) {
  Expression left = parse_opposite(reader);
  while (reader.take_word("and")) left = joined(Kind::both, std::move(left), parse_opposite(reader));
  return left;
}

Expression parse_either(TokenReader& reader) {
  Expression left = parse_both(reader);
  while (reader.take_word("or")) left = joined(Kind::either, std::move(left), parse_both(reader));
  return left;
}

}  // namespace

Expression parse_expression(TokenReader& reader) {
  Expression value = parse_either(reader);
  if (!reader.take_word("if")) return value;
  const Span start = value.span;
  Expression condition = parse_either(reader);
  if (!reader.take_word("else")) {
    reader.fail(reader.peek().span, {"efter if saknas else: skriv a if villkor else b",
                                     "after if, else is missing: write a if condition else b"});
    return {};
  }
  std::vector<Expression> operands;
  operands.push_back(std::move(condition));
  operands.push_back(std::move(value));
  operands.push_back(parse_expression(reader));
  return with_operands(Kind::conditional, reader.since(start), std::move(operands));
}

}  // namespace kunskap::templates
