#include "base/hard_blank.h"

#include "catch.h"

#include <string>

namespace kunskap {
namespace {

/// `text` with hard blanks in the place of ~.
std::optional<std::size_t> found_in(std::string text) {
  for (std::size_t at = text.find('~'); at != text.npos; at = text.find('~', at)) text.replace(at, 1, "\u00A0");
  return find_hard_blank(text);
}

}  // namespace

TEST_CASE("A hard blank is found after a name and its colon, in an indentation and after a dash") {
  CHECK(found_in("phase:~done\n") == 6);
  CHECK(found_in("a: b\n  phase:~done") == 13);
  CHECK(found_in("steps:\n  - id:~a\n") == 14);
  CHECK(found_in("steps: [{ id: a, what:~b }]") == 22);
  CHECK(found_in("steps:\n~ - id: a\n") == 7);
  CHECK(found_in("steps:\n  - id: a\n  ~ what: b\n") == 19);
  CHECK(found_in("names:\n  -~a\n") == 10);
}

TEST_CASE("A hard blank inside a text is left alone") {
  CHECK_FALSE(found_in("summary: 10~000 personer"));
  CHECK_FALSE(found_in("summary: Obs:~10~000"));
  CHECK_FALSE(found_in("text: |\n  Först\n  ~sedan mer\n"));
  CHECK_FALSE(found_in(""));
}

}  // namespace kunskap
