// Regular expressions, as ICU has them, that cannot run away: matching takes a bounded number of steps and bounded
// memory, whatever the pattern and the text. A Pattern is made once and then only read, from any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace kunskap {

class Pattern {
 public:
  enum class Match : std::uint8_t { no, yes, gave_up };

  /// A pattern that is no regular expression, or too large to compile, is not valid and fits nothing.
  explicit Pattern(std::string_view pattern);

  bool is_valid() const { return compiled_ != nullptr; }
  /// Whether the whole of `text` (UTF-8) fits; gave_up when that cannot be told within the bounds.
  Match match_whole(std::string_view text) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace kunskap
