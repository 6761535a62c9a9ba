#include "adapters/markdown_near_misses.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string said_of(std::string_view text) {
  MarkdownOptions options;
  options.words = &markdown_words();
  Problems problems;
  options.link = [](std::string_view destination, Place) { return MarkdownTarget{std::string(destination)}; };
  options.image = options.link;
  read_markdown(text, options, problems);
  std::string said;
  for (const Problem& problem : problems.all())
    said += std::string(words_of(problem.rule).name) + " " + std::to_string(problem.place.line) + ":" +
            std::to_string(problem.place.column) + ";";
  return said;
}

}  // namespace

TEST_CASE("A heading without its blank is told of") {
  CHECK(said_of("Text.\n\n##Rubrik\n") == "rubrik-utan-blanksteg 3:1;");
  CHECK(said_of("Text\n###Öl är gott\n") == "rubrik-utan-blanksteg 2:1;");
  CHECK(said_of("#1 i världen, och #två\n\n`##kod`\n\n#######sju\n\n    ##kod\n\n\\##a") == "");
}

TEST_CASE("A link with a blank in its middle is told of") {
  CHECK(said_of("Se [snö] (sno.md) och mer.") == "lank-med-blanksteg 1:4;");
  CHECK(said_of("En rad\noch [snö] (../amnen/sno.md#vad).") == "lank-med-blanksteg 2:5;");
  CHECK(said_of("Se [snö] (https://example.se).") == "lank-med-blanksteg 1:4;");
  CHECK(said_of("Enligt [2] (se ovan) och [3]. (sno.md)") == "");
}

TEST_CASE("A table without the line below its head is told of") {
  CHECK(said_of("| a | b |\n| c | d |\n") == "tabell-utan-streck 1:1;");
  CHECK(said_of("| a | [b](c.md) |\n|---|\n") == "tabell-utan-streck 1:1;");
  CHECK(said_of("| a | b |\n|---|---|\n| c | d |\n\n| ensam |\n") == "");
}

}  // namespace kunskap
