#include "render/pictures/text_lines.h"

#include "catch.h"

namespace kunskap::pictures {

using Lines = std::vector<std::string>;

TEST_CASE("Text is broken between words") {
  const Font font;
  CHECK(wrapped("", 100, font) == Lines{});
  CHECK(wrapped("Akutmottagningen", 1000, font) == Lines{"Akutmottagningen"});
  CHECK(wrapped("ett två tre", width_of("ett två", font), font) == Lines{"ett två", "tre"});
  CHECK(wrapped("  ett   två ", 1000, font) == Lines{"ett två"});
}

TEST_CASE("A line may end after a hyphen or a slash inside a word") {
  const Font font;
  CHECK(wrapped("Ordförande/processledare", width_of("processledare", font), font) ==
        Lines{"Ordförande/", "processledare"});
  CHECK(wrapped("e-post", width_of("post", font), font) == Lines{"e-", "post"});
}

TEST_CASE("A word that is too long is divided before a consonant and a vowel") {
  const Font font;
  CHECK(wrapped("blodtryckssänkning", width_of("blodtryckssän-", font), font) == Lines{"blodtrycks-", "sänkning"});
  CHECK(wrapped("hmmmmmmmm", width_of("hmmmm-", font), font) == Lines{"hmmmm-", "mmmm"});
  CHECK(wrapped("åäö", 0.1, font) == Lines{"å-", "ä-", "ö"});
}

TEST_CASE("No line is wider than there is room, unless it is a single character") {
  const Font font{14, Weight::bold};
  const std::string text = "Västra Götalandsregionens och kommunernas e-hälsoavdelning/utvecklingsenhet: 1–2 år, «så»";
  for (double width = 30; width < 400; width += 7)
    for (const std::string& line : wrapped(text, width, font)) CHECK(width_of(line, font) <= width);
}

TEST_CASE("Bold text is wider than normal, and large wider than small") {
  CHECK(width_of("sepsis", {15, Weight::bold}) > width_of("sepsis", {15, Weight::normal}));
  CHECK(width_of("sepsis", {16}) > width_of("sepsis", {15}));
  CHECK(width_of("mmm", {15}) > width_of("iii", {15}));
}

}  // namespace kunskap::pictures
