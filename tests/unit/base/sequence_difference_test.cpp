#include "base/sequence_difference.h"

#include "catch.h"

#include <algorithm>
#include <random>
#include <string_view>

using namespace kunskap;

namespace {

using Items = std::vector<std::uint64_t>;

Items letters(std::string_view text) { return {text.begin(), text.end()}; }

std::vector<Edit> difference_of(std::string_view before, std::string_view after) {
  return difference(letters(before), letters(after));
}

/// The obvious twin: how many items two sequences have in common at most, in order.
std::size_t longest_common(const Items& one, const Items& other) {
  std::vector<std::vector<std::size_t>> longest(one.size() + 1, std::vector<std::size_t>(other.size() + 1, 0));
  for (std::size_t i = 1; i <= one.size(); ++i)
    for (std::size_t j = 1; j <= other.size(); ++j)
      longest[i][j] =
          one[i - 1] == other[j - 1] ? longest[i - 1][j - 1] + 1 : std::max(longest[i - 1][j], longest[i][j - 1]);
  return longest.back().back();
}

/// What the edits make of `before`, and how many items they keep.
std::pair<Items, std::size_t> apply(const std::vector<Edit>& edits, const Items& before, const Items& after) {
  Items made;
  std::size_t old_at = 0, new_at = 0, kept = 0;
  for (const Edit& edit : edits)
    for (std::size_t i = 0; i < edit.count; ++i) {
      if (edit.kind == EditKind::keep) made.push_back(before[old_at]), ++kept;
      if (edit.kind == EditKind::insert) made.push_back(after[new_at]);
      if (edit.kind != EditKind::insert) ++old_at;
      if (edit.kind != EditKind::remove) ++new_at;
    }
  return {made, kept};
}

}  // namespace

TEST_CASE("The difference of two sequences is what is kept, removed and inserted") {
  REQUIRE(difference_of("", "").empty());
  REQUIRE(difference_of("abc", "abc") == std::vector<Edit>{{EditKind::keep, 3}});
  REQUIRE(difference_of("", "ab") == std::vector<Edit>{{EditKind::insert, 2}});
  REQUIRE(difference_of("ab", "") == std::vector<Edit>{{EditKind::remove, 2}});
  REQUIRE(difference_of("abcd", "axd") ==
          std::vector<Edit>{{EditKind::keep, 1}, {EditKind::remove, 2}, {EditKind::insert, 1}, {EditKind::keep, 1}});
}

TEST_CASE("The difference is right and as short as can be, on random sequences") {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    const unsigned alphabet = 1 + random() % 6;
    Items before(random() % 24), after(random() % 24);
    for (auto& item : before) item = random() % alphabet;
    for (auto& item : after) item = random() % alphabet;
    const auto [made, kept] = apply(difference(before, after), before, after);
    REQUIRE(made == after);
    REQUIRE(kept == longest_common(before, after));
  }
}

TEST_CASE("Sequences with little in common are compared in little time") {
  Items before(20000), after(20000);
  for (std::size_t i = 0; i < before.size(); ++i) before[i] = i, after[i] = 2 * before.size() - i;
  REQUIRE(difference(before, after) == std::vector<Edit>{{EditKind::remove, 20000}, {EditKind::insert, 20000}});
}
