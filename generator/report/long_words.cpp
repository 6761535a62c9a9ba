// Browsers break a word at its hyphens, written or soft, and, where they know the language, in other places. A piece
// with more letters than this goes past the edge of a small screen where they do not.
#include "base/html.h"
#include "base/text.h"
#include "report/report.h"

#include <algorithm>
#include <map>

namespace kunskap {
namespace {

constexpr std::size_t longest_piece = 24;

struct Found {
  EntryIndex first = 0;
  EntryIndex last = 0;
  std::size_t entries = 0;
};

using Words = std::map<std::string, Found, std::less<>>;

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  return c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7;
}

void add_word(std::string_view word, EntryIndex entry, Words& words) {
  if (word.size() <= longest_piece || count_characters(word) <= longest_piece) return;
  Found& found = words.try_emplace(std::string(word), Found{entry, entry, 0}).first->second;
  if (found.entries == 0 || found.last != entry) ++found.entries;
  found.last = entry;
}

/// Adds the long words of `text`.
void add_words(std::string_view text, EntryIndex entry, Words& words) {
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    if (!is_letter(character.code)) {
      add_word(text.substr(begin, offset - begin), entry, words);
      begin = offset + character.bytes;
    }
    offset += character.bytes;
  }
  add_word(text.substr(begin), entry, words);
}

void add_value(const Value& value, EntryIndex entry, Words& words) {
  if (const auto* text = value.as<std::string>()) {
    if (!value.field || value.field->type == FieldType::text) add_words(*text, entry, words);
  } else if (const auto* html = value.as<Html>()) {
    add_words(text_of_html(html->html), entry, words);
  } else if (const auto* list = value.as<std::vector<Value>>()) {
    for (const Value& one : *list) add_value(one, entry, words);
  } else if (const auto* record = value.as<Record>()) {
    for (const Value& one : record->values) add_value(one, entry, words);
  }
}

}  // namespace

Report report_long_words(const ReportInput& input) {
  Words words;
  std::string buffer;
  for (EntryIndex i = 0; i < input.catalogue.entries.size(); ++i) {
    const Entry& entry = input.catalogue.entries[i];
    add_words(entry.title, i, words);
    add_words(entry.summary, i, words);
    for (const Value& value : entry.values) add_value(value, i, words);
    add_words(text_of_html(input.catalogue.texts->read(entry.body.html, buffer)), i, words);
  }
  Report report{
      "long-words",
      {"Långa ord", "Long words"},
      {"Ord med fler än 24 bokstäver i följd ryms inte alltid på en telefon. Skriv om dem, eller sätt ett mjukt "
       "bindestreck där de kan delas.",
       "Words with more than 24 letters in a row may not fit on a phone. Put it differently, or set a soft "
       "hyphen where they can be broken."},
      {{"word", {"Ord", "Word"}}, {"letters", {"Bokstäver", "Letters"}}, {"entries", {"Poster", "Entries"}}},
      {}};
  for (const auto& [word, found] : words)
    report.rows.push_back(
        {found.first, 0, {word, std::to_string(count_characters(word)), std::to_string(found.entries)}});
  std::stable_sort(report.rows.begin(), report.rows.end(), [](const ReportRow& a, const ReportRow& b) {
    return count_characters(a.cells.front()) > count_characters(b.cells.front());
  });
  return report;
}

}  // namespace kunskap
