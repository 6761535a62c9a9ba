// nearest_test.cpp compares the distance with the whole table, on random names.
#include "base/name_distance.h"

#include "catch.h"

namespace {

kunskap::Name name_of(std::string_view text) {
  kunskap::Name name;
  name.read(text);
  return name;
}

unsigned distance(std::string_view a, std::string_view b, unsigned limit = 100) {
  kunskap::DistanceRows rows;
  return kunskap::distance(name_of(a), name_of(b), limit, rows);
}

bool is_short(std::string_view name, std::string_view full) {
  return kunskap::is_short_for(name_of(name), name_of(full));
}

}  // namespace

TEST_CASE("A name is taken apart into characters, with and without case and accents") {
  const kunskap::Name name = name_of("Åa-é");
  CHECK(name.written == U"Åa-é");
  CHECK(name.folded == U"aa-e");
  CHECK(name.letters == ((1ull << ('a' % 64)) | (1ull << ('e' % 64))));
}

TEST_CASE("Letters cost a whole each, and case, accents and separators a half") {
  CHECK(distance("astma", "astma") == 0);
  CHECK(distance("astma", "asma") == kunskap::whole);
  CHECK(distance("astma", "asmta") == kunskap::whole);
  CHECK(distance("astma", "astmas") == kunskap::whole);
  CHECK(distance("hälsa", "Halsa") == 2 * kunskap::half);
  CHECK(distance("a-b", "a_b") == kunskap::half);
  CHECK(distance("a-b", "ab") == kunskap::half);
}

TEST_CASE("A distance over the limit is one more than it") {
  CHECK(distance("abcd", "wxyz", 3) == 4);
  CHECK(distance("abcd", "abxy", 4) == 4);
}

TEST_CASE("A name is short for one whose words it begins, in their order") {
  CHECK(is_short("hjart-kärl", "Hjart-och-karlsjukdomar"));
  CHECK_FALSE(is_short("karl-hjart", "hjart-och-karlsjukdomar"));
  CHECK_FALSE(is_short("-", "a"));
}
