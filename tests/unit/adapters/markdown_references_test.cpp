#include "adapters/markdown_references.h"

#include "base/text.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string said_of(std::string_view text) {
  MarkdownOptions options;
  options.first_line = 10;
  options.words = &markdown_words();
  Problems problems;
  options.link = [](std::string_view destination, Place) { return MarkdownTarget{std::string(destination)}; };
  options.image = options.link;
  const MarkdownText written = read_markdown(text, options, problems);
  CHECK_FALSE(find_control_character(written.html));
  for (const MarkdownHeading& heading : written.headings) CHECK_FALSE(find_control_character(heading.text));
  return lines_of(problems);
}

constexpr std::string_view words = " får inte finnas i en text; ta bort det";

}  // namespace

TEST_CASE("A reference to a control character is told of and does not come into the HTML") {
  CHECK(said_of("en &#27; text") == "10:4+5 styrtecken: det osynliga tecknet U+001B" + std::string(words));
  CHECK(said_of("en\n\n- &#x9B; text") == "12:3+6 styrtecken: det osynliga tecknet U+009B" + std::string(words));
  CHECK(said_of("## En &#127; rubrik") == "10:7+6 styrtecken: det osynliga tecknet U+007F" + std::string(words));
  CHECK(said_of("[lång text](a&#1;b)") == "");  // Addresses are percent-encoded.
  CHECK(said_of("![en &#X1b; bild](b.png)").find("styrtecken") != std::string::npos);
}

TEST_CASE("Other references are left alone") {
  CHECK(said_of("&#229; &#xe5; &#0; &#9; &#13; &amp; &#; &#x; &#27 &#99999999; \\&#27; `&#27;`") == "");
}

}  // namespace kunskap
