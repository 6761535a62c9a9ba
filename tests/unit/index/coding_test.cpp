#include "index/coding.h"

#include "catch.h"

#include <random>

namespace kunskap {

TEST_CASE("Numbers are read as they were written") {
  std::string text;
  const std::vector<std::uint64_t> numbers{0, 1, 45, 46, 47, 2115, 2116, 97'335, 97'336, 4'294'967'295};
  for (const std::uint64_t number : numbers) append_number(text, number);
  CodeReader reader(text);
  for (const std::uint64_t number : numbers) CHECK(reader.number() == number);
  CHECK(reader.at_end());
}

TEST_CASE("A word list is read as it was written") {
  WordListWriter list;
  const std::vector<std::string> words{"a", "hjart", "hjartsvikt", "hjartsvikten", "ögon", "ögonblick"};
  for (const std::string& word : words) list.add(word);
  CHECK(list.text() == "AaAhjartFsviktKenAögonEblick");
  CHECK(read_word_list(list.text()) == words);
}

TEST_CASE("Damaged codes are read to their end") {
  CodeReader reader("\xFF\xFE");
  reader.number();
  CHECK(reader.number() == 0);
  CHECK(reader.at_end());
  CHECK(read_word_list("abc").empty());
  CHECK(read_word_list("Zabc").front() == "abc");
}

TEST_CASE("Signs that end a template literal are escaped") {
  std::string text;
  append_escaped_text(text, "a`b\\c${d}");
  CHECK(text == "a\\`b\\\\c\\${d}");
}

}  // namespace kunskap
