#include "load/read_entry.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

SmallCatalogue read(const std::string& text, std::string path = "bocker/pippi.md") {
  return make_catalogue({{std::move(path), text}}, "title: B", library_model, {"bocker/karta.png"});
}

}  // namespace

TEST_CASE("An entry has its title, summary, fields, references and body") {
  const auto made =
      read("---\ntitle: \" Pippi \"\nsummary: Stark\nstate: printed\nauthors: [astrid]\n---\n## Om\n\nText\n");
  CHECK(made.lines() == "");
  const Entry& entry = made.catalogue.entries.at(0);
  CHECK(entry.id == "pippi");
  CHECK(entry.title == "Pippi");
  CHECK(entry.summary == "Stark");
  CHECK(entry.whole);
  REQUIRE(entry.values.size() == made.catalogue.model.kinds[0].fields.size());
  CHECK(entry.values[1].as<Chosen>()->choice == 1);
  CHECK_FALSE(entry.values[0].given());
  REQUIRE(entry.references.size() == 3);
  CHECK(entry.references[0].at(0).to == "astrid");
  CHECK(entry.references[0][0].place == Place{2, 5, 11, 6});
  CHECK(entry.body.headings.at(0).text == "Om");
  CHECK(entry.body.headings[0].id == "om");
}

TEST_CASE("An entry without a text may be a file of facts alone") {
  const auto made = read("title: Pippi\nstate: x\n", "bocker/pippi.yaml");
  CHECK(made.lines() ==
        "content/bocker/pippi.yaml:2:8+1 okant-val: \"x\" är inget av valen för \"state\": planned (Planerad), printed "
        "(Tryckt), pulped (Makulerad)");
  CHECK(made.catalogue.entries[0].title == "Pippi");
  CHECK(made.catalogue.entries[0].body.empty());
  CHECK(made.catalogue.entries[0].whole);
}

const std::string missing = " finns inte; länka till en fil med hela dess namn, till exempel ../mapp/fil.md";

TEST_CASE("Places in the body and in the fields are those of the whole file") {
  const auto made =
      read("---\ntitle: P\nblurb: se [x](y.txt)\n---\n\nHär är [boken](saknas.html).\n\n![](karta.png)\n");
  CHECK(made.lines() ==
        "content/bocker/pippi.md:3:11+10 dod-lank: länken leder ingenstans: \"y.txt\"" + missing +
            "\n"
            "content/bocker/pippi.md:6:8+20 dod-lank: länken leder ingenstans: \"saknas.html\"" +
            missing +
            "\n"
            "content/bocker/pippi.md:8:1+14 saknad-bildtext: bilden \"karta.png\" saknar beskrivning; skriv den mellan "
            "hakparenteserna: ![beskrivning](fil)");
}

TEST_CASE("In a field on several lines the place is that of the line, or where a folded text begins") {
  const auto kept = read("---\ntitle: P\nblurb: |\n  Text\n\n  å [boken](x.html)\n---\n");
  CHECK(kept.lines() == "content/bocker/pippi.md:6:5+15 dod-lank: länken leder ingenstans: \"x.html\"" + missing);
  const auto folded = read("---\ntitle: P\nblurb: >-\n  Text\n\n  [boken](x.html)\n---\n");
  CHECK(folded.lines() == "content/bocker/pippi.md:3:8+0 dod-lank: länken leder ingenstans: \"x.html\"" + missing);
}

TEST_CASE("Links in the body and in the fields are noted to be checked") {
  const auto made = read("---\ntitle: P\nblurb: \"[e](emil.md)\"\n---\n[i](../visor/idas.md#vers)\n");
  CHECK(made.lines() == "");
  const std::vector<TextLink>& links = made.catalogue.entries[0].links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].path == "bocker/emil.md");
  CHECK(links[0].place == Place{2, 3, 9, 12});
  CHECK(links[1].path == "visor/idas.md");
  CHECK(links[1].anchor == "vers");
  CHECK(links[1].place == Place{2, 5, 1, 26});
}

TEST_CASE("Footnotes of the fields and of the body have ids of their own") {
  const auto made = read("---\ntitle: P\nblurb: |\n  A[^1]\n\n  [^1]: B\n---\nA[^1]\n\n[^1]: B\n");
  CHECK(made.lines() == "");
  const Entry& entry = made.catalogue.entries[0];
  const std::string& field = entry.values[made.catalogue.model.kinds[0].find_field("blurb").value()].as<Html>()->html;
  CHECK(field.find("<li id=\"falt-1-fotnot-1\">") != std::string::npos);
  CHECK(entry.body.html.text.find("<li id=\"fotnot-1\">") != std::string::npos);
}

TEST_CASE("A field has no headings") {
  const auto made = read("---\ntitle: P\nblurb: \"## Om\"\n---\n");
  CHECK(made.lines().find("rubrik-i-falt: ett fält kan inte ha rubriker; flytta texten till brödtexten") !=
        std::string::npos);
}

TEST_CASE("Unknown fields are told of with the nearest, and computed ones are never written") {
  const auto made = read("---\ntitel: P\nauthor: [a]\nsequels: [b]\ntowns: [c]\n---\n");
  CHECK(made.lines() ==
        "content/bocker/pippi.md:2:1+5 okant-falt: en bok har inget fält \"titel\"; de fält som finns står i "
        "model.yaml (title?)\n"
        "content/bocker/pippi.md:3:1+6 okant-falt: en bok har inget fält \"author\"; de fält som finns står i "
        "model.yaml (authors?)\n"
        "content/bocker/pippi.md:4:1+7 beraknat-falt: \"sequels\" räknas ut från den andra sidan och skrivs aldrig för "
        "hand; ta bort raden\n"
        "content/bocker/pippi.md:5:1+5 beraknat-falt: \"towns\" räknas ut från den andra sidan och skrivs aldrig för "
        "hand; ta bort raden");
  CHECK(made.lines("en").find("a book has no field \"titel\"; its fields stand in model.yaml (title?)") !=
        std::string::npos);
}

TEST_CASE("A title is a text") {
  const auto made = read("---\ntitle: [P]\nsummary: { a: b }\n---\n");
  CHECK(made.lines() ==
        "content/bocker/pippi.md:2:8+0 fel-typ: \"title\" ska vara en text\n"
        "content/bocker/pippi.md:3:10+0 fel-typ: \"summary\" ska vara en text");
}

TEST_CASE("An entry whose facts cannot be read is known, with room for everything, but not whole") {
  for (const char* text : {"title: P\n", "---\ntitle: P\n", "---\ntitle: [P\n---\n", "---\n- P\n---\n"}) {
    const auto made = read(text);
    CHECK(made.problems.count(Severity::error) == 1);
    const Entry& entry = made.catalogue.entries.at(0);
    CHECK_FALSE(entry.whole);
    CHECK(entry.values.size() == made.catalogue.model.kinds[0].fields.size());
    CHECK(entry.references.size() == 3);
  }
  CHECK(read("---\n- P\n---\n").lines() ==
        "content/bocker/pippi.md:2:1+0 ogiltig-yaml: raden går inte att läsa: uppgifterna ska vara rader med namn och "
        "värde, "
        "till exempel title: Hjärtsvikt");
}

TEST_CASE("A text whose facts cannot be read is checked all the same") {
  CHECK(read("---\ntitle: [P\n---\n# Pippi\n").lines().find("4:1+7 rubrik-pa-niva-ett") != std::string::npos);
}

TEST_CASE("Empty facts are no mistake of their own") {
  const auto made = read("---\n---\nText\n");
  CHECK(made.lines() == "");
  CHECK(made.catalogue.entries[0].whole);
}

TEST_CASE("A body may be one megabyte and no more") {
  const std::string line = "Text text text text text text.\n\n";
  std::string body;
  while (body.size() <= (1u << 20)) body += line;
  CHECK(read("---\ntitle: P\n---\n" + body).lines() ==
        "content/bocker/pippi.md:4:0+0 for-stor-text: texten är 1024 kB; den får vara högst 1024 kB, så dela upp den "
        "på flera sidor");
}

TEST_CASE("A title and a summary have a greatest length, counted in characters") {
  std::string title, summary;
  for (int i = 0; i < 300; ++i) title += "å";
  for (int i = 0; i < 1000; ++i) summary += "ö";
  CHECK(read("---\ntitle: " + title + "\nsummary: " + summary + "\n---\n").lines() == "");
  const auto made = read("---\ntitle: " + title + "x\nsummary: " + summary + "x\n---\n");
  CHECK(
      made.lines() ==
      "content/bocker/pippi.md:2:8+0 for-lang: \"title\" är 301 tecken; det får vara högst 300, så flytta resten till "
      "brödtexten\n"
      "content/bocker/pippi.md:3:10+0 for-lang: \"summary\" är 1001 tecken; det får vara högst 1000, så flytta resten "
      "till brödtexten");
  CHECK(made.catalogue.entries[0].title == title + "x");
}

TEST_CASE("What must be filled in and is empty is told of where its key stands") {
  const std::string empty = " saknas och måste fyllas i";
  const auto made = make_catalogue(
      {entry_file("x/a.md", "title:\nb:\nc: []\nd:\ne:"), entry_file("x/b.md", "title: ''\nb: t\nc: [u]\nd: v")},
      "title: B",
      "kinds: { x: { folder: x, name: { sv: { one: x, many: x } }, fields: { b: { type: text, required: true }, c: { "
      "type: text, many: true, required: true }, e: { type: text } }, relations: { d: { to: x, required: true } } } }");
  CHECK(made.lines() == "content/x/a.md:2:1+5 saknat-falt: fältet \"title\" (titel)" + empty +
                            "\ncontent/x/a.md:3:1+1 saknat-falt: fältet \"b\" (b)" + empty +
                            "\ncontent/x/a.md:4:1+1 saknat-falt: fältet \"c\" (c)" + empty +
                            "\ncontent/x/a.md:5:1+1 saknat-falt: fältet \"d\" (d)" + empty +
                            "\ncontent/x/b.md:2:1+5 saknat-falt: fältet \"title\" (titel)" + empty);
  CHECK(made.entry("x/a").title == "a");
}

}  // namespace kunskap
