#include "link/listings.h"

#include "link/linked.h"

namespace kunskap {
namespace {

/// The facets of books: name (address), then each value with its entries.
std::string facets_of(const Linked& linked) {
  std::string text;
  for (const Facet& facet : linked.links.kinds[0].facets) {
    text += facet.name + " (" + facet.address_name + ", " + facet.label.in("sv") + ")\n";
    for (const FacetValue& value : facet.values)
      text += "  " + value.id + " (" + value.text.in("sv") + (value.tone.empty() ? "" : ", " + value.tone) +
              "): " + linked.text_of(value.entries) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("The listing of a kind has its entries in alphabetical order") {
  const Linked linked({entry_file("bocker/a.md", "title: Ö"), entry_file("bocker/b.md", "title: Å"),
                       entry_file("orter/x.md", "title: X"), entry_file("bocker/c.md", "title: Z")});
  CHECK(linked.text_of(linked.links.kinds[0].entries) == "bocker/c bocker/b bocker/a");
  CHECK(linked.text_of(linked.links.kinds[3].entries) == "orter/x");
  CHECK(linked.links.kinds[1].entries.empty());
}

TEST_CASE("Facets have the values that some entry has, choices in their order and entries in the alphabet's") {
  const Linked linked(
      {entry_file("bocker/a.md", "title: B\nstate: pulped\nages: [adults, children]\nauthors: [tove]"),
       entry_file("bocker/b.md", "title: A\nstate: planned\nages: adults\nauthors: [asa, tove, unknown, nobody]"),
       entry_file("bocker/c.md", "title: C\nstate: { value: pulped, basis: inferred }"),
       entry_file("forfattare/asa.md", "title: Åsa"), entry_file("forfattare/tove.md", "title: Tove"),
       entry_file("forfattare/x.md", "title: Ingen")});
  CHECK(facets_of(linked) ==
        "state (lage, Läge)\n"
        "  planned (Planerad, starting): bocker/b\n"
        "  pulped (Makulerad, ended): bocker/a bocker/c\n"
        "ages (alder, Ålder)\n"
        "  children (Barn, neutral): bocker/a\n"
        "  adults (Vuxna, neutral): bocker/b bocker/a\n"
        "authors (forfattare, Författare)\n"
        "  tove (Tove): bocker/b bocker/a\n"
        "  asa (Åsa): bocker/b\n");
}

TEST_CASE("An entry that is referred to twice stands once in the choice") {
  const Linked linked({entry_file("bocker/a.md", "title: A\nauthors: [{ to: x, from: 1940 }, { to: x, from: 1950 }]"),
                       entry_file("forfattare/x.md", "title: X")});
  CHECK(linked.text_of(linked.links.kinds[0].facets.at(2).values.at(0).entries) == "bocker/a");
}

TEST_CASE("A facet that no entry has a value of is there, and empty") {
  CHECK(facets_of(Linked({entry_file("bocker/a.md", "title: A")})) ==
        "state (lage, Läge)\nages (alder, Ålder)\nauthors (forfattare, Författare)\n");
}

}  // namespace kunskap
