// nearest() is declared in text.h.
#include "base/text.h"

#include "catch.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using Names = std::vector<std::string_view>;

std::string near_to(std::string_view text, const Names& candidates) {
  return std::string(kunskap::nearest(text, candidates).value_or("(nothing)"));
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t i = 0; i < text.size(); i += kunskap::character_at(text, i).bytes)
    characters += kunskap::character_at(text, i).code;
  return characters;
}

bool is_separator(char32_t c) { return std::u32string_view(U" -_./").find(c) != std::u32string_view::npos; }

/// Sorts of letters of the random names that differ by case or accent only.
bool are_alike(char32_t a, char32_t b) {
  for (const std::u32string_view group : {U"aAåÅäÄ", U"oOöÖ", U"eEé", U"tT", U" -_./"})
    if (group.find(a) != group.npos && group.find(b) != group.npos) return true;
  return false;
}

/// The whole table, without limit or band. Costs are doubled.
unsigned slow_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<unsigned>> table(a.size() + 1, std::vector<unsigned>(b.size() + 1, 0));
  const auto alone = [](char32_t c) { return is_separator(c) ? 1u : 2u; };
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      unsigned best = i + j == 0 ? 0 : 1000000;
      if (i > 0) best = std::min(best, table[i - 1][j] + alone(a[i - 1]));
      if (j > 0) best = std::min(best, table[i][j - 1] + alone(b[j - 1]));
      if (i > 0 && j > 0) {
        const unsigned cost = a[i - 1] == b[j - 1] ? 0 : are_alike(a[i - 1], b[j - 1]) ? 1 : 2;
        best = std::min(best, table[i - 1][j - 1] + cost);
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = std::min(best, table[i - 2][j - 2] + 2);
      table[i][j] = best;
    }
  return table[a.size()][b.size()];
}

std::optional<std::string_view> slowly_nearest(std::string_view text, const Names& candidates) {
  std::optional<std::string_view> best;
  unsigned best_distance = 0;
  const std::u32string wanted = characters_of(text);
  for (const std::string_view candidate : candidates) {
    const std::u32string other = characters_of(candidate);
    const unsigned distance = slow_distance(wanted, other);
    if (distance * 3 > 2 * std::max(wanted.size(), other.size())) continue;
    if (best && distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

std::string random_name(std::mt19937& random, std::size_t longest) {
  static const std::vector<std::string> letters{"a", "A", "å", "ä", "o", "ö", "e", "é",
                                                "t", "T", "r", "s", " ", "-", "_"};
  std::string name;
  for (std::size_t length = random() % (longest + 1); length > 0; --length) name += letters[random() % letters.size()];
  return name;
}

}  // namespace

TEST_CASE("A misspelt name is near the right one") {
  const Names names{"title", "summary", "review_by", "programme_areas", "councils", "psykisk-halsa"};
  CHECK(near_to("titel", names) == "title");
  CHECK(near_to("sumary", names) == "summary");
  CHECK(near_to("rewiev_by", names) == "review_by");
  CHECK(near_to("programmeareas", names) == "programme_areas");
  CHECK(near_to("Programme-Areas", names) == "programme_areas");
  CHECK(near_to("psykisk-hälsa", names) == "psykisk-halsa");
}

TEST_CASE("A name that is far from all is near none") {
  const Names names{"title", "summary"};
  CHECK(near_to("councils", names) == "(nothing)");
  CHECK(near_to("", names) == "(nothing)");
  CHECK(near_to("-", names) == "(nothing)");
  CHECK(near_to("title", {}) == "(nothing)");
  CHECK(near_to("sv", {"en", "se"}) == "(nothing)");
}

TEST_CASE("At most a third of the characters may differ") {
  CHECK(near_to("abcdef", {"abcdxy"}) == "abcdxy");
  CHECK(near_to("abcdef", {"abcxyz"}) == "(nothing)");
  CHECK(near_to("to", {"too"}) == "too");
  CHECK(near_to("abcde", {"zBCDE"}) == "(nothing)");  // four halves and a whole
  CHECK(near_to("abcd", {"ABcd"}) == "ABcd");
}

TEST_CASE("The nearest wins, and of two as near the first") {
  CHECK(near_to("hjartsvik", {"hjartstopp", "hjartsvikt", "hjartsvika"}) == "hjartsvikt");
  CHECK(near_to("hjartsvik", {"hjartsvika", "hjartsvikt"}) == "hjartsvika");
  CHECK(near_to("hälsa", {"halza", "halsa"}) == "halsa");
  CHECK(near_to("ab-cd", {"abxcd", "ab_cd"}) == "ab_cd");
}

TEST_CASE("A shortened name is near the only one that it is short for") {
  const Names names{"hjart-och-karlsjukdomar", "lung-och-allergisjukdomar", "barns-och-ungdomars-halsa"};
  CHECK(near_to("hjart", names) == "hjart-och-karlsjukdomar");
  CHECK(near_to("hjart-kärl", names) == "hjart-och-karlsjukdomar");
  CHECK(near_to("Barn unga", names) == "(nothing)");
  CHECK(near_to("Barn ungdom", names) == "barns-och-ungdomars-halsa");
  CHECK(near_to("och", names) == "(nothing)");
  CHECK(near_to("karl-hjart", names) == "(nothing)");
  CHECK(near_to("lung", {"lung-a-och-b", "lung-a-och-b"}) == "lung-a-och-b");
}

TEST_CASE("Very long texts are near nothing") {
  const std::string two_hundred(200, 'a');
  const std::string longer(201, 'a');
  CHECK(near_to(two_hundred, {two_hundred}) == two_hundred);
  CHECK(near_to(longer, {longer}) == "(nothing)");
}

TEST_CASE("Bytes that are not UTF-8 do no harm") {
  CHECK(near_to("tit\xFF"
                "le",
                {"title"}) == "title");
  CHECK(near_to("\xC3", {"\xE5"}) == "\xE5");
}

TEST_CASE("The nearest is the one that the whole table gives") {
  std::mt19937 random(5);
  int with_answer = 0;
  for (int round = 0; round < 8000; ++round) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 1 + random() % 4; ++i) texts.push_back(random_name(random, round % 3 == 0 ? 24 : 7));
    const Names candidates(texts.begin(), texts.end());
    std::string text = texts.front();
    for (std::size_t edits = random() % 4; edits > 0 && !text.empty(); --edits) {
      const std::u32string characters = characters_of(text);
      const std::string other = random_name(random, 1);
      text = text.substr(0, random() % (text.size() + 1)) + other + text.substr(random() % (text.size() + 1));
      if (text.size() > 40) text.resize(40);
    }
    if (kunskap::find_invalid_utf8(text)) continue;
    const auto slow = slowly_nearest(text, candidates);
    if (!slow || text.empty()) continue;  // Then it may still be short for one.
    ++with_answer;
    const auto fast = kunskap::nearest(text, candidates);
    if (!fast || fast->data() != slow->data()) FAIL("round " << round << ": " << text << " near " << *slow);
  }
  CHECK(with_answer > 1500);
}

TEST_CASE("Nothing is near when the whole table says so and no word is shared") {
  std::mt19937 random(6);
  for (int round = 0; round < 8000; ++round) {
    const std::string text = "x" + random_name(random, 10);
    const std::string candidate = random_name(random, 12);
    const bool is_near = slowly_nearest(text, {candidate}).has_value();
    if (kunskap::nearest(text, Names{candidate}).has_value() != is_near) FAIL("round " << round);
  }
}

TEST_CASE("One among ten thousand names is found") {
  std::mt19937 random(7);
  std::vector<std::string> texts;
  for (int i = 0; i < 10000; ++i)
    texts.push_back("vard-" + random_name(random, 12) + "-" + random_name(random, 12) + "z");
  const Names candidates(texts.begin(), texts.end());
  CHECK(near_to(texts[9000] + "x", candidates) == slowly_nearest(texts[9000] + "x", candidates));
}
