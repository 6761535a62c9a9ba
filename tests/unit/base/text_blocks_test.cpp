#include "base/text_blocks.h"

#include "adapters/markdown_reading.h"
#include "catch.h"
#include "small_catalogue.h"

using namespace kunskap;

namespace {

std::string blocks_of(std::string_view markdown) {
  constexpr std::string_view signs = "PHIRC";
  MarkdownOptions options;
  options.words = &markdown_words();
  options.link = [](std::string_view destination, Place) { return MarkdownTarget{std::string(destination), true}; };
  options.image = [](std::string_view, Place) { return MarkdownTarget{"../../bild.png"}; };
  Problems problems;
  std::string text;
  for (const TextBlock& block : text_blocks(read_markdown(markdown, options, problems).html))
    text += std::string(1, signs[static_cast<std::size_t>(block.kind)]) + " " + block.text + "\n";
  return text;
}

}  // namespace

TEST_CASE("Prose is told apart in blocks of plain text") {
  REQUIRE(blocks_of("## Rubrik\n\nEn *rad*\noch en [länk](https://exempel.se) & <https://b.se>.\n") ==
          "H Rubrik\nP En rad och en länk & https://b.se.\n");
  REQUIRE(blocks_of("- ett\n- två\n\n  mer\n  1. inre\n\nslut") == "I ett\nI två\nI mer\nI inre\nP slut\n");
  REQUIRE(blocks_of("| A | B |\n|---|--:|\n| 1 | 2 |\n|  | 4 |\n") == "R A | B\nR 1 | 2\nR 4\n");
  REQUIRE(blocks_of("```\nkod  här\n  x < 1\n```\n") == "C kod  här\n  x < 1\n");
  REQUIRE(blocks_of("![en bild](a.png) text[^1]\n\n[^1]: Noten.\n") == "P en bild text1\nI Noten.\n");
  REQUIRE(blocks_of("> [!NOTE]\n> Märk väl.\n\n---\n\n~~struket~~  \nny rad") ==
          "P Obs\nP Märk väl.\nP struket ny rad\n");
}

TEST_CASE("What is no whole HTML is read all the same") {
  for (const char* html :
       {"", "<", "<p", "<p>a", "</p>", "&", "&amp", "<img alt=\"", "<a class=\"heading-link\">x", "</li></li>"})
    text_blocks(html);
  REQUIRE(text_blocks("<p>a").front().text == "a");
}
