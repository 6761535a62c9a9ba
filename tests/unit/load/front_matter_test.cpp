#include "load/front_matter.h"

#include "catch.h"
#include "problem_lines.h"

namespace kunskap {
namespace {

std::string split_up(std::string_view text) {
  Problems problems;
  const auto parts = split_front_matter(text, 0, problems);
  if (!parts) return lines_of(problems);
  CHECK(problems.empty());
  return "[" + std::string(parts->facts) + "]" + std::to_string(parts->facts_line) + " [" + std::string(parts->body) +
         "]" + std::to_string(parts->body_line);
}

}  // namespace

TEST_CASE("The facts stand between two lines of three hyphens, the body after them") {
  CHECK(split_up("---\na: 1\nb: 2\n---\nText\n\nmer\n") == "[a: 1\nb: 2\n]2 [Text\n\nmer\n]5");
  CHECK(split_up("---\n---\nText") == "[]2 [Text]3");
  CHECK(split_up("---\na: 1\n---") == "[a: 1\n]2 []4");
  CHECK(split_up("---\na: 1\n---\n") == "[a: 1\n]2 []4");
}

TEST_CASE("Spaces after the hyphens and the line ends of Windows do no harm") {
  CHECK(split_up("---  \r\na: 1\r\n--- \r\nText\r\n") == "[a: 1\r\n]2 [Text\r\n]4");
}

TEST_CASE("A later line of hyphens belongs to the body") {
  CHECK(split_up("---\na: 1\n---\nText\n---\nmer") == "[a: 1\n]2 [Text\n---\nmer]4");
  CHECK(split_up("---\na: 1\n ---\n----\n- --\n---\n") == "[a: 1\n ---\n----\n- --\n]2 []7");
}

TEST_CASE("A text that does not begin with hyphens has no facts") {
  const std::string missing = "1:1+0 metadata-saknas: filen ska börja med en rad --- och postens uppgifter";
  for (const char* text : {"", "\n---\na: 1\n---\n", "title: A\n", " ---\n---\n", "----\n---\n"})
    CHECK(split_up(text) == missing);
}

TEST_CASE("Facts that are never closed are told of at the line that opens them") {
  CHECK(split_up("---\na: 1\nText\n") ==
        "1:1+3 metadata-ej-avslutad: uppgifterna överst avslutas aldrig; sätt en rad --- före brödtexten");
  CHECK(split_up("---") == split_up("---\na: 1"));
}

}  // namespace kunskap
