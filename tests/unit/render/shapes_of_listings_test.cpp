#include "render/small_site.h"

namespace kunskap {
namespace {

/// So many books that their list is split, half of them under A and half under Ö, all printed but the first.
SmallSite& large() {
  static SmallSite site([] {
    std::vector<Written> entries;
    for (int i = 0; i < 302; ++i)
      entries.push_back({"bocker/b" + std::to_string(1000 + i) + ".yaml",
                         "title: " + std::string(i % 2 ? "A" : "Ö") + std::to_string(1000 + i) +
                             "\nstate: " + (i ? "printed" : "planned") + "\naliases: [Z" + std::to_string(i) + "]\n"});
    return entries;
  }());
  return site;
}

std::deque<EntryList> lists_of(const SmallSite& site) { return plan_lists(site.made.catalogue, site.links); }

}  // namespace

TEST_CASE("A listing shows its rows, its title and the ways to choose among them") {
  const SmallSite site({entry_file("bocker/a.md", "title: Å\nstate: printed"),
                        entry_file("bocker/b.md", "title: B\nstate: planned\npages: 3")});
  const auto lists = lists_of(site);
  CHECK(site.listing(lists[0], {},
                     "{{ listing.title }} {{ listing.kind.id }} {{ listing.count }} {{ listing.url }}: {% for r in "
                     "listing.rows %}{{ r }} {{ r.pages }};{% endfor %}") == "Böcker book 2 ../bocker/: B 3;Å ;");
  const std::string facets =
      "{% for f in listing.facets %}{{ f.label }}{% if f.is_current %}*{% endif %}:{% for v in f.values %} {{ v.text "
      "}}{% if v.is_current %}*{% endif %}{% endfor %}{% endfor %}";
  CHECK(site.listing(lists[0], {}, facets) == "Läge: Planerad Tryckt");
  CHECK(site.listing(lists[0], {},
                     "[{{ listing.facet_label }}{{ listing.value_text }}{{ listing.owner }}{{ listing.letter }}{% if "
                     "listing.is_split %}x{% endif %}]") == "[]");
  REQUIRE(lists.at(2).split.address == "bocker/lage/printed/");
  CHECK(site.listing(lists[2], {}, facets) == "Läge*: Planerad Tryckt*");
  CHECK(site.listing(lists[2], {},
                     "{{ listing.facet_label }} {{ listing.value_text }} {{ listing.all_url }} {% for r in "
                     "listing.rows %}{{ r }}{% endfor %}") == "Läge Tryckt ../../../bocker/ Å");
}

TEST_CASE("The first page of a long list leads to the letters and has no rows") {
  const auto lists = lists_of(large());
  CHECK(large().listing(
            lists[0], {},
            "{% if listing.is_split %}split{% endif %} {{ listing.count }} {% for r in listing.rows %}x{% endfor %}"
            "{% for l in listing.letters %}{{ l.text }} {{ l.id }} {{ l.count }} {{ l.url }}{% if l.is_current %}*{% "
            "endif %}; {% endfor %}"
            "{% for p in listing.pages %}x{% endfor %}") ==
        "split 302 A a 151 ../bocker/bokstav/a/; Ö oe 151 ../bocker/bokstav/oe/; ");
}

TEST_CASE("A page of a letter has its rows, and leads to the letters and to its other pages") {
  const auto lists = lists_of(large());
  const std::string layout =
      "{{ listing.letter }}:{% for l in listing.letters %} {{ l.text }}{% if l.is_current %}*{% endif %}{% endfor %}"
      "{% for p in listing.pages %} {{ p.text }} {{ p.url }}{% if p.is_current %}*{% endif %}{% endfor %} {{ "
      "listing.rows | length }}";
  CHECK(large().listing(lists[0], {1, 0}, layout) ==
        "Ö: A Ö* 1 ../../../bocker/bokstav/oe/* 2 ../../../bocker/bokstav/oe/2/ 100");
  CHECK(large().listing(lists[0], {1, 1}, layout) ==
        "Ö: A Ö* 1 ../../../../bocker/bokstav/oe/ 2 ../../../../bocker/bokstav/oe/2/* 51");
  CHECK(large().listing(lists[0], {0, 0}, "{% for r in listing.rows | first(2) %}{{ r }} {% endfor %}") ==
        "A1001 A1003 ");
}

TEST_CASE("A list of what is related to an entry knows that entry, and has no facets") {
  std::vector<Written> entries{entry_file("orter/lund.md", "title: Lund")};
  for (int i = 0; i < 41; ++i)
    entries.push_back({"bocker/b" + std::to_string(i) + ".yaml", "title: B\nstate: printed\nsubjects: [lund]\n"});
  const SmallSite site(entries);
  const auto lists = lists_of(site);
  CHECK(site.listing(
            lists.back(), {},
            "{{ listing.owner }} {{ listing.title }} {{ listing.count }}{% for f in listing.facets %}x{% endfor %}") ==
        "Lund Lund – Böcker om 41");
}

TEST_CASE("Another name in the index says where it comes from") {
  const SmallSite site({entry_file("bocker/a.md", "title: Åka\naliases: [Bil, { value: Buss, basis: assigned }]")});
  const SplitList list = split_by_letter("a-o/", std::vector<std::string_view>(3, "B"));
  CHECK(site.index(list, {},
                   "{% for g in index.groups %}{% for i in g.items %}{{ i.text }} [{{ i.basis_label }}] {% endfor %}{% "
                   "endfor %}") == "Bil [] Buss [tilldelat] Åka [] ");
}

TEST_CASE("The index groups its items by letter, with other names among the titles") {
  const SmallSite site(
      {entry_file("bocker/a.md", "title: Åka\naliases: [Bil]"), entry_file("orter/b.md", "title: Bro")});
  const SplitList list = split_by_letter("a-o/", std::vector<std::string_view>(3, "B"));
  CHECK(
      site.index(
          list, {},
          "{{ index.count }} {% for g in index.groups %}{{ g.letter }} {{ g.id }}:{% for i in g.items %} {{ i.text "
          "}}{% if i.is_alias %} ({{ i.title }}){% endif %} {{ i.kind_name }} {{ i.url }}{% endfor %}; {% endfor %}") ==
      "3 B b: Bil (Åka) bok ../bocker/a/ Bro ort ../orter/b/; Å aa: Åka bok ../bocker/a/; ");
}

TEST_CASE("A long index is split as lists are") {
  std::vector<std::string_view> letters;
  for (const IndexItem& item : large().links.index) letters.push_back(item.letter);
  const SplitList list = split_by_letter("a-o/", letters);
  CHECK(large().index(list, {},
                      "{{ index.count }}{% for g in index.groups %}x{% endfor %} {% for l in index.letters %}{{ l.text "
                      "}} {% endfor %}") == "604 A Z Ö ");
  CHECK(large().index(
            list, {1, 3},
            "{% for g in index.groups %}{{ g.letter }} {{ g.items | length }} {{ index.letter }}{% endfor %}") ==
        "Z 2 Z");
}

}  // namespace kunskap
