#include "base/name_index.h"

#include "base/text.h"
#include "catch.h"

#include <chrono>
#include <random>
#include <string>
#include <vector>

namespace {

using Names = std::vector<std::string_view>;

std::string random_name(std::mt19937& random, std::size_t longest) {
  static const std::vector<std::string> letters{"a", "A", "å", "ä", "o", "ö", "e", "é", "t",
                                                "T", "r", "s", " ", "-", "_", "1", "ж"};
  std::string name;
  for (std::size_t length = random() % (longest + 1); length > 0; --length) name += letters[random() % letters.size()];
  return name;
}

/// `name` with some bytes left out, doubled or moved, which may leave bytes that are not UTF-8.
std::string misspelt(std::mt19937& random, std::string name) {
  for (std::size_t edits = random() % 5; edits > 0 && !name.empty(); --edits) {
    const std::size_t at = random() % name.size();
    switch (random() % 4) {
      case 0:
        name.erase(at, 1);
        break;
      case 1:
        name.insert(at, random_name(random, 1));
        break;
      case 2:
        name[at] = 'x';
        break;
      default:
        std::swap(name[at], name[random() % name.size()]);
    }
  }
  return name;
}

std::string answer(std::optional<std::string_view> name) { return std::string(name.value_or("(nothing)")); }

/// Whether it is the very same text, not only one like it.
bool is_same(std::optional<std::string_view> a, std::optional<std::string_view> b) {
  return a.has_value() == b.has_value() && (!a || a->data() == b->data());
}

}  // namespace

TEST_CASE("An index finds the nearest name") {
  const kunskap::NameIndex index({"hjart-och-karlsjukdomar", "lung-och-allergisjukdomar", "hjartsvikt", "Hjartsvikt"});
  CHECK(answer(index.nearest("hjartsvik")) == "hjartsvikt");
  CHECK(answer(index.nearest("Hjartsvikt")) == "Hjartsvikt");
  CHECK(answer(index.nearest("lung")) == "lung-och-allergisjukdomar");
  CHECK(answer(index.nearest("och")) == "(nothing)");
  CHECK(answer(index.nearest("")) == "(nothing)");
  CHECK(answer(kunskap::NameIndex({}).nearest("a")) == "(nothing)");
}

TEST_CASE("An index answers as the search through all names") {
  std::mt19937 random(11);
  int with_answer = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::size_t longest = std::vector<std::size_t>{4, 8, 30, 90}[random() % 4];
    std::vector<std::string> texts;
    for (std::size_t i = 1 + random() % 40; i > 0; --i) texts.push_back(random_name(random, longest));
    if (random() % 2 == 0) texts.push_back(texts.front());
    const Names names(texts.begin(), texts.end());
    const kunskap::NameIndex index(names);
    for (int i = 0; i < 5; ++i) {
      const std::string text = misspelt(random, i == 4 ? random_name(random, longest) : texts[random() % texts.size()]);
      const auto found = index.nearest(text);
      with_answer += found.has_value();
      if (!is_same(found, kunskap::nearest(text, names))) FAIL("round " << round << ": " << text);
    }
  }
  CHECK(with_answer > 7000);
}

TEST_CASE("An index answers as the search through all names also for very long ones") {
  std::mt19937 random(12);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> texts;
    for (int i = 0; i < 8; ++i) texts.push_back(std::string(190 + random() % 14, "ab"[random() % 2]) + "-c");
    const Names names(texts.begin(), texts.end());
    const std::string text = misspelt(random, texts[random() % texts.size()]);
    if (!is_same(kunskap::NameIndex(names).nearest(text), kunskap::nearest(text, names))) FAIL("round " << round);
  }
}

TEST_CASE("An index of a hundred thousand names answers fifty times as fast as the search through all") {
  std::mt19937 random(13);
  std::vector<std::string> texts;
  for (int i = 0; i < 100'000; ++i)
    texts.push_back(random_name(random, 9) + "-" + random_name(random, 9) + "-" + random_name(random, 9) +
                    std::to_string(i));
  const Names names(texts.begin(), texts.end());
  const kunskap::NameIndex index(names);
  const auto seconds_of = [&](int searches, const auto& nearest) {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < searches; ++i) CHECK(nearest(texts[random() % texts.size()] + "x").has_value());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  const double slow = seconds_of(4, [&](const std::string& text) { return kunskap::nearest(text, names); });
  const double quick = seconds_of(200, [&](const std::string& text) { return index.nearest(text); });
  CHECK(quick < slow);
}
