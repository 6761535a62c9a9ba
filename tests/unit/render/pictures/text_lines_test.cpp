#include "render/pictures/text_lines.h"

#include "catch.h"

namespace kunskap::pictures {

using Lines = std::vector<std::string>;

TEST_CASE("Text is broken between words") {
  const Font font;
  CHECK(wrapped("", 100, font, "sv") == Lines{});
  CHECK(wrapped("Akutmottagningen", 1000, font, "sv") == Lines{"Akutmottagningen"});
  CHECK(wrapped("ett två tre", width_of("ett två", font), font, "sv") == Lines{"ett två", "tre"});
  CHECK(wrapped("  ett   två ", 1000, font, "sv") == Lines{"ett två"});
}

TEST_CASE("A line may end after a hyphen or a slash inside a word") {
  const Font font;
  CHECK(wrapped("Ordförande/processledare", width_of("processledare", font), font, "sv") ==
        Lines{"Ordförande/", "processledare"});
  CHECK(wrapped("e-post", width_of("post", font), font, "sv") == Lines{"e-", "post"});
}

TEST_CASE("A line does not end inside a number") {
  const Font font;
  CHECK(wrapped("styrgrupp 2016/17", width_of("styrgrupp", font), font, "sv") == Lines{"styrgrupp", "2016/17"});
  CHECK(wrapped("1–2", width_of("1–2", font), font, "sv") == Lines{"1–2"});
}

TEST_CASE("A word that is too long is divided by the rules of the language, and else where it fits") {
  const Font font;
  const double width = width_of("handlingspl-", font);
  CHECK(wrapped("handlingsplan", width, font, "sv") == Lines{"handlings-", "plan"});
  CHECK(wrapped("handlingsplan", width, font, "en") == Lines{"handlingspl-", "an"});
  CHECK(wrapped("hmmmmmmmm", width_of("hmmmm-", font), font, "sv") == Lines{"hmmmm-", "mmmm"});
  CHECK(wrapped("åäö", 0.1, font, "sv") == Lines{"å-", "ä-", "ö"});
}

TEST_CASE("No line is wider than there is room, unless it is a single character") {
  const Font font{14, Weight::bold};
  const std::string text = "Västra Götalandsregionens och kommunernas e-hälsoavdelning/utvecklingsenhet: 1–2 år, «så»";
  for (double width = 30; width < 400; width += 7)
    for (const std::string& line : wrapped(text, width, font, "sv")) CHECK(width_of(line, font) <= width);
}

TEST_CASE("Bold text is wider than normal, and large wider than small") {
  CHECK(width_of("sepsis", {15, Weight::bold}) > width_of("sepsis", {15, Weight::normal}));
  CHECK(width_of("sepsis", {16}) > width_of("sepsis", {15}));
  CHECK(width_of("mmm", {15}) > width_of("iii", {15}));
}

}  // namespace kunskap::pictures
