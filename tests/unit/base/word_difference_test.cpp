#include "base/word_difference.h"

#include "catch.h"

#include <random>

using namespace kunskap;

namespace {

/// "Boken är [-röd-][+blå+]."
std::string marked(std::string_view before, std::string_view after) {
  std::string text;
  for (const TextRun& run : word_difference(before, after)) {
    if (run.kind == RunKind::same) text += run.text;
    if (run.kind == RunKind::removed) text += "[-" + run.text + "-]";
    if (run.kind == RunKind::added) text += "[+" + run.text + "+]";
  }
  return text;
}

}  // namespace

TEST_CASE("What changed in a text is told word by word") {
  REQUIRE(marked("Boken är röd.", "Boken är röd.") == "Boken är röd.");
  REQUIRE(marked("Boken är röd.", "Boken är blå.") == "Boken är [-röd-][+blå+].");
  REQUIRE(marked("Åsa läser", "Åsa läser ofta") == "Åsa läser[+ ofta+]");
  REQUIRE(marked("", "Ny text.") == "[+Ny text.+]");
  REQUIRE(marked("inom 30 dagar, vid behov", "inom 14 dagar") == "inom [-30-][+14+] dagar[-, vid behov-]");
}

TEST_CASE("A phrase that is exchanged is one run, not one for each word") {
  REQUIRE(marked("hos en sjuksköterska på vårdcentralen", "hos den fasta läkaren på vårdcentralen") ==
          "hos [-en sjuksköterska-][+den fasta läkaren+] på vårdcentralen");
}

TEST_CASE("The runs make up both texts, whatever they are") {
  std::mt19937 random(3);
  constexpr const char* words[] = {"vård", " ", ", ", "plan", ".", "åtgärd", "  ", "\xff", "(", "x"};
  for (int round = 0; round < 2000; ++round) {
    std::string before, after;
    for (unsigned i = random() % 12; i > 0; --i) before += words[random() % 10];
    for (unsigned i = random() % 12; i > 0; --i) after += words[random() % 10];
    std::string old_text, new_text;
    for (const TextRun& run : word_difference(before, after)) {
      REQUIRE_FALSE(run.text.empty());
      if (run.kind != RunKind::added) old_text += run.text;
      if (run.kind != RunKind::removed) new_text += run.text;
    }
    REQUIRE(old_text == before);
    REQUIRE(new_text == after);
  }
}

TEST_CASE("Two texts have so many words in common") {
  const auto percent = [](const char* one, const char* other) {
    return similarity(word_profile(one), word_profile(other));
  };
  REQUIRE(percent("en två tre fyra", "två, en!") == 50);
  REQUIRE(percent("en", "två") == 0);
}
