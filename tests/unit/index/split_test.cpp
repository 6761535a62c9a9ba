#include "index/split.h"

#include "catch.h"

namespace kunskap {
namespace {

class Splitter {
 public:
  explicit Splitter(const std::vector<std::pair<std::string, unsigned>>& words) {
    for (const auto& [word, cost] : words) parts_.add(word, stemmer_.stem(word), cost);
  }
  std::string split(std::string_view word) { return joined(split_word(word, parts_, stemmer_)); }
  std::string split_anyhow(std::string_view word) { return joined(split_unknown(word, parts_, stemmer_)); }

 private:
  static std::string joined(const std::vector<std::string_view>& parts) {
    std::string text;
    for (const std::string_view part : parts) text.append(text.empty() ? "" : "|").append(part);
    return text;
  }
  Parts parts_;
  WordStemmer stemmer_;
};

}  // namespace

TEST_CASE("A compound is split into the fewest and commonest parts") {
  Splitter splitter({{"hjart", 0}, {"svikt", 0}, {"hjartsvikt", 5}, {"mottagning", 2}, {"hjarts", 1}, {"vik", 1}});
  CHECK(splitter.split("hjartsvikt") == "hjart|svikt");
  CHECK(splitter.split("hjartsviktsmottagningen") == "hjartsvikt|mottagningen");
  CHECK(splitter.split("svikt").empty());
}

TEST_CASE("Letters between the parts are left out, and only the last part is inflected") {
  Splitter splitter({{"rygg", 0}, {"besvar", 0}, {"land", 0}, {"sjukdom", 0}, {"njur", 0}});
  CHECK(splitter.split("landryggsbesvar") == "land|rygg|besvar");
  CHECK(splitter.split("njursjukdomarnas") == "njur|sjukdomarnas");
  CHECK(splitter.split("sjukdomarnasnjur").empty());
}

TEST_CASE("Of a word that is not known as a whole, the known end is taken, or else the beginning") {
  Splitter splitter({{"beroende", 0}, {"diabetes", 0}});
  CHECK(splitter.split_anyhow("heroinberoendet") == "beroendet");
  CHECK(splitter.split_anyhow("diabetesxyz") == "diabetes");
  CHECK(splitter.split_anyhow("xyz").empty());
}

}  // namespace kunskap
