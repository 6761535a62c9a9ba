#include "adapters/markdown_cost.h"

#include "catch.h"
#include "markdown_reading.h"

#include <chrono>

namespace kunskap {

namespace {

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

bool is_too_complicated(const std::string& text) { return find_too_complicated(LineIndex(text, 0, 1)).has_value(); }

/// A table of `columns` and one row, and lines that the library takes for rows.
std::string wide_table(std::size_t columns, std::size_t bytes) {
  return repeat("|x", 2 * columns) + "|\n" + repeat("|-", 2 * columns) + "|\n" + repeat("a\n", bytes);
}

}  // namespace

TEST_CASE("Texts that people write are never too complicated") {
  CHECK_FALSE(is_too_complicated(""));
  CHECK_FALSE(is_too_complicated(repeat("- [en länk](../mapp/fil.md) och *mer* text om hjärtat\n", 1'000'000)));
  CHECK_FALSE(is_too_complicated(repeat("Ett stycke med [en länk](a.md), **vikt** och (parenteser).\n\n", 1'000'000)));
  CHECK_FALSE(
      is_too_complicated("| a | b | c |\n|---|---|---|\n" + repeat("| ett | [två](b.md) | *tre* |\n", 1'000'000)));
  CHECK_FALSE(is_too_complicated(repeat("> citat i flera rader med `kod` och www.adress.se\n", 1'000'000)));
}

TEST_CASE("Texts that would take the library minutes, or all memory, are refused at once") {
  constexpr std::size_t size = 1'000'000;
  const std::string half = repeat("a\n", size / 2);
  const std::vector<std::string> texts{
      repeat("![[]()", size),
      repeat(">", size / 2) + half,
      repeat("- ", size / 2) + half,
      repeat("a <? ", size),
      repeat("x <![CDATA[ ", size),
      "http://a" + repeat(")", size),
      repeat("a@a.a", size),
      wide_table(1000, size),
      repeat("| ", size / 2) + "|\n" + repeat("|-", size / 2) + "|\n",
      half + repeat("-|-\n", size / 2),
      repeat("*a [b](c) **d ", size),
      "[a]: /" + repeat("x", size / 2) + "\n\n" + repeat("[a]", size / 2),
      "1. > [a]:\n   > /" + repeat("x", size / 2) + "\n\n" + repeat("[a]", size / 2),
  };
  for (const std::string& text : texts) {
    INFO(text.substr(0, 40));
    CHECK(is_too_complicated(text));
  }
}

TEST_CASE("A refusal says where the hard part begins") {
  const auto reading = testing::read("Början.\n\n" + repeat("![[]()", 1'000'000) + "\n", true, 5);
  CHECK(reading.text.empty());
  CHECK(reading.problems ==
        std::vector<std::string>{"7:0+0: stycket som börjar här är för invecklat för att läsas; dela upp det"});
}

TEST_CASE("What is let through is read in a few seconds") {
  // The worst that is known to be let through, a little below the limit.
  for (const std::string& text : {repeat("![[]()", 45'000), repeat("a@a.a", 60'000), wide_table(300, 2000)}) {
    REQUIRE_FALSE(is_too_complicated(text));
    const auto begin = std::chrono::steady_clock::now();
    testing::read(text);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
}

}  // namespace kunskap
