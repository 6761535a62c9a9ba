// A body is read until a tag that ends it. A tag that ends something else further out ends the inner one too (which is
// then reported as never closed); one that ends nothing is reported and left out.

#include "render/template/parser.h"

#include "base/text.h"
#include "render/template/expression_parser.h"
#include "render/template/pieces.h"

#include <algorithm>
#include <array>

namespace kunskap::templates {
namespace {

constexpr std::size_t deepest_tag = 64;

constexpr std::array<std::string_view, 11> keywords{"if",    "elif",     "else", "endif",   "for",    "endfor",
                                                    "block", "endblock", "set",  "include", "extends"};

/// A tag that is open: which keywords go on or end it.
struct Opened {
  std::string_view keyword;
  Span span;

  bool is_ended_by(std::string_view other) const {
    if (other.starts_with("end")) return other.substr(3) == keyword;
    return (other == "else" && keyword != "block") || (other == "elif" && keyword == "if");
  }
};

class Parser {
 public:
  Parser(const Source& source, Reporter& reporter) : source_(source), reporter_(reporter) {}

  SyntaxTree parse() {
    const std::size_t reported_before = reporter_.count();
    pieces_ = split_layout(source_, reporter_);
    SyntaxTree tree;
    tree.source = source_;
    tree.body = parse_body();
    tree.extends = extends_;
    tree.mistaken = mistaken_ || reporter_.count() != reported_before;
    return tree;
  }

 private:
  using Statements = std::vector<Statement>;

  Statements parse_body() {
    Statements body;
    while (at_ < pieces_.size()) {
      const Piece& piece = pieces_[at_];
      if (piece.kind == Piece::Kind::tag) {
        TokenReader reader(source_, piece.inner, reporter_);
        if (ends_something(keyword_of(reader.peek()))) return body;
        ++at_;
        parse_tag(reader, piece, body);
      } else {
        ++at_;
        body.push_back(piece.kind == Piece::Kind::literal ? literal(piece) : parse_print(piece));
      }
    }
    return body;
  }

  static std::string_view keyword_of(const Token& token) {
    return token.kind == Token::Kind::name ? token.text : std::string_view();
  }

  bool ends_something(std::string_view keyword) const {
    return std::any_of(opened_.begin(), opened_.end(), [&](const Opened& each) { return each.is_ended_by(keyword); });
  }

  static Statement literal(const Piece& piece) {
    Statement statement;
    statement.span = piece.whole;
    return statement;
  }

  Statement parse_print(const Piece& piece) {
    TokenReader reader(source_, piece.inner, reporter_);
    Statement statement;
    statement.kind = Statement::Kind::print;
    statement.span = piece.whole;
    statement.expression = whole_expression(reader);
    return statement;
  }

  Expression whole_expression(TokenReader& reader) {
    Expression expression = parse_expression(reader);
    reader.expect_end();
    return reader.failed() ? Expression{} : std::move(expression);
  }

  void parse_tag(TokenReader& reader, const Piece& piece, Statements& body) {
    const Token keyword = reader.peek();
    if (keyword.kind != Token::Kind::name)
      return reader.fail(keyword.span, {"en tagg börjar med ett ord, till exempel if eller for",
                                        "a tag begins with a word, such as if or for"});
    reader.take();
    Statement statement;
    statement.span = piece.whole;
    if (keyword.text == "if") return parse_choice(reader, std::move(statement), body);
    if (keyword.text == "for") return parse_loop(reader, std::move(statement), body);
    if (keyword.text == "block") return parse_block(reader, std::move(statement), body);
    if (keyword.text == "set") return parse_set(reader, std::move(statement), body);
    if (keyword.text == "include") return parse_include(reader, std::move(statement), body);
    if (keyword.text == "extends") return parse_extends(reader, keyword.span, body);
    refuse(keyword);
  }

  void refuse(const Token& keyword) {
    const std::string written(keyword.text);
    if (std::find(keywords.begin(), keywords.end(), keyword.text) != keywords.end())
      return report(keyword.span, {"{% " + written + " %} hör inte ihop med någon tagg före",
                                   "{% " + written + " %} does not belong to any tag before it"});
    const auto meant = nearest(keyword.text, keywords);
    reporter_.add(Rule::layout_unknown_name, source_, keyword.span,
                  {Translated("layoutspråket", "the layout language"), written}, std::string(meant.value_or("")));
    // What a misspelt if, for or block holds is read and dropped, so that its end is not a second mistake.
    if (meant == "if" || meant == "for" || meant == "block") parse_dropped(*meant, keyword.span);
  }

  void parse_dropped(std::string_view keyword, Span span) {
    if (!open(keyword, span)) return;
    parse_body();
    while (is_at_further_branch()) {
      ++at_;
      parse_body();
    }
    opened_.pop_back();
    if (is_at("end" + std::string(keyword))) ++at_;
  }

  std::string_view keyword_here() const {
    return keyword_of(TokenReader(source_, pieces_[at_].inner, reporter_).peek());
  }

  void parse_choice(TokenReader& reader, Statement choice, Statements& body) {
    choice.kind = Statement::Kind::choice;
    if (!open("if", choice.span)) return;
    choice.branches.push_back({whole_expression(reader), parse_body()});
    while (is_at("elif")) {
      TokenReader next = take_tag();
      Expression condition = whole_expression(next);
      choice.branches.push_back({std::move(condition), parse_body()});
    }
    if (is_at("else")) {
      take_tag().expect_end();
      choice.otherwise = parse_body();
    }
    close(choice.span);
    body.push_back(std::move(choice));
  }

  void parse_loop(TokenReader& reader, Statement loop, Statements& body) {
    loop.kind = Statement::Kind::loop;
    const auto name = reader.take_name({"efter for saknas ett namn: skriv {% for namn in lista %}",
                                        "after for a name is missing: write {% for name in list %}"});
    if (name) loop.name = *name;
    if (!reader.failed() && !reader.take_word("in"))
      reader.fail(reader.peek().span,
                  {"här saknas in: skriv {% for namn in lista %}", "here in is missing: write {% for name in list %}"});
    loop.expression = whole_expression(reader);
    if (!open("for", loop.span)) return;
    loop.body = parse_body();
    if (is_at("else")) {
      take_tag().expect_end();
      loop.otherwise = parse_body();
    }
    close(loop.span);
    body.push_back(std::move(loop));
  }

  void parse_block(TokenReader& reader, Statement block, Statements& body) {
    block.kind = Statement::Kind::block;
    const auto name = reader.take_name({"efter block saknas ett namn", "after block a name is missing"});
    reader.expect_end();
    if (name) {
      block.name = *name;
      if (std::find(blocks_.begin(), blocks_.end(), name->text) != blocks_.end())
        report(name->span,
               {"blocket \"" + std::string(name->text) + "\" finns redan i filen; ge det ett annat namn",
                "the block \"" + std::string(name->text) + "\" is already in the file; give it another name"});
      blocks_.push_back(name->text);
    }
    if (!open("block", block.span)) return;
    block.body = parse_body();
    close(block.span);
    body.push_back(std::move(block));
  }

  void parse_set(TokenReader& reader, Statement set, Statements& body) {
    set.kind = Statement::Kind::set;
    const auto name = reader.take_name({"efter set saknas ett namn: skriv {% set namn = värde %}",
                                        "after set a name is missing: write {% set name = value %}"});
    if (!name) return;
    set.name = *name;
    reader.expect_symbol("=");
    set.expression = whole_expression(reader);
    body.push_back(std::move(set));
  }

  void parse_include(TokenReader& reader, Statement include, Statements& body) {
    include.kind = Statement::Kind::include;
    const auto file = reader.take_text({"efter include saknas filens namn inom citattecken",
                                        "after include the name of the file in quotation marks is missing"});
    if (!file) return;
    include.name = *file;
    if (reader.take_word("with")) parse_given(reader, include);
    reader.expect_end();
    body.push_back(std::move(include));
  }

  void parse_given(TokenReader& reader, Statement& include) {
    do {
      const auto name = reader.take_name(
          {"här saknas ett namn: skriv with namn=värde", "here a name is missing: write with name=value"});
      if (!name) return;
      reader.expect_symbol("=");
      include.given.push_back({*name, parse_expression(reader)});
    } while (reader.take_symbol(","));
  }

  void parse_extends(TokenReader& reader, Span span, const Statements& before) {
    const auto file = reader.take_text({"efter extends saknas filens namn inom citattecken",
                                        "after extends the name of the file in quotation marks is missing"});
    reader.expect_end();
    if (!file) return;
    const bool is_first = opened_.empty() && std::all_of(before.begin(), before.end(), [&](const Statement& each) {
                            return each.kind == Statement::Kind::literal && trim(source_.at(each.span)).empty();
                          });
    if (!is_first || extends_)
      return report(span, {"{% extends %} ska stå först i filen", "{% extends %} must stand first in the file"});
    extends_ = *file;
  }

  /// Returns false, and gives up the rest of the file, when the tags are nested too deep.
  bool open(std::string_view keyword, Span span) {
    if (opened_.size() < deepest_tag) {
      opened_.push_back({keyword, span});
      return true;
    }
    report(span, {"taggarna ligger i fler än 64 nivåer; lägg en del i en egen fil och ta in den med {% include %}",
                  "the tags are nested deeper than 64 levels; put a part in a file of its own and {% include %} it"});
    stopped_ = true;
    at_ = pieces_.size();
    return false;
  }

  bool is_at(std::string_view keyword) const { return at_ < pieces_.size() && keyword_here() == keyword; }

  /// Whether the innermost open tag has one more `elif` or `else` here.
  bool is_at_further_branch() const {
    return at_ < pieces_.size() && opened_.back().is_ended_by(keyword_here()) && !keyword_here().starts_with("end");
  }

  /// The tag that parse_body stopped at, behind its keyword.
  TokenReader take_tag() {
    TokenReader reader(source_, pieces_[at_++].inner, reporter_);
    reader.take();
    return reader;
  }

  void close(Span opening) {
    const std::string keyword(opened_.back().keyword);
    while (is_at_further_branch()) {
      report(pieces_[at_++].whole, {"efter {% else %} kan bara {% end" + keyword + " %} komma",
                                    "after {% else %} only {% end" + keyword + " %} can come"});
      parse_body();
    }
    opened_.pop_back();
    if (stopped_) return;
    if (!is_at("end" + keyword))
      return report(
          opening,
          {"{% " + keyword + " %} avslutas aldrig; sätt {% end" + keyword + " %} efter det sista som hör dit",
           "{% " + keyword + " %} is never closed; put {% end" + keyword + " %} after the last that belongs to it"});
    TokenReader reader = take_tag();
    if (keyword == "block" && reader.peek().kind == Token::Kind::name) reader.take();
    reader.expect_end();
  }

  void report(Span span, Translated words) {
    mistaken_ = true;
    reporter_.add(Rule::layout_syntax, source_, span, {std::move(words)});
  }

  const Source& source_;
  Reporter& reporter_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::vector<Opened> opened_;
  std::vector<std::string_view> blocks_;
  std::optional<Name> extends_;
  bool mistaken_ = false;
  bool stopped_ = false;
};

}  // namespace

SyntaxTree parse_layout(const Source& source, Reporter& reporter) { return Parser(source, reporter).parse(); }

}  // namespace kunskap::templates
