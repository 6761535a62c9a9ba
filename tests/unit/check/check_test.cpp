#include "check/check.h"

#include "link/link.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

const std::vector<std::string> taken{"a-o", "sok"};

/// What is wrong with the entries, each told by `jobs` threads.
std::string check(const std::vector<Written>& entries, std::string_view site = "title: B", unsigned jobs = 1,
                  std::string_view language = "sv") {
  auto made = make_catalogue(entries, site);
  check_catalogue(made.catalogue, made.files, taken, jobs, made.problems);
  return made.lines(language);
}

}  // namespace

TEST_CASE("A catalogue where everything leads somewhere is well") {
  CHECK(check({entry_file("bocker/pippi.md", "title: Pippi\nauthors: [astrid]\nsubjects: [astrid, lund]",
                          "[Emil](emil.md) [Vers](../visor/idas.yaml) [Om](emil.md#om) [slutet](#slut)\n\n## Slut\n"),
               entry_file("bocker/emil.md", "title: Emil", "## Om\n"),
               {"visor/idas.yaml", "title: Idas sommarvisa"},
               entry_file("forfattare/astrid.md", "title: Astrid\nborn: 1907\ntown: unknown"),
               entry_file("orter/lund.md", "title: Lund")}) == "");
}

TEST_CASE("A reference to an entry that is not there is told of, with who refers and the nearest") {
  CHECK(check({entry_file("bocker/pippi.md", "title: Pippi\nauthors: [astird]"),
               entry_file("forfattare/astrid.md", "title: Astrid\nborn: 1907")}) ==
        "content/bocker/pippi.md:3:11+6 okand-referens: det finns ingen författare \"astird\"; skriv namnet på postens "
        "fil, utan ändelse (astrid?)");
  CHECK(check({entry_file("bocker/pippi.md", "title: Pippi\nauthors: [astird]")}, "title: B", 1, "en") ==
        "content/bocker/pippi.md:3:11+6 okand-referens: there is no author \"astird\"; write the name of the entry's "
        "file, without its ending");
}

TEST_CASE("A reference to several kinds is to the one that has it, and the nearest of all is told") {
  const std::vector<Written> entries{
      entry_file("bocker/pippi.md", "title: Pippi\nsubjects: [lundd, lund, tove, toove]"),
      entry_file("forfattare/tove.md", "title: Tove\nborn: 1914"), entry_file("orter/lund.md", "title: Lund")};
  CHECK(check(entries) ==
        "content/bocker/pippi.md:3:12+5 okand-referens: det finns ingen ort och ingen författare \"lundd\"; skriv "
        "namnet på postens fil, "
        "utan ändelse (lund?)\n"
        "content/bocker/pippi.md:3:31+5 okand-referens: det finns ingen ort och ingen författare \"toove\"; skriv "
        "namnet på postens fil, "
        "utan ändelse (tove?)");
}

TEST_CASE("A reference that may be to either of two entries is told of") {
  const std::vector<Written> entries{entry_file("bocker/pippi.md", "title: Pippi\nsubjects: [lund]"),
                                     {"forfattare/lund.yaml", "title: Lund\nborn: 1914"},
                                     {"orter/lund.yaml", "title: Lund"}};
  CHECK(check(entries) ==
        "content/bocker/pippi.md:3:12+4 tvetydig-referens: \"lund\" är både en ort och en författare; byt namn på den "
        "ena "
        "filen, så att det går att veta vilken som menas");
  CHECK(check(entries, "title: B", 1, "en") ==
        "content/bocker/pippi.md:3:12+4 tvetydig-referens: there is a \"lund\" of each kind: town and author; rename "
        "one of the files, "
        "so that it can be known which is meant");
}

TEST_CASE("What is required is missing at the top of the file") {
  CHECK(check({entry_file("forfattare/astrid.md", "summary: A")}) ==
        "content/forfattare/astrid.md:1:0+0 saknat-falt: fältet \"born\" (Född) saknas och måste fyllas i\n"
        "content/forfattare/astrid.md:1:0+0 saknat-falt: fältet \"title\" (titel) saknas och måste fyllas i");
  CHECK(check({entry_file("forfattare/astrid.md", "title: A\nborn: unknown")}) == "");
}

TEST_CASE("A relation that is required is missing when nothing is written of it") {
  const std::string model = "kinds:\n  a: { relations: { b: { to: a, required: true, label: Nästa } } }\n";
  auto made = make_catalogue({entry_file("a/x.md", "title: X")}, "title: B", model);
  check_catalogue(made.catalogue, made.files, taken, 1, made.problems);
  CHECK(made.lines() == "content/a/x.md:1:0+0 saknat-falt: fältet \"b\" (Nästa) saknas och måste fyllas i");
}

TEST_CASE("A link to a file that is not there is told of, with the nearest file by its own ending") {
  CHECK(check({entry_file("bocker/pippi.md", "title: Pippi",
                          "[E](emiil.md) [I](../visor/idas.md) [U](../okant/x.md) [R](../README.md)\n"),
               entry_file("bocker/emil.md", "title: Emil"),
               {"visor/idas.yaml", "title: Idas sommarvisa"}}) ==
        "content/bocker/pippi.md:4:1+13 dod-lank: länken leder ingenstans: filen \"bocker/emiil.md\" finns inte "
        "(emil.md?)\n"
        "content/bocker/pippi.md:4:15+21 dod-lank: länken leder ingenstans: filen \"visor/idas.md\" finns inte "
        "(idas.yaml?)\n"
        "content/bocker/pippi.md:4:37+18 dod-lank: länken leder ingenstans: filen \"okant/x.md\" finns inte\n"
        "content/bocker/pippi.md:4:56+17 dod-lank: länken leder ingenstans: filen \"README.md\" finns inte");
}

TEST_CASE("A link to a heading that is not there is told of, with the nearest heading") {
  CHECK(check({entry_file("bocker/pippi.md", "title: Pippi", "[E](emil.md#upptag) [slutet](#slut)\n"),
               entry_file("bocker/emil.md", "title: Emil", "## Upptåg\n\n## Upptaget\n")}) ==
        "content/bocker/pippi.md:4:21+15 dod-rubriklank: sidan \"Pippi\" har ingen rubrik \"#slut\"");
  CHECK(check({entry_file("bocker/pippi.md", "title: Pippi", "[E](emil.md#uptag)\n"),
               entry_file("bocker/emil.md", "title: Emil", "## Upptåg\n")}) ==
        "content/bocker/pippi.md:4:1+18 dod-rubriklank: sidan \"Emil\" har ingen rubrik \"#uptag\" (upptag?)");
}

TEST_CASE("A link to the list of a kind without entries leads nowhere") {
  CHECK(check({entry_file("bocker/pippi.md", "title: Pippi", "[Böckerna](../bocker/) [Visorna](../visor/)\n")}) ==
        "content/bocker/pippi.md:4:24+20 dod-lank: länken leder ingenstans: mappen \"visor\" har inga poster");
}

TEST_CASE("Two facets of a kind cannot have the same address") {
  const std::string model =
      "choices: { size: [{ id: small }] }\nkinds:\n  a:\n    fields:\n"
      "      one: { type: choice, of: size, facet: true, label: Storlek }\n"
      "      two: { type: choice, of: size, facet: true, label: storlek }\n";
  auto made = make_catalogue({}, "title: B", model);
  check_catalogue(made.catalogue, made.files, taken, 1, made.problems);
  CHECK(made.lines() ==
        "content/model.yaml:3:3+1 upptagen-adress: adressen \"a/storlek/\" används redan för ett annat urval; välj ett "
        "annat namn");
}

TEST_CASE("Nothing is demanded of an entry whose file could not be read") {
  const std::string said =
      check({entry_file("bocker/pippi.md", "title: Pippi\nauthors: [astrid]", "[A](../forfattare/astrid.md#om)\n"),
             {"forfattare/astrid.md", "title: Astrid\n"}});
  CHECK(said ==
        "content/forfattare/astrid.md:1:1+0 metadata-saknas: filen ska börja med en rad --- och postens uppgifter");
}

TEST_CASE("An entry cannot stand where the pages of a facet or of the letters stand") {
  CHECK(check({entry_file("bocker/lage.md", "title: L"), entry_file("bocker/bokstav.md", "title: B")}) ==
        "content/bocker/bokstav.md:0:0+0 upptagen-adress: adressen \"bocker/bokstav/\" används redan för urvalet bland "
        "böcker; välj ett annat namn\n"
        "content/bocker/lage.md:0:0+0 upptagen-adress: adressen \"bocker/lage/\" används redan för urvalet bland "
        "böcker; välj ett annat namn");
  CHECK(check({entry_file("bocker/state.md", "title: S")}, "{ title: B, languages: [en] }", 1, "en") ==
        "content/bocker/state.md:0:0+0 upptagen-adress: the address \"bocker/state/\" is already used for a selection "
        "of books; choose another name");
}

TEST_CASE("A kind cannot lie where another page stands") {
  auto made = make_catalogue({entry_file("sok/x.md", "title: X")}, "title: B", "kinds: { hit: { folder: sok } }");
  check_catalogue(made.catalogue, made.files, taken, 1, made.problems);
  CHECK(made.lines() ==
        "content/model.yaml:1:25+3 upptagen-adress: adressen \"sok/\" används redan för en annan sida; välj ett annat "
        "namn");
}

TEST_CASE("The ways in at the top and the bottom lead somewhere") {
  CHECK(
      check({entry_file("bocker/pippi.md", "title: Pippi")},
            "title: B\nnavigation: [book, { title: S, path: sok/ }, { title: B, path: bocker/ }, { title: P, path: "
            "bocker/pippi/ }, { title: Start, path: '' }]\n"
            "footer: [{ title: E, path: bocker/emil/ }, { title: O, path: om/ }, { title: P, path: bocker/pippi }]") ==
      "content/site.yaml:3:28+12 dod-lank: länken leder ingenstans: sidan \"bocker/emil/\" finns inte\n"
      "content/site.yaml:3:62+3 dod-lank: länken leder ingenstans: sidan \"om/\" finns inte\n"
      "content/site.yaml:3:87+12 dod-lank: länken leder ingenstans: sidan \"bocker/pippi\" finns inte");
}

TEST_CASE("Any number of threads finds the same") {
  std::vector<Written> entries;
  for (int i = 0; i < 50; ++i)
    entries.push_back(entry_file("bocker/b" + std::to_string(i) + ".md", "title: B\nauthors: [nobody]", "[x](x.md)\n"));
  CHECK(check(entries, "title: B", 1) == check(entries, "title: B", 4));
}

TEST_CASE("After a change, the entry and those that link to it are looked at again") {
  auto made = make_catalogue({entry_file("bocker/a.md", "title: A", "[B](b.md#om)"),
                              entry_file("bocker/b.md", "title: B", "## Om\n"),
                              entry_file("bocker/c.md", "title: C\nauthors: [borta]")});
  const Links links = link_catalogue(made.catalogue, 1);
  const auto said = [&](const char* path) {
    Problems found;
    check_again(made.catalogue, made.files, links, {made.index(path)}, 1, found);
    return lines_of(found, made.files);
  };
  CHECK(said("bocker/b") == "");
  made.catalogue.entries[made.index("bocker/b")].body.headings.clear();
  CHECK(said("bocker/b").starts_with("content/bocker/a.md:4:1+12 dod-rubriklank"));
  CHECK(said("bocker/c").find("okand-referens") != std::string::npos);
}

}  // namespace kunskap
