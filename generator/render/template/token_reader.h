// Walks through the tokens of one mark. After its first mistake it acts as if the mark had ended, so that nothing more
// is said of the same mark. One thread.
#pragma once

#include "render/template/lexer.h"

#include <optional>

namespace kunskap::templates {

class TokenReader {
 public:
  TokenReader(const Source& source, Span inner, Reporter& reporter);

  const Token& peek() const { return failed_ ? tokens_.all.back() : tokens_.all[at_]; }
  Token take();
  bool take_symbol(std::string_view symbol);
  bool take_word(std::string_view word);
  /// A name that is no word of the language. Says `missing` where there is none.
  std::optional<Name> take_name(const Translated& missing);
  /// A text in quotation marks.
  std::optional<Name> take_text(const Translated& missing);
  void expect_symbol(std::string_view symbol);
  void expect_end();

  /// Whether the expression may have one part more; keeps hostile ones from filling the stack.
  bool count_part(Span span);

  void fail(Span span, Translated words);
  bool failed() const { return failed_; }
  /// From `first` to the last token that was taken.
  Span since(Span first) const;

 private:
  const Source& source_;
  Reporter& reporter_;
  Tokens tokens_;
  std::size_t at_ = 0;
  int parts_ = 0;
  bool failed_ = false;
};

/// Words that cannot be names, such as `and`.
bool is_reserved(std::string_view word);

}  // namespace kunskap::templates
