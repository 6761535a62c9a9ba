#include "render/template/token_reader.h"

#include <algorithm>
#include <array>

namespace kunskap::templates {
namespace {

constexpr int most_parts = 200;

}  // namespace

bool is_reserved(std::string_view word) {
  static constexpr std::array<std::string_view, 9> words{"and",  "or",    "not", "if",  "else",
                                                         "true", "false", "in",  "with"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

TokenReader::TokenReader(const Source& source, Span inner, Reporter& reporter)
    : source_(source), reporter_(reporter), tokens_(read_tokens(source, inner, reporter)) {}

Token TokenReader::take() {
  const Token token = peek();
  if (!failed_ && at_ + 1 < tokens_.all.size()) ++at_;
  // The lexer stopped at a mistake, and all that it read has been used.
  if (tokens_.mistaken && at_ + 1 == tokens_.all.size()) failed_ = true;
  return token;
}

bool TokenReader::take_symbol(std::string_view symbol) {
  if (peek().kind != Token::Kind::symbol || peek().text != symbol) return false;
  take();
  return true;
}

bool TokenReader::take_word(std::string_view word) {
  if (peek().kind != Token::Kind::name || peek().text != word) return false;
  take();
  return true;
}

std::optional<Name> TokenReader::take_name(const Translated& missing) {
  if (peek().kind != Token::Kind::name || is_reserved(peek().text)) {
    fail(peek().span, missing);
    return std::nullopt;
  }
  const Token token = take();
  return Name{token.text, token.span};
}

std::optional<Name> TokenReader::take_text(const Translated& missing) {
  if (peek().kind != Token::Kind::text) {
    fail(peek().span, missing);
    return std::nullopt;
  }
  const Token token = take();
  return Name{token.text, token.span};
}

void TokenReader::expect_symbol(std::string_view symbol) {
  if (take_symbol(symbol)) return;
  const std::string sign(symbol);
  fail(peek().span, {"här saknas " + sign, "here " + sign + " is missing"});
}

void TokenReader::expect_end() {
  if (peek().kind == Token::Kind::end) return;
  const std::string text(source_.at(peek().span));
  if (text == "=") return fail(peek().span, {"skriv == för att jämföra", "write == to compare"});
  fail(peek().span, {text + " passar inte in här; taggen borde vara slut",
                     text + " does not fit here; the tag should be at its end"});
}

bool TokenReader::count_part(Span span) {
  if (++parts_ > most_parts)
    fail(span,
         {"uttrycket är för långt; dela upp det med {% set %}", "the expression is too long; split it with {% set %}"});
  return !failed_;
}

void TokenReader::fail(Span span, Translated words) {
  if (!failed_ && !tokens_.mistaken) reporter_.add(Rule::layout_syntax, source_, span, {std::move(words)});
  failed_ = true;
}

Span TokenReader::since(Span first) const {
  const Span last = at_ == 0 ? first : tokens_.all[at_ - 1].span;
  return last.end() > first.offset ? from_to(first, last) : first;
}

}  // namespace kunskap::templates
