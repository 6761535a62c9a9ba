#include "adapters/markdown_footnotes.h"

#include "catch.h"
#include "markdown_reading.h"

namespace kunskap {
using testing::html;
using testing::read;

TEST_CASE("Footnotes stand last, with ways there and back") {
  CHECK(html("Ett[^b] och två[^a].\n\n[^a]: Not *A*\n[^b]: Not B\n\nslut") ==
        "<p>Ett<sup><a href=\"#fotnot-1\" id=\"fotnot-1-ref\" aria-label=\"Fotnot 1\">1</a></sup> och två<sup><a "
        "href=\"#fotnot-2\" id=\"fotnot-2-ref\" aria-label=\"Fotnot 2\">2</a></sup>.</p>\n<p>slut</p>\n"
        "<section class=\"footnotes\" aria-label=\"Fotnoter\">\n<ol>\n<li id=\"fotnot-1\">\n<p>Not B <a "
        "class=\"footnote-back\" href=\"#fotnot-1-ref\" aria-label=\"Tillbaka till fotnot 1\">↩</a></p>\n</li>\n"
        "<li id=\"fotnot-2\">\n<p>Not <em>A</em> <a class=\"footnote-back\" href=\"#fotnot-2-ref\" "
        "aria-label=\"Tillbaka till fotnot 2\">↩</a></p>\n</li>\n</ol>\n</section>\n");
}

TEST_CASE("Each reference to one footnote has its own way back") {
  CHECK(
      html("a[^1] b[^1]\n\n[^1]: N\n\n    - punkt") ==
      "<p>a<sup><a href=\"#fotnot-1\" id=\"fotnot-1-ref\" aria-label=\"Fotnot 1\">1</a></sup> b<sup><a "
      "href=\"#fotnot-1\" id=\"fotnot-1-ref-2\" aria-label=\"Fotnot 1\">1</a></sup></p>\n<section class=\"footnotes\" "
      "aria-label=\"Fotnoter\">\n<ol>\n<li id=\"fotnot-1\">\n<p>N</p>\n<ul>\n<li>punkt</li>\n</ul>\n<p> <a "
      "class=\"footnote-back\" href=\"#fotnot-1-ref\" aria-label=\"Tillbaka till fotnot 1\">↩</a> <a "
      "class=\"footnote-back\" href=\"#fotnot-1-ref-2\" aria-label=\"Tillbaka till fotnot 1-2\">↩<sup>2</sup></a></p>\n"
      "</li>\n</ol>\n</section>\n");
}

TEST_CASE("A reference inside a link is a plain number") {
  CHECK(html("[a[^1]](b.md)\n\n[^1]: N") ==
        "<p><a href=\"b.md\">a<sup>1</sup></a></p>\n<section class=\"footnotes\" aria-label=\"Fotnoter\">\n<ol>\n"
        "<li id=\"fotnot-1\">\n<p>N</p>\n</li>\n</ol>\n</section>\n");
}

TEST_CASE("Unused and unknown footnotes are no footnotes") { CHECK(html("a[^x]\n\n[^y]: N") == "<p>a[^x]</p>\n"); }

TEST_CASE("A heading never gets the id of a footnote") {
  const auto reading = read("## Fotnot 1\n\n## Fotnot 1 ref\n\na[^1]\n\n[^1]: N");
  CHECK(reading.text.headings[0].id == "fotnot-1-2");
  CHECK(reading.text.headings[1].id == "fotnot-1-ref-2");
}

TEST_CASE("Definitions inside, beside and after each other do no harm") {
  for (const char* text : {"[^1] [^2]\n\n[^1]: a\n    [^2]: b [^1]", "[^1]\n\n[^1]: a\n[^1]: b\n\n[^1]: c",
                           "[^1]: a [^1]", "> [^1]\n>\n> [^1]: i ett citat\n\n- [^2]\n\n  [^2]: i en lista",
                           "[^a]: x [^b]\n[^b]: y [^a]", "![a[^1]](b)\n\n[^1]: N"})
    CHECK(read(text).text.html.find("[^") == std::string::npos);
}

}  // namespace kunskap
