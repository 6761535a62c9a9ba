#include "edit/replace_id.h"

#include "base/text.h"

namespace kunskap {
namespace {

bool is_part_of_id(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_'; }

/// Where the id stands next, not as a part of a longer word.
std::size_t find_word(std::string_view text, std::string_view id, std::size_t from) {
  for (std::size_t at = text.find(id, from); at != std::string_view::npos; at = text.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    const bool begins = at == 0 || !is_part_of_id(text[at - 1]);
    const bool ends = end == text.size() || !is_part_of_id(text[end]);
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::string replace_id(std::string_view text, std::string_view old_id, std::string_view new_id,
                       const std::function<FoundMentions(std::string_view text)>& read) {
  std::string result(text);
  FoundMentions before = read(result);
  std::size_t at = 0;
  while (before.of_old > 0 && (at = find_word(result, old_id, at)) != std::string::npos) {
    std::string tried = result;
    tried.replace(at, old_id.size(), new_id);
    const FoundMentions after = read(tried);
    // One place may be several mentions: a definition that several links use.
    const bool is_mention =
        after.of_old < before.of_old && before.of_old - after.of_old == after.of_new - before.of_new;
    if (is_mention) {
      result = std::move(tried);
      before = after;
    }
    at += is_mention ? new_id.size() : old_id.size();
  }
  return result;
}

}  // namespace kunskap
