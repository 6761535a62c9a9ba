// Literals and marks alternate while they are collected: a literal, perhaps empty, stands before, between and after all
// marks. White space is then trimmed in two rounds, both looking at the text as it was written:
//
//  1. A line that holds nothing but tags and comments vanishes with its line end.
//  2. A hyphen inside a mark ({%- or -%}) takes away all white space on its side.

#include "render/template/pieces.h"

#include <algorithm>
#include <optional>

namespace kunskap::templates {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

struct RawPiece {
  Piece piece;
  bool trims_before = false;
  bool trims_after = false;
  Span kept;  ///< Of a literal, what is left so far.
};

bool starts_mark(std::string_view text, std::size_t at) {
  return text[at] == '{' && at + 1 < text.size() && (text[at + 1] == '{' || text[at + 1] == '%' || text[at + 1] == '#');
}

std::size_t find_mark(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('{', from); at != text.npos; at = text.find('{', at + 1))
    if (starts_mark(text, at)) return at;
  return text.size();
}

/// The }} or %} that ends the mark whose inside begins at `from`; a new mark before it means that there is none.
std::optional<std::size_t> find_close(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at + 1 < text.size(); ++at) {
    if (text[at] == '"' || text[at] == '\'') {
      const std::size_t end = text.find_first_of(text[at] == '"' ? "\"\n" : "'\n", at + 1);
      if (end != text.npos && text[end] == text[at]) at = end;
    } else if ((text[at] == '}' || text[at] == '%') && text[at + 1] == '}') {
      return at;
    } else if (starts_mark(text, at)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

class Splitter {
 public:
  Splitter(const Source& source, Reporter& reporter) : source_(source), text_(source.text), reporter_(reporter) {}

  std::vector<RawPiece> split() {
    while (true) {
      const std::size_t mark = find_mark(text_, at_);
      add_literal(at_, mark);
      if (mark == text_.size()) return std::move(pieces_);
      at_ = text_[mark + 1] == '#' ? read_comment(mark) : read_mark(mark);
    }
  }

 private:
  static Span span(std::size_t from, std::size_t to) {
    return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
  }

  void add_literal(std::size_t from, std::size_t to) {
    const Span literal = span(from, to);
    pieces_.push_back({{Piece::Kind::literal, literal, literal}, false, false, literal});
  }

  std::size_t read_comment(std::size_t mark) {
    const std::size_t close = text_.find("#}", mark + 2);
    if (close == text_.npos) {
      report(mark, {"{# avslutas aldrig; sätt #} efter kommentaren", "{# is never closed; put #} after the comment"});
      add_mark(Piece::Kind::comment, mark, text_.size(), text_.size());
      return text_.size();
    }
    add_mark(Piece::Kind::comment, mark, close, close + 2);
    return close + 2;
  }

  std::size_t read_mark(std::size_t mark) {
    const bool prints = text_[mark + 1] == '{';
    const auto close = find_close(text_, mark + 2);
    if (!close) {
      report(mark, prints ? Translated("{{ avslutas aldrig; sätt }} efter värdet",
                                       "{{ is never closed; put }} after the value")
                          : Translated("{% avslutas aldrig; sätt %} sist i taggen",
                                       "{% is never closed; put %} at the end of the tag"));
      const std::size_t next = find_mark(text_, mark + 2);
      add_mark(Piece::Kind::comment, mark, next, next);
      return next;
    }
    if ((text_[*close] == '}') != prints)
      report(*close, prints ? Translated("det som börjar med {{ ska sluta med }}, inte med %}",
                                         "what begins with {{ must end with }}, not with %}")
                            : Translated("det som börjar med {% ska sluta med %}, inte med }}",
                                         "what begins with {% must end with %}, not with }}"));
    add_mark(prints ? Piece::Kind::print : Piece::Kind::tag, mark, *close, *close + 2);
    return *close + 2;
  }

  void add_mark(Piece::Kind kind, std::size_t mark, std::size_t close, std::size_t end) {
    std::size_t from = mark + 2;
    const bool trims_before = from < close && text_[from] == '-';
    if (trims_before) ++from;
    const bool trims_after = from < close && text_[close - 1] == '-';
    pieces_.push_back(
        {{kind, span(mark, end), span(from, trims_after ? close - 1 : close)}, trims_before, trims_after, {}});
  }

  void report(std::size_t at, Translated words) {
    reporter_.add(Rule::layout_syntax, source_, span(at, at + 2), {std::move(words)});
  }

  const Source& source_;
  std::string_view text_;
  Reporter& reporter_;
  std::size_t at_ = 0;
  std::vector<RawPiece> pieces_;
};

void trim_front(RawPiece& literal, std::size_t count) {
  const std::uint32_t end = literal.kept.end();
  const auto begin =
      std::min(end, std::max(literal.kept.offset, literal.piece.whole.offset + static_cast<std::uint32_t>(count)));
  literal.kept = {begin, end - begin};
}

void trim_back(RawPiece& literal, std::size_t left) {
  const std::uint32_t end = std::min(literal.kept.end(), literal.piece.whole.offset + static_cast<std::uint32_t>(left));
  literal.kept.length = end > literal.kept.offset ? end - literal.kept.offset : 0;
}

/// How much of `literal` stands before its last line, when that line holds only blanks.
std::optional<std::size_t> before_blank_line(std::string_view literal, bool first) {
  const std::size_t last = literal.find_last_not_of(blanks);
  if (last == literal.npos) return first ? std::optional<std::size_t>(0) : std::nullopt;
  return literal[last] == '\n' ? std::optional(last + 1) : std::nullopt;
}

/// How long the first line of `literal` is with its end, when it holds only blanks.
std::optional<std::size_t> blank_rest_of_line(std::string_view literal, bool last) {
  std::size_t at = literal.find_first_not_of(blanks);
  if (at == literal.npos) return last ? std::optional(literal.size()) : std::nullopt;
  if (literal[at] == '\r' && at + 1 < literal.size()) ++at;
  return literal[at] == '\n' ? std::optional(at + 1) : std::nullopt;
}

/// Marks stand at the odd places. `begin` is the first mark of a row of tags and comments; the next row's is returned.
std::size_t drop_line_of_tags(std::string_view text, std::vector<RawPiece>& pieces, std::size_t begin) {
  const auto written = [&](std::size_t at) {
    return text.substr(pieces[at].piece.whole.offset, pieces[at].piece.whole.length);
  };
  const auto is_tag = [&](std::size_t at) { return at < pieces.size() && pieces[at].piece.kind != Piece::Kind::print; };
  if (!is_tag(begin)) return begin + 2;
  std::size_t end = begin + 1;
  while (is_tag(end + 1) && written(end).find_first_not_of(blanks) == std::string_view::npos) end += 2;
  const auto before = before_blank_line(written(begin - 1), begin == 1);
  const auto after = blank_rest_of_line(written(end), end + 1 == pieces.size());
  if (before && after) {
    trim_back(pieces[begin - 1], *before);
    trim_front(pieces[end], *after);
    for (std::size_t between = begin + 1; between < end; between += 2) trim_back(pieces[between], 0);
  }
  return end + 1;
}

void trim_by_hyphens(std::string_view text, std::vector<RawPiece>& pieces) {
  for (std::size_t mark = 1; mark < pieces.size(); mark += 2) {
    const Span before = pieces[mark - 1].piece.whole;
    const Span after = pieces[mark + 1].piece.whole;
    if (pieces[mark].trims_before)
      trim_back(pieces[mark - 1], text.substr(before.offset, before.length).find_last_not_of(white_space) + 1);
    if (pieces[mark].trims_after)
      trim_front(
          pieces[mark + 1],
          std::min<std::size_t>(text.substr(after.offset, after.length).find_first_not_of(white_space), after.length));
  }
}

}  // namespace

std::vector<Piece> split_layout(const Source& source, Reporter& reporter) {
  std::vector<RawPiece> raw = Splitter(source, reporter).split();
  for (std::size_t mark = 1; mark < raw.size();) mark = drop_line_of_tags(source.text, raw, mark);
  trim_by_hyphens(source.text, raw);
  std::vector<Piece> pieces;
  for (RawPiece& each : raw) {
    if (each.piece.kind == Piece::Kind::comment) continue;
    if (each.piece.kind == Piece::Kind::literal) {
      if (each.kept.length == 0) continue;
      each.piece.whole = each.piece.inner = each.kept;
    }
    pieces.push_back(each.piece);
  }
  return pieces;
}

}  // namespace kunskap::templates
