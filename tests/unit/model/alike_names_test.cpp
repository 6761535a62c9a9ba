#include "model/alike_names.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

/// "a:Emil b:emils; …"
std::string shown(const SmallCatalogue& made, unsigned jobs) {
  std::string all;
  for (const AlikeNames& names : find_alike_names(made.catalogue, jobs)) {
    for (const NameUse& use : names)
      all += made.catalogue.entries[use.entry].id + (use.is_title ? "=" : ":") + std::string(use.name) + " ";
    all += "; ";
  }
  return all;
}

}  // namespace

TEST_CASE("Names are alike whatever their case, accents, hyphens, spaces and genitives") {
  CHECK(alike_key("Parkinsons sjukdom") == alike_key("parkinson-sjukdom"));
  CHECK(alike_key("Hjärt- och kärlsjukdomar") == alike_key("hjartochkarlsjukdomar"));
  CHECK(alike_key("Ménières") == alike_key("MENIERE"));
  CHECK(alike_key("Ångest") == alike_key("angest"));
  CHECK(alike_key("TNF-α") != alike_key("TNF-β"));
  CHECK(alike_key("Typ 1") != alike_key("Typ 2"));
  CHECK(alike_key("ms") != alike_key("m"));
  CHECK(alike_key("–").empty());
}

TEST_CASE("Names that entries of one kind share are told, on any number of threads") {
  const SmallCatalogue made = make_catalogue({
      entry_file("bocker/a.md", "title: Emil\naliases: [EMIL, Visor]"),
      entry_file("bocker/b.md", "title: B\naliases: [emils]"),
      entry_file("bocker/c.md", "title: Vi-sor"),
      {"visor/emil.yaml", "title: Emil"},
  });
  CHECK(shown(made, 1) == "a=Emil b:emils ; a:Visor c=Vi-sor ; ");
  CHECK(shown(made, 4) == shown(made, 1));
}

TEST_CASE("Entries know each other when one refers or links to the other") {
  const SmallCatalogue made = make_catalogue({
      entry_file("bocker/a.md", "title: A\nsequel_of: b"),
      entry_file("bocker/b.md", "title: B", "[C](c.md)\n"),
      entry_file("bocker/c.md", "title: C"),
      entry_file("forfattare/c.md", "title: C\nborn: 1900"),
  });
  const Catalogue& catalogue = made.catalogue;
  CHECK(know_each_other(catalogue, made.index("bocker/a"), made.index("bocker/b")));
  CHECK(know_each_other(catalogue, made.index("bocker/c"), made.index("bocker/b")));
  CHECK_FALSE(know_each_other(catalogue, made.index("bocker/a"), made.index("bocker/c")));
  CHECK_FALSE(know_each_other(catalogue, made.index("bocker/b"), made.index("forfattare/c")));
}

}  // namespace kunskap
