#include "adapters/markdown_writer.h"

#include "catch.h"
#include "markdown_reading.h"

namespace kunskap {
using testing::html;
using testing::read;
using Lines = std::vector<std::string>;

TEST_CASE("Paragraphs, emphasis, code and breaks") {
  CHECK(html("") == "");
  CHECK(html("Hej *du* **där** ~~inte~~ `a < b` & c\nrad två  \nrad tre\\\nfyra") ==
        "<p>Hej <em>du</em> <strong>där</strong> <del>inte</del> <code>a &lt; b</code> &amp; c\nrad två<br>\n"
        "rad tre<br>\nfyra</p>\n");
  CHECK(html("~ett~") == "<p>~ett~</p>\n");
  CHECK(html("---") == "<hr>\n");
  CHECK(html("> citat\n>\n> två") == "<blockquote>\n<p>citat</p>\n<p>två</p>\n</blockquote>\n");
  CHECK(html("```yaml\na: \"<b>\"\n```") == "<pre tabindex=\"0\"><code>a: &quot;&lt;b&gt;&quot;\n</code></pre>\n");
}

TEST_CASE("Lists are tight, loose, numbered and nested") {
  CHECK(html("- a\n- b\n  - c") == "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n");
  CHECK(html("- a\n\n- b") == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n");
  CHECK(html("1. a\n2. b") == "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n");
  CHECK(html("3) a") == "<ol start=\"3\">\n<li>a</li>\n</ol>\n");
}

TEST_CASE("Boxes in task lists are told in words") {
  CHECK(html("- [x] ringa\n- [ ] skriva") ==
        "<ul class=\"tasks\">\n<li><span class=\"task done\" role=\"img\" aria-label=\"Klar\">☑</span> ringa</li>\n"
        "<li><span class=\"task\" role=\"img\" aria-label=\"Inte klar\">☐</span> skriva</li>\n</ul>\n");
}

TEST_CASE("Headings get ids from their text and a link to themselves") {
  const auto reading = read("## Vad gör vi på *hjärtat*?\n\n### A & B\n\n## A b\n\n## A b\n\n## ???");
  CHECK(
      reading.text.html ==
      "<h2 id=\"vad-gor-vi-pa-hjartat\">Vad gör vi på <em>hjärtat</em>? <a class=\"heading-link\" "
      "href=\"#vad-gor-vi-pa-hjartat\" aria-label=\"Länk till Vad gör vi på hjärtat?\">#</a></h2>\n"
      "<h3 id=\"a-b\">A &amp; B <a class=\"heading-link\" href=\"#a-b\" aria-label=\"Länk till A &amp; B\">#</a></h3>\n"
      "<h2 id=\"a-b-2\">A b <a class=\"heading-link\" href=\"#a-b-2\" aria-label=\"Länk till A b\">#</a></h2>\n"
      "<h2 id=\"a-b-3\">A b <a class=\"heading-link\" href=\"#a-b-3\" aria-label=\"Länk till A b\">#</a></h2>\n"
      "<h2 id=\"avsnitt\">??? <a class=\"heading-link\" href=\"#avsnitt\" aria-label=\"Länk till ???\">#</a></h2>\n");
  REQUIRE(reading.text.headings.size() == 5);
  CHECK(reading.text.headings[1].level == 3);
  CHECK(reading.text.headings[1].text == "A & B");
  CHECK(reading.text.headings[3].id == "a-b-3");
  CHECK(reading.problems.empty());
}

TEST_CASE("An id that a heading asks for by its text is never given twice") {
  const auto reading = read("## a\n\n## a\n\n## a 2\n\n## a");
  CHECK(reading.text.headings[1].id == "a-2");
  CHECK(reading.text.headings[2].id == "a-2-2");
  CHECK(reading.text.headings[3].id == "a-3");
}

TEST_CASE("Mistakes with headings are reported and still give headings") {
  CHECK(read("# Överst").problems ==
        Lines{"1:1+8: sidans titel är redan rubrik på nivå 1; börja textens rubriker med ##"});
  CHECK(html("# Överst").starts_with("<h2 id=\"overst\">"));
  CHECK(read("text\n\n### Tre\n\n##### Fem", true, 10).problems ==
        Lines{"12:1+7: rubriken går från nivå 1 till nivå 3; hoppa inte över någon nivå",
              "14:1+9: rubriken går från nivå 3 till nivå 5; hoppa inte över någon nivå"});
  CHECK(read("## Två\n\n### Tre\n\n## Två igen").problems.empty());
  CHECK(read("##\n\n> ## ").problems == Lines{"1:1+2: rubriken är tom; skriv en rubrik eller ta bort raden",
                                              "3:3+2: rubriken är tom; skriv en rubrik eller ta bort raden"});
  CHECK(html("##") == "");
}

TEST_CASE("Headings in a field are reported and become paragraphs") {
  const auto reading = read("## Rubrik\n\ntext", false);
  CHECK(reading.problems == Lines{"1:1+9: ett fält kan inte ha rubriker; flytta texten till brödtexten"});
  CHECK(reading.text.html == "<p>Rubrik</p>\n<p>text</p>\n");
}

TEST_CASE("Links are asked for and written with the address that was answered") {
  const auto reading = read(
      "Se [om hjärtat](../a%20b.md#x \"titel\"), [ute & borta](https://a.se/?b=1&amp;c=\"2\") och "
      "[ingenstans alls](nowhere).");
  CHECK(
      reading.text.html ==
      "<p>Se <a href=\"../a%20b.md#x\">om hjärtat</a>, <a href=\"https://a.se/?b=1&amp;c=%222%22\" class=\"external\">"
      "ute &amp; borta<span class=\"visually-hidden\"> (annan webbplats)</span></a> och ingenstans alls.</p>\n");
  CHECK(reading.links == Lines{"1:4+35 ../a%20b.md#x", "1:41+42 https://a.se/?b=1&c=\"2\"", "1:88+26 nowhere"});
  CHECK(reading.problems.empty());
}

TEST_CASE("Bare addresses and mail addresses are links") {
  CHECK(
      html("www.a.se och <https://b.se>") ==
      "<p><a href=\"http://www.a.se\" class=\"external\">www.a.se<span class=\"visually-hidden\"> (annan webbplats)"
      "</span></a> och <a href=\"https://b.se\" class=\"external\">https://b.se<span class=\"visually-hidden\"> (annan "
      "webbplats)</span></a></p>\n");
  CHECK(read("Skriv till info@a.se.").links == Lines{"1:12+9 mailto:info@a.se"});
}

TEST_CASE("No address gets into the page that a browser would run") {
  for (const char* address : {"javascript:alert(1)", "JaVaScript:alert(1)", "java&#9;script:alert(1)",
                              "data:text/html,x", "&#106;avascript:alert(1)", "vbscript:x"}) {
    CHECK(html("[en länk](<" + std::string(address) + ">)") == "<p>en länk</p>\n");
    CHECK(html("![en bild](<" + std::string(address) + ">)") == "<p>en bild</p>\n");
  }
}

TEST_CASE("Link texts that say nothing are reported") {
  const auto say = [](std::string_view text) {
    return "1:1+" + std::to_string(count_characters(text) + 8) + ": länktexten \"" + std::string(text) +
           "\" säger inte vart länken leder; skriv vad man hittar där";
  };
  for (const char* text : {"här", "HÄR", "Klicka här", "läs mer", "Läs mer.", "mer", "länk", "here", "Click here",
                           "read more", "Läs mer »"})
    CHECK(read("[" + std::string(text) + "](a.md)").problems == Lines{say(text)});
  CHECK(read("[](a.md)").problems == Lines{say("")});
  CHECK(read("[**här**](a.md)").problems.size() == 1);
  CHECK(read("[härifrån](a.md) [läs mer om hjärtsvikt](b.md)").problems.empty());
  CHECK(read("[![hjärtat](h.png)](a.md)").problems.empty());
}

TEST_CASE("Images load late and must be described") {
  const auto reading = read("![hjärta & *lunga*](h.png \"titel\") ![](tom.png) ![ ](nowhere)");
  CHECK(reading.text.html ==
        "<p><img src=\"h.png\" alt=\"hjärta &amp; lunga\" loading=\"lazy\"> "
        "<img src=\"tom.png\" alt=\"\" loading=\"lazy\"> </p>\n");
  CHECK(reading.problems ==
        Lines{"1:36+12: bilden \"tom.png\" saknar beskrivning; skriv den mellan hakparenteserna: ![beskrivning](fil)",
              "1:49+13: bilden \"nowhere\" saknar beskrivning; skriv den mellan hakparenteserna: ![beskrivning](fil)"});
  CHECK(read("![a [b](c) d](e)").links == Lines{"1:1+16 e"});
}

TEST_CASE("Raw HTML is reported and left out") {
  const std::string words =
      "HTML används inte i texten; skriv med Markdown i stället, eller \\< om du menar ett mindre än-tecken";
  const auto reading = read("å <b onclick=\"x\">fet</b>\n\n<div>\nblock\n</div>\n\n- <!-- dold -->\n");
  CHECK(reading.text.html == "<p>å fet</p>\n<ul>\n<li></li>\n</ul>\n");
  CHECK(reading.problems == Lines{"1:3+15: " + words, "1:21+4: " + words, "3:1+5: " + words, "7:3+13: " + words});
  CHECK(read("a <!-- b --> &lt;i&gt; `<b>`").problems == Lines{"1:3+10: " + words});
}

TEST_CASE("Tables scroll in a region, with headers and alignment") {
  CHECK(html("| När | Vem | Antal |\n|:---|:-:|---:|\n| nu | `a\\|b` | **3** |\n| sen |\n\n|a|\n|-|") ==
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"Tabell 1\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n"
        "<th scope=\"col\" class=\"align-left\">När</th>\n<th scope=\"col\" class=\"align-center\">Vem</th>\n"
        "<th scope=\"col\" class=\"align-right\">Antal</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        "<td class=\"align-left\">nu</td>\n<td class=\"align-center\"><code>a|b</code></td>\n"
        "<td class=\"align-right\"><strong>3</strong></td>\n</tr>\n<tr>\n<td class=\"align-left\">sen</td>\n"
        "<td class=\"align-center\"></td>\n<td class=\"align-right\"></td>\n</tr>\n</tbody>\n</table>\n</div>\n"
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"Tabell 2\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n"
        "<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n</div>\n");
}

TEST_CASE("An empty header of a table is reported at its cell") {
  const std::string words = "en kolumn i tabellen saknar rubrik; skriv vad kolumnen visar";
  CHECK(read("| | Vem |\n|---|---|\n| nu | jag |").problems == Lines{"1:2+1: " + words});
  CHECK(read("text före\n| När |   | a \\| b | |\n|---|---|---|---|").problems ==
        Lines{"2:8+3: " + words, "2:21+1: " + words});
  CHECK(read("| När |\n|---|\n| |").problems.empty());
}

TEST_CASE("A text that would grow out of bounds gives nothing") {
  const auto reading = read(std::string(300'000, '"'));  // Each becomes &quot;
  CHECK(reading.text.empty());
  CHECK(reading.text.headings.empty());
  CHECK(reading.problems == Lines{"1:0+0: texten blir en sida på mer än 1000 kB; dela upp den"});
}

TEST_CASE("Nesting as deep as the text is long does no harm") {
  CHECK(read(std::string(50'000, '>') + " a").problems.size() <= 1);
  std::string stars;
  for (int i = 0; i < 20'000; ++i) stars += "*a **b ";
  for (int i = 0; i < 20'000; ++i) stars += "c** d* ";
  CHECK(read(stars).problems.empty());
}

}  // namespace kunskap
