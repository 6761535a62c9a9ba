#include "adapters/pattern.h"

#include "base/parallel.h"
#include "catch.h"

#include <chrono>
#include <string>
#include <vector>

namespace {

using kunskap::Pattern;
using Match = Pattern::Match;

Match match(std::string_view pattern, std::string_view text) { return Pattern(pattern).match_whole(text); }

}  // namespace

TEST_CASE("The whole text must fit the pattern") {
  CHECK(match("[A-Z][0-9]{2}(\\.[0-9])?", "J44") == Match::yes);
  CHECK(match("[A-Z][0-9]{2}(\\.[0-9])?", "J44.1") == Match::yes);
  CHECK(match("[A-Z][0-9]{2}(\\.[0-9])?", "J44.") == Match::no);
  CHECK(match("[A-Z][0-9]{2}", "xJ44") == Match::no);
  CHECK(match("a|ab", "ab") == Match::yes);
  CHECK(match("", "") == Match::yes);
  CHECK(match("", "a") == Match::no);
  CHECK(match("ö+", "öö") == Match::yes);
}

TEST_CASE("A pattern that is none is not valid and fits nothing") {
  for (const char* wrong : {"(", "[a", "a{2", "*", "\\"}) {
    CHECK_FALSE(Pattern(wrong).is_valid());
    CHECK(match(wrong, wrong) == Match::no);
  }
  CHECK(Pattern("a").is_valid());
}

TEST_CASE("A pattern that would take for ever is given up soon") {
  const std::string many(63, 'a');
  const auto start = std::chrono::steady_clock::now();
  for (const char* slow : {"(a+)+b", "(a|a)*b", "(a|aa)+b", "(a*)*b", "(.*)*(.*)*(.*)*b", "(((a+)+)+)+b"})
    CHECK(match(slow, many) == Match::gave_up);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
  CHECK(match("(a+)+b", many + "b") == Match::yes);
}

TEST_CASE("A pattern that grows when it is compiled does no harm") {
  const auto start = std::chrono::steady_clock::now();
  std::string nested = "a";
  for (int i = 0; i < 25; ++i) nested = "(" + nested + "{9}){9}";
  match(nested.substr(0, 200), "a");
  match(nested, "a");
  match(std::string(100, '(') + std::string(100, ')'), "a");
  match("((a{1,1000}){1,1000}){1,1000}b", std::string(64, 'a'));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("One pattern serves many threads") {
  const Pattern pattern("[a-z]+-[0-9]+");
  std::vector<int> right(4, 0);
  kunskap::parallel_for(4000, 4, [&](std::size_t i, unsigned worker) {
    const std::string text = (i % 2 == 0 ? "code-" : "Code-") + std::to_string(i);
    right[worker] += (pattern.match_whole(text) == Match::yes) == (i % 2 == 0);
  });
  CHECK(right[0] + right[1] + right[2] + right[3] == 4000);
}
