#include "adapters/line_index.h"

#include "catch.h"

#include <random>
#include <string>

namespace kunskap {

TEST_CASE("Every kind of line end begins a line") {
  const LineIndex lines("a\nb\r\nc\rd", 0, 1);
  CHECK(lines.lines() == 4);
  CHECK(lines.line(2) == "b\r\n");
  CHECK(lines.line(4) == "d");
  CHECK(lines.line(5).empty());
  CHECK(lines.line_at(6) == 4 - 1);
}

TEST_CASE("A range over several lines is marked to the end of the first") {
  LineIndex lines("åå\nbb", 3, 10);
  CHECK(lines.range(2, 7) == Place{3, 10, 2, 1});
  CHECK(lines.whole_line(2) == Place{3, 11, 0, 0});
}

TEST_CASE("Places agree with counting from the beginning, in whatever order they are asked for") {
  std::mt19937 random(1);
  constexpr std::string_view pieces[] = {"a", "å", "😀", "\n", "\r\n", "\r", " "};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    std::vector<std::size_t> offsets;
    for (int i = 0; i < 30; ++i) {
      offsets.push_back(text.size());
      text += pieces[random() % std::size(pieces)];
      // A lone \r before \n would be one line end.
      if (text.ends_with('\r')) text += "x";
    }
    LineIndex lines(text, 0, 1);
    for (int i = 0; i < 30; ++i) {
      const std::size_t offset = offsets[random() % offsets.size()];
      const LineColumn expected = line_and_column(text, offset);
      CHECK(lines.place(offset) == Place{0, expected.line, expected.column, 0});
    }
  }
}

}  // namespace kunskap
