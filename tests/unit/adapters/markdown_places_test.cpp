#include "adapters/markdown_places.h"

#include "catch.h"
#include "markdown_reading.h"

#include <random>

namespace kunskap {
using testing::read;
using Lines = std::vector<std::string>;

TEST_CASE("Columns count characters and lines count from the first line of the file") {
  CHECK(read("åäö 😀 [lön](a.md)", true, 40).links == Lines{"40:7+11 a.md"});
}

TEST_CASE("Lines that are indented in another way than the first of their paragraph") {
  CHECK(read("- a [b](1)\n  c [d](2)\ne [f](3)\n      g [h](4)").links ==
        Lines{"1:5+6 1", "2:5+6 2", "3:3+6 3", "4:9+6 4"});
  CHECK(read("> a [b](1)\n>c [d](2)\nlat [e](3)").links == Lines{"1:5+6 1", "2:4+6 2", "3:5+6 3"});
  CHECK(read("> 1. a\n>    [b](1)\n>[c](2)").links == Lines{"2:6+6 1", "3:2+6 2"});
}

TEST_CASE("Bare addresses, also where the library gives no place") {
  CHECK(read("- å www.a.se\n- <https://b.se> c@d.se c@d.se\n  www.e.se").links ==
        Lines{"1:5+8 http://www.a.se", "2:3+14 https://b.se", "2:18+6 mailto:c@d.se", "2:25+6 mailto:c@d.se",
              "3:3+8 http://www.e.se"});
}

TEST_CASE("Links over two lines, and what follows them") {
  CHECK(read("a [b\nc](1) [d](2)").links == Lines{"1:3+0 1", "2:7+6 2"});
  CHECK(read("a [b](\nx) [c](2)\n`d\ne` [f](3)").links == Lines{"1:3+0 x", "2:4+6 2", "4:4+6 3"});
}

TEST_CASE("References and what stands after their definitions") {
  CHECK(read("[r]: 1\n[s]: 2\na [r] [t](3)").links == Lines{"3:3+3 1", "3:7+6 3"});
}

TEST_CASE("Links in tables, after bars that are part of the text") {
  CHECK(read("före [q](0)\n| a | [b](1) |\n|---|---|\n| \\| [c](2) | d [e](3) |\n  | [f](4) | `\\|` [g](5) |").links ==
        Lines{"1:6+6 0", "2:7+6 1", "4:6+6 2", "4:17+6 3", "5:5+6 4", "5:19+6 5"});
}

TEST_CASE("Escaped and written-out characters do not mislead") {
  CHECK(read("\\[a] [\\*b](1) [&amp;](2) [c\\_d](3&amp;4)").links == Lines{"1:6+8 1", "1:15+10 2", "1:26+15 3&4"});
  CHECK(read("`[a](1)` [a](1)").links == Lines{"1:10+6 1"});
}

TEST_CASE("Images in links") { CHECK(read("x [![å](1)](2)").links == Lines{"1:3+12 2", "1:4+7 1"}); }

namespace {

/// A text of many kinds of blocks where each link has a destination of its own.
std::string random_text(std::mt19937& random, int& links) {
  const auto choose = [&](auto... choices) {
    const std::string all[] = {choices...};
    return all[random() % sizeof...(choices)];
  };
  const auto inlines = [&] {
    std::string text;
    for (int i = 0; i < 4; ++i) {
      text += choose("ord ", "å😀 ", "*em* ", "`[kod](x)` ", "\\[ ", "&amp; ", "~~b~~ ", "**f *g* h** ");
      const std::string number = std::to_string(++links);
      text += choose("[t" + number, "![bild " + number, "[**b** t" + number, "[å" + number) + "](d" + number + "x) ";
    }
    return text;
  };
  std::string text;
  for (int block = 0; block < 8; ++block) {
    const std::string prefix = choose("", "> ", "- ", "1. ", "> - ");
    const std::string next = prefix == "- " ? "  " : prefix == "1. " ? "   " : prefix == "> - " ? ">   " : prefix;
    const std::string lazy = choose(next, next, "  ", "");
    text += choose("", "", prefix == "" ? "## " : "") + "";
    text += prefix + inlines() + "\n" + lazy + inlines() + "\n" + next + inlines() + "\n\n";
    if (random() % 3 == 0)
      text += prefix + "| a | " + inlines() + " |\n" + next + "|---|---|\n" + next + "| " + inlines() + "| c |\n\n";
  }
  return text;
}

/// The slow way: where "](d7x)" stands, and the bracket before it.
Place find_link(const std::string& text, const std::string& destination) {
  const std::size_t end = text.find("](" + destination + ")");
  const std::size_t begin = text.rfind('[', end);
  const bool is_image = begin > 0 && text[begin - 1] == '!';
  const LineColumn place = line_and_column(text, begin - (is_image ? 1 : 0));
  const std::size_t length = count_characters(text.substr(begin, end - begin)) + destination.size() + 3;
  return {0, place.line, place.column, static_cast<std::uint32_t>(length + (is_image ? 1 : 0))};
}

}  // namespace

TEST_CASE("Places agree with searching for each link from the beginning") {
  std::mt19937 random(7);
  int links = 0;
  for (int round = 0; round < 300; ++round) {
    const std::string text = random_text(random, links);
    const auto reading = read(text);
    CHECK(reading.links.size() > 90);
    for (const std::string& link : reading.links) {
      const std::string destination = link.substr(link.find(' ') + 1);
      INFO(text);
      REQUIRE(link == testing::as_text(find_link(text, destination)) + " " + destination);
    }
  }
}

}  // namespace kunskap
