// Both bounds count what the matcher does and not the clock, so that a build gives up on the same texts everywhere.
#include "adapters/pattern.h"

#include <unicode/regex.h>

namespace kunskap {
namespace {

// In units of about ten thousand steps each. A code of 64 characters needs hundreds of steps.
constexpr std::int32_t most_steps = 10;
constexpr std::int32_t most_stack_bytes = 256 << 10;

icu::UnicodeString as_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<icu::RegexPattern> pattern;
};

Pattern::Pattern(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  std::unique_ptr<icu::RegexPattern> compiled(icu::RegexPattern::compile(as_icu(pattern), where, status));
  if (U_SUCCESS(status)) compiled_ = std::make_shared<const Compiled>(Compiled{std::move(compiled)});
}

Pattern::Match Pattern::match_whole(std::string_view text) const {
  if (!compiled_) return Match::no;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString input = as_icu(text);
  const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->pattern->matcher(input, status));
  if (U_SUCCESS(status)) matcher->setTimeLimit(most_steps, status);
  if (U_SUCCESS(status)) matcher->setStackLimit(most_stack_bytes, status);
  const bool fits = U_SUCCESS(status) && matcher->matches(status);
  if (U_FAILURE(status)) return Match::gave_up;
  return fits ? Match::yes : Match::no;
}

}  // namespace kunskap
