#include "adapters/collation.h"

#include "base/failure.h"
#include "base/parallel.h"
#include "catch.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace kunskap {

namespace {

std::vector<std::string> sorted(const Collation& collation, std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end(),
            [&](const std::string& a, const std::string& b) { return collation.sort_key(a) < collation.sort_key(b); });
  return texts;
}

}  // namespace

TEST_CASE("Swedish puts å, ä and ö last and counts numbers by their value") {
  const Collation swedish("sv");
  const std::vector<std::string> order{"9 kap",   "10 kap", "Ácido", "adel",      "Müller", "Viklund",
                                       "Wiklund", "zon",    "åska",  "Ängelholm", "ärr",    "öl"};
  std::vector<std::string> shuffled = order;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(1));
  CHECK(sorted(swedish, shuffled) == order);
}

TEST_CASE("Accents written apart give the same key") {
  const Collation swedish("sv");
  CHECK(swedish.sort_key("A\u030Asa") == swedish.sort_key("Åsa"));
}

TEST_CASE("A key may be longer than any short buffer") {
  const Collation swedish("sv");
  const std::string stem(2000, 'a');
  CHECK(swedish.sort_key(stem + "b") < swedish.sort_key(stem + "å"));
}

TEST_CASE("Each language has its own order") {
  const Collation english("en");
  CHECK(sorted(english, {"zebra", "ånger", "öl"}) == std::vector<std::string>{"ånger", "öl", "zebra"});
}

TEST_CASE("First letters are those of the language") {
  const Collation swedish("sv");
  CHECK(swedish.first_letter("ångest") == "Å");
  CHECK(swedish.first_letter("A\u030Angest") == "Å");
  CHECK(swedish.first_letter("ätstörning") == "Ä");
  CHECK(swedish.first_letter("Ørsted") == "Ö");
  CHECK(swedish.first_letter("Ácido") == "A");
  CHECK(swedish.first_letter("vård") == "V");
  CHECK(swedish.first_letter("webb") == "W");
  CHECK(swedish.first_letter("9 kap") == "0–9");
  CHECK(swedish.first_letter(" 112") == "0–9");
  CHECK(swedish.first_letter("«citat»") == "#");
  CHECK(swedish.first_letter("ωμέγα") == "…");
  CHECK(swedish.first_letter("") == "#");
  CHECK(Collation("en").first_letter("ångest") == "A");
}

TEST_CASE("An unknown language is a failure with a remedy") {
  for (const char* language : {"", "xx", "svenska"}) {
    try {
      Collation collation(language);
      FAIL("no failure for " << language);
    } catch (const Failure& failure) {
      CHECK(failure.words().in("sv") == "den alfabetiska ordningen för språket \"" + std::string(language) +
                                            "\" är inte känd; rätta språket i site.yaml");
    }
  }
}

TEST_CASE("Several threads may ask one collation") {
  const Collation swedish("sv");
  const std::vector<std::string> words{"ångest", "Ölands 9 kap", "hjärtsvikt", "A\u030Asa 10", "ωμέγα"};
  std::vector<std::string> keys(2000), letters(2000);
  parallel_for(keys.size(), 4, [&](std::size_t item, unsigned) {
    keys[item] = swedish.sort_key(words[item % words.size()]);
    letters[item] = swedish.first_letter(words[item % words.size()]);
  });
  for (std::size_t item = 0; item < keys.size(); ++item) {
    CHECK(keys[item] == swedish.sort_key(words[item % words.size()]));
    CHECK(letters[item] == swedish.first_letter(words[item % words.size()]));
  }
}

}  // namespace kunskap
