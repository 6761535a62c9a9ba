#include "index/sound.h"

#include "catch.h"

#include <random>

namespace kunskap {
namespace {

/// By trying what each last letter may have been.
std::size_t distance_slowly(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const auto less = [](std::string_view text, std::size_t count) { return text.substr(0, text.size() - count); };
  std::size_t best = distance_slowly(less(a, 1), less(b, 1)) + (a.back() == b.back() ? 0 : 1);
  best = std::min({best, distance_slowly(less(a, 1), b) + 1, distance_slowly(a, less(b, 1)) + 1});
  if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && b.back() == a[a.size() - 2])
    best = std::min(best, distance_slowly(less(a, 2), less(b, 2)) + 1);
  return best;
}

}  // namespace

TEST_CASE("Words that sound alike have the same key") {
  CHECK(key_of_sound("skitzofreni") == key_of_sound("schizofreni"));
  CHECK(key_of_sound("appne") == key_of_sound("apne"));
  CHECK(key_of_sound("hjarta") == key_of_sound("jarta"));
  CHECK(key_of_sound("phobi") == key_of_sound("fobi"));
}

TEST_CASE("The distance between words is that of trying everything") {
  std::mt19937 random(1);
  for (int i = 0; i < 500; ++i) {
    std::string a, b;
    for (std::size_t size = random() % 7; a.size() < size;) a += static_cast<char>('a' + random() % 3);
    for (std::size_t size = random() % 7; b.size() < size;) b += static_cast<char>('a' + random() % 3);
    INFO(a + " " + b);
    for (const std::size_t limit : {1u, 2u, 9u})
      CHECK(letter_distance(a, b, limit) == std::min(distance_slowly(a, b), limit + 1));
  }
}

}  // namespace kunskap
