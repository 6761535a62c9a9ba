// Most of a text is neither digits nor @. A number worth a look has eight digits at least, so one of the blocks of 64
// bytes that it stands in has four: the others are passed over, and counting digits is what processors are good at.
#include "base/personal_details.h"

#include "base/digit_groups.h"
#include "base/person_number.h"
#include "base/phone_number.h"
#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

using Kind = PersonalDetail::Kind;
constexpr std::size_t block = 64;

bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }

/// Whether the byte is the first of a letter beyond ASCII, such as å, or may be.
bool begins_letter(char c) { return c == '\xC3' || c == '\xC4' || c == '\xC5'; }

/// Whether what begins at `begin` goes on from something before it: a longer number, a code, a name of a file.
bool is_glued_before(std::string_view text, std::size_t begin) {
  if (begin == 0) return false;
  const char before = text[begin - 1];
  if (is_word(before) || before == '%' || before == '#') return true;
  if (begin < 2) return false;
  if (begins_letter(text[begin - 2])) return true;
  if (before == ',') return is_ascii_digit(text[begin - 2]);
  return (before == '-' || before == '.') && is_word(text[begin - 2]);
}

bool is_glued_after(std::string_view text, std::size_t end) {
  if (end == text.size()) return false;
  if (is_word(text[end]) || begins_letter(text[end])) return true;
  if (end + 1 == text.size()) return false;
  if (text[end] == '-') return is_word(text[end + 1]);
  return std::string_view(".,:").find(text[end]) != std::string_view::npos && is_ascii_digit(text[end + 1]);
}

/// Whether the word that `offset` stands in is a web address, whose numbers are names of documents.
bool is_in_web_address(std::string_view text, std::size_t offset) {
  const std::size_t space = text.substr(0, offset).find_last_of(" \t\n<(");
  const std::string_view word = text.substr(space + 1, offset - space - 1);
  return word.find("://") != std::string_view::npos || word.starts_with("www.");
}

/// With what belongs to its first digits: "+46", "(031)".
std::size_t begin_of_phone(std::string_view text, std::size_t digits) {
  const bool has_sign = digits > 0 && (text[digits - 1] == '+' || text[digits - 1] == '(');
  if (!has_sign || (text[digits - 1] == '(' && text.find(')', digits) > digits + 4)) return digits;
  return digits - 1;
}

/// The number that begins with the groups, if it is a person's; else one that ends where it begins.
PersonalDetail match_number(std::string_view text, std::span<const DigitGroup> groups) {
  const std::size_t begin = groups.front().begin;
  const bool in_address = is_in_web_address(text, begin);
  const bool is_bare = groups.front().size() == 10;
  if (const std::size_t count = in_address && is_bare ? 0 : match_person_number(text, groups);
      count > 0 && !is_glued_after(text, groups[count - 1].end))
    return {Kind::person_number, begin, groups[count - 1].end};
  if (const std::size_t count = in_address ? 0 : match_phone_number(text, groups);
      count > 0 && !is_glued_after(text, groups[count - 1].end))
    return {Kind::phone_number, begin_of_phone(text, begin), groups[count - 1].end};
  return {Kind::name, begin, begin};
}

/// Where the number begins that the byte at `offset` may be in the middle of; not before `least`.
std::size_t begin_of_number(std::string_view text, std::size_t offset, std::size_t least) {
  constexpr std::size_t longest = 32;
  least = std::max(least, offset > longest ? offset - longest : 0);
  while (offset > least && (is_ascii_digit(text[offset - 1]) || may_be_gap(text, offset - 1))) --offset;
  return offset;
}

/// Adds the numbers that begin in [begin, end) and returns where the last one ends.
std::size_t find_numbers(std::string_view text, std::size_t begin, std::size_t end,
                         std::vector<PersonalDetail>& found) {
  while (begin < end) {
    if (!is_ascii_digit(text[begin])) {
      ++begin;
      continue;
    }
    const DigitGroups all = digit_groups_at(text, begin);
    const std::span<const DigitGroup> groups = all;
    const PersonalDetail detail =
        is_glued_before(text, begin) ? PersonalDetail{Kind::name, begin, begin} : match_number(text, groups);
    if (detail.end > begin) found.push_back(detail);
    begin = std::max(detail.end, groups.front().end);
  }
  return begin;
}

void find_all_numbers(std::string_view text, std::vector<PersonalDetail>& found) {
  std::size_t done = 0;
  for (std::size_t begin = 0; begin < text.size(); begin += block) {
    const std::size_t end = std::min(begin + block, text.size());
    unsigned digits = 0;
    if (end - begin == block) {  // Written so that compilers make vectors of it.
      const char* bytes = text.data() + begin;
      for (std::size_t i = 0; i < block; ++i) digits += static_cast<unsigned char>(bytes[i] - '0') < 10 ? 1 : 0;
    } else {
      digits = 4;
    }
    if (digits >= 4 && done < end)
      done = find_numbers(text, begin_of_number(text, std::max(begin, done), done), end, found);
  }
}

/// How many bytes the character of an address at `offset` takes; 0 when it is none.
std::size_t bytes_in_address(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  if (begins_letter(text[offset])) return 2;
  return is_word(text[offset]) || std::string_view(".-+%").find(text[offset]) != std::string_view::npos ? 1 : 0;
}

/// The same of the character before `end`.
std::size_t bytes_in_address_before(std::string_view text, std::size_t end) {
  for (const std::size_t bytes : {1u, 2u})
    if (end >= bytes && bytes_in_address(text, end - bytes) == bytes) return bytes;
  return 0;
}

/// The mail address around the sign at `at`, which may be written out and then has `length` bytes.
PersonalDetail address_around(std::string_view text, std::size_t at, std::size_t length) {
  std::size_t begin = at;
  std::size_t end = at + length;
  if (length > 1) {
    while (begin > 0 && text[begin - 1] == ' ') --begin;
    while (end < text.size() && text[end] == ' ') ++end;
  }
  const std::size_t domain = end;
  const std::size_t local_end = begin;
  while (const std::size_t bytes = bytes_in_address_before(text, begin)) begin -= bytes;
  while (const std::size_t bytes = bytes_in_address(text, end)) end += bytes;
  while (end > domain && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view host = text.substr(domain, end - domain);
  const std::size_t dot = host.rfind('.');
  const bool has_top =
      dot != std::string_view::npos && dot > 0 && host.size() > dot + 2 && is_ascii_letter(host[dot + 1]);
  if (begin == local_end || !has_top || text[local_end - 1] == '.') return {Kind::mail_address, at, at};
  return {Kind::mail_address, begin, end};
}

void find_addresses(std::string_view text, std::string_view sign, std::vector<PersonalDetail>& found) {
  for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1))
    if (const PersonalDetail detail = address_around(text, at, sign.size()); detail.end > at) found.push_back(detail);
}

/// How many bytes the letter, digit or hyphen at `offset` takes; 0 when it is none.
std::size_t bytes_in_name(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  if (is_word(text[offset]) || text[offset] == '-') return 1;
  return begins_letter(text[offset]) ? 2 : 0;
}

std::string_view word_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (const std::size_t bytes = bytes_in_name(text, end)) end += bytes;
  return text.substr(begin, end - begin);
}

bool ends_word(std::string_view text, std::size_t end) { return bytes_in_name(text, end) == 0; }

/// Where a name that goes on with `more` after `end` ends; 0 when it is another.
std::size_t end_of_name(std::string_view text, std::size_t end, std::string_view more) {
  for (const std::string_view word : split(more, ' ')) {
    if (more.empty()) break;
    const std::size_t next = text.find_first_not_of(" \n\r\t", end);
    if (next == std::string_view::npos || next == end || !text.substr(next).starts_with(word)) return 0;
    end = next + word.size();
  }
  if (ends_word(text, end)) return end;
  return text[end] == 's' && ends_word(text, end + 1) ? end : 0;
}

std::string_view without_comment(std::string_view line) { return trim(line.substr(0, line.find('#'))); }

}  // namespace

std::vector<PersonalDetail> find_personal_details(std::string_view text) {
  std::vector<PersonalDetail> found;
  find_all_numbers(text, found);
  for (const std::string_view sign : {"@", "(at)", "[at]"}) find_addresses(text, sign, found);
  std::sort(found.begin(), found.end(),
            [](const PersonalDetail& a, const PersonalDetail& b) { return a.begin < b.begin; });
  return found;
}

NameList::NameList(std::string_view lines) {
  for (const std::string_view line : split(lines, '\n')) {
    const std::string_view name = without_comment(line);
    const std::string_view first = word_at(name, 0);
    if (!first.empty()) names_[std::string(first)].emplace_back(trim(name.substr(first.size())));
  }
}

std::vector<PersonalDetail> NameList::find(std::string_view text) const {
  std::vector<PersonalDetail> found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::string_view word = word_at(text, begin);
    if (word.empty()) {
      ++begin;
      continue;
    }
    std::size_t end = 0;
    const auto look_for = [&](std::string_view first) {
      if (const auto known = names_.find(std::string(first)); known != names_.end())
        for (const std::string& more : known->second)
          end = std::max(end, end_of_name(text, begin + first.size(), more));
    };
    look_for(word);
    if (end == 0 && word.ends_with('s')) look_for(word.substr(0, word.size() - 1));
    if (end > 0) found.push_back({Kind::name, begin, end});
    begin = std::max(end, begin + word.size());
  }
  return found;
}

std::string comparable_detail(std::string_view detail) {
  for (const std::string_view sign : {"(at)", "[at]"})
    if (const std::size_t at = detail.find(sign); at != std::string_view::npos)
      return comparable_detail(std::string(trim(detail.substr(0, at))) + "@" +
                               std::string(trim(detail.substr(at + sign.size()))));
  const bool is_number = std::none_of(detail.begin(), detail.end(), is_ascii_letter);
  if (is_number) return dialled_digits(detail);
  std::string small(detail);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

}  // namespace kunskap
