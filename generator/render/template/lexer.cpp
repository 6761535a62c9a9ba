#include "render/template/lexer.h"

#include <array>
#include <charconv>

namespace kunskap::templates {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool continues_name(char c) { return starts_name(c) || is_digit(c) || c == '-'; }

class Lexer {
 public:
  Lexer(const Source& source, Span inner, Reporter& reporter)
      : source_(source), text_(source.at(inner)), base_(inner.offset), reporter_(reporter) {}

  Tokens read() {
    while (!tokens_.mistaken) {
      at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
      if (at_ == text_.size()) break;
      read_token();
    }
    const auto end = static_cast<std::uint32_t>(base_ + text_.size());
    const auto rest = static_cast<std::uint32_t>(source_.text.size()) - end;
    add(Token::Kind::end, {end, std::min(rest, 2U)}, {});
    return std::move(tokens_);
  }

 private:
  void read_token() {
    const char c = text_[at_];
    if (starts_name(c)) return read_name();
    if (is_digit(c) || (c == '-' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) return read_number();
    if (c == '"' || c == '\'') return read_text(c);
    read_symbol();
  }

  void read_name() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && continues_name(text_[end])) ++end;
    while (text_[end - 1] == '-') --end;
    take(Token::Kind::name, end);
  }

  void read_number() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.')) ++end;
    while (text_[end - 1] == '.') --end;
    double number = 0;
    const auto read = std::from_chars(text_.data() + at_, text_.data() + end, number);
    if (read.ec != std::errc() || read.ptr != text_.data() + end)
      return report(end - at_, {"detta är inget tal; skriv till exempel 12 eller 0.5",
                                "this is not a number; write for example 12 or 0.5"});
    take(Token::Kind::number, end);
    tokens_.all.back().number = number;
  }

  void read_text(char quote) {
    const std::size_t end = text_.find_first_of(quote == '"' ? "\"\n" : "'\n", at_ + 1);
    if (end == text_.npos || text_[end] == '\n')
      return report(1, {"texten saknar sitt avslutande citattecken", "the text lacks its closing quotation mark"});
    add(Token::Kind::text, span(at_, end + 1), text_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
  }

  void read_symbol() {
    static constexpr std::array<std::string_view, 12> symbols{"==", "!=", "<=", ">=", "=", "<",
                                                              ">",  ".",  ",",  "|",  "(", ")"};
    for (const std::string_view symbol : symbols)
      if (text_.substr(at_).starts_with(symbol)) return take(Token::Kind::symbol, at_ + symbol.size());
    const std::string sign(text_.substr(at_, 1));
    report(1, {"tecknet \"" + sign + "\" används inte i layoutspråket",
               "the sign \"" + sign + "\" is not used in the layout language"});
  }

  void take(Token::Kind kind, std::size_t end) {
    add(kind, span(at_, end), text_.substr(at_, end - at_));
    at_ = end;
  }
  void add(Token::Kind kind, Span where, std::string_view text) { tokens_.all.push_back({kind, where, text, 0}); }

  Span span(std::size_t from, std::size_t to) const {
    return {static_cast<std::uint32_t>(base_ + from), static_cast<std::uint32_t>(to - from)};
  }

  void report(std::size_t length, Translated words) {
    tokens_.mistaken = true;
    reporter_.add(Rule::layout_syntax, source_, span(at_, at_ + length), {std::move(words)});
  }

  const Source& source_;
  std::string_view text_;
  std::size_t base_;
  Reporter& reporter_;
  std::size_t at_ = 0;
  Tokens tokens_;
};

}  // namespace

Tokens read_tokens(const Source& source, Span inner, Reporter& reporter) {
  return Lexer(source, inner, reporter).read();
}

}  // namespace kunskap::templates
