#include "load/read_redirects.h"

#include "small_catalogue.h"

namespace kunskap {

TEST_CASE("Old addresses are read with their places, in order") {
  Problems problems;
  const auto old = read_redirects(yaml_of("b/x: a/y\na/x: \"a/y\"\n"), problems);
  CHECK(problems.empty());
  REQUIRE(old.size() == 2);
  CHECK(old[0].from + " " + old[0].to + " " + old[1].from + " " + old[1].to == "b/x a/y a/x a/y");
  CHECK(old[1].from_place == Place{0, 2, 1, 3});
  CHECK(old[1].to_place == Place{0, 2, 6, 5});
  CHECK(read_redirects(yaml_of("# inget\n"), problems).empty());
  CHECK(problems.empty());
}

TEST_CASE("What is no address is told of, and a list is none") {
  for (const char* wrong : {"a: a/y", "a/x: y", "a/x/z: a/y", "a/x: [a/y]", "A/x: a/y", "a/x:", "[a/x]"}) {
    Problems problems;
    CHECK(read_redirects(yaml_of(wrong), problems).empty());
    CHECK(problems.all().size() == 1);
  }
}

}  // namespace kunskap
