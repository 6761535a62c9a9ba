#include "base/similarity.h"

#include "catch.h"

#include <string>

using namespace kunskap;

TEST_CASE("Two texts are as alike as the lines that stand in both") {
  const auto percent = [](const std::string& one, const std::string& other) {
    return similarity(profile_of(one), profile_of(other));
  };
  REQUIRE(percent("", "") == 100);
  REQUIRE(percent("", "a\n") == 0);
  REQUIRE(percent("a\nb\nc\nd\n", "d\nc\nb\na\n") == 100);
  REQUIRE(percent("a\nb\nc\nd\n", "a\nb\n") == 50);
  REQUIRE(percent("a\na\na\na\n", "a\nb\nc\nd\n") == 25);
  const std::string paragraph(64, 'x');
  REQUIRE(percent(paragraph + "slut", paragraph + "SLUT") == 94);
}
