#include "render/listing_page.h"

#include "link/linked.h"

namespace kunskap {
namespace {

/// So many of each letter, in order.
SplitList split(const std::vector<std::pair<std::string, int>>& letters) {
  std::vector<std::string_view> all;
  for (const auto& [letter, count] : letters) all.insert(all.end(), static_cast<std::size_t>(count), letter);
  return split_by_letter("bocker/", all);
}

/// Each page with its address and its rows.
std::string pages_of(const SplitList& list) {
  std::string text;
  for (const ListPart& part : parts_of(list)) {
    const auto [begin, end] = rows_of(list, part);
    text += address_of(list, part) + " " + std::to_string(begin) + "-" + std::to_string(end) + "\n";
  }
  return text;
}

Written book(int number, const std::string& facts = "") {
  return {"bocker/b" + std::to_string(number) + ".yaml",
          "title: " + std::string(number % 2 ? "A" : "Ö") + " " + std::to_string(number) + "\n" + facts};
}

std::string lists_of(const Linked& linked) {
  std::string text;
  for (const EntryList& list : plan_lists(linked.made.catalogue, linked.links))
    text += list.split.address + " (" + list.title + ") " + std::to_string(list.entries.size()) +
            (list.split.is_split() ? " split" : "") + "\n";
  return text;
}

}  // namespace

TEST_CASE("A hundred rows stand on one page") {
  const SplitList list = split({{"A", 60}, {"B", 40}});
  CHECK_FALSE(list.is_split());
  CHECK(list.size == 100);
  CHECK(pages_of(list) == "bocker/ 0-100\n");
}

TEST_CASE("An empty list has one page without rows") { CHECK(pages_of(split({})) == "bocker/ 0-0\n"); }

TEST_CASE("More rows have pages for each letter, of a hundred at most, and the first page only leads to them") {
  const SplitList list = split({{"0–9", 1}, {"A", 100}, {"B", 101}, {"Å", 98}, {"#", 1}});
  CHECK(list.is_split());
  CHECK(list.size == 301);
  CHECK(pages_of(list) ==
        "bocker/ 0-0\n"
        "bocker/bokstav/0-9/ 0-1\n"
        "bocker/bokstav/a/ 1-101\n"
        "bocker/bokstav/b/ 101-201\n"
        "bocker/bokstav/b/2/ 201-202\n"
        "bocker/bokstav/aa/ 202-300\n"
        "bocker/bokstav/ovrigt/ 300-301\n");
}

TEST_CASE("A letter with three hundred and one rows has four pages") {
  CHECK(pages_of(split({{"A", 301}})) ==
        "bocker/ 0-0\nbocker/bokstav/a/ 0-100\nbocker/bokstav/a/2/ 100-200\nbocker/bokstav/a/3/ "
        "200-300\nbocker/bokstav/a/4/ 300-301\n");
}

TEST_CASE("Every row stands on one page, and no page has more than it may") {
  for (const int size : {99, 100, 101, 301, 400, 1000}) {
    const SplitList list = split({{"A", size / 3}, {"B", 1}, {"Ö", size - size / 3 - 1}});
    std::uint32_t next = 0;
    for (const ListPart& part : parts_of(list)) {
      const auto [begin, end] = rows_of(list, part);
      if (begin == end) continue;
      CHECK(begin == next);
      CHECK(end - begin <= rows_per_page);
      next = end;
    }
    CHECK(next == static_cast<std::uint32_t>(size));
  }
}

TEST_CASE("There is a list for each kind that has entries, and one for each choice of its facets") {
  const Linked linked({book(1, "state: printed\nages: [adults]\nauthors: [asa]"),
                       book(2, "state: printed"),
                       {"forfattare/asa.yaml", "title: Åsa"}});
  CHECK(lists_of(linked) ==
        "bocker/ (Böcker) 2\n"
        "bocker/lage/printed/ (Böcker – Läge: Tryckt) 2\n"
        "bocker/alder/adults/ (Böcker – Ålder: Vuxna) 1\n"
        "bocker/forfattare/asa/ (Böcker – Författare: Åsa) 1\n"
        "forfattare/ (Författare) 1\n");
}

TEST_CASE("More than forty related entries of one kind stand on pages of their own") {
  std::vector<Written> entries{{"forfattare/asa.yaml", "title: Åsa"}, {"orter/lund.yaml", "title: Lund"}};
  for (int i = 0; i < 41; ++i) entries.push_back(book(i, "authors: [asa]\nsubjects: [lund]"));
  for (int i = 0; i < 40; ++i) entries.push_back({"visor/v" + std::to_string(i) + ".yaml", "title: V\nauthors: [asa]"});
  const Linked linked(entries);
  const std::string lists = lists_of(linked);
  // Works are of two kinds, so each has a folder; of the songs there are not too many.
  CHECK(lists.ends_with(
      "forfattare/asa/verk/bocker/ (Åsa – Verk: böcker) 41\norter/lund/bocker-om/ (Lund – Böcker om) 41\n"));
  CHECK(lists.find("forfattare/asa/verk/visor/") == std::string::npos);
  const Entry& asa = linked.made.entry("forfattare/asa");
  const Kind& author = linked.made.catalogue.model.kinds[2];
  const Relation& works = author.relations[author.find_relation("works").value()];
  CHECK(related_address(linked.made.catalogue, asa, works, 1) == "forfattare/asa/verk/visor/");
}

TEST_CASE("The lists of two relations with the same label have each an address") {
  std::vector<Written> entries{{"ting/mitt.yaml", "title: Mitt"}};
  for (int i = 0; i < 41; ++i)
    entries.push_back({"ting/t" + std::to_string(i) + ".yaml", "title: T\nover: mitt\nunder: mitt"});
  const Linked linked(entries, 1, R"(kinds:
  thing:
    folder: ting
    relations:
      over: { to: thing, inverse: below, inverse_label: Hör ihop }
      under: { to: thing, inverse: above, inverse_label: Hör ihop })");
  CHECK(lists_of(linked) ==
        "ting/ (Thing) 42\nting/mitt/hor-ihop/ (Mitt – Hör ihop) 41\nting/mitt/hor-ihop-2/ (Mitt – Hör ihop) 41\n");
}

TEST_CASE("Entries of two kinds with the same id have each a list in a facet") {
  const Linked linked({{"ting/a.yaml", "title: A\nowner: asa"},
                       {"personer/asa.yaml", "title: Åsa"},
                       {"verk/mitt.yaml", "title: Verket\nseen_by: asa"},
                       {"orter/mitt.yaml", "title: Orten\nseen_by: asa"}},
                      1, R"(kinds:
  thing:
    folder: ting
    relations:
      owner: { to: person }
      seen: { via: owner.seen, facet: true, label: Sett }
  person: { folder: personer }
  work: { folder: verk, relations: { seen_by: { to: person, inverse: seen } } }
  place: { folder: orter, relations: { seen_by: { to: person, inverse: seen } } })");
  CHECK(linked.made.lines() == "");
  CHECK(
      lists_of(linked).starts_with("ting/ (Thing) 1\nting/sett/orter/mitt/ (Thing – Sett: Orten) 1\n"
                                   "ting/sett/verk/mitt/ (Thing – Sett: Verket) 1\n"));
}

TEST_CASE("Forty related entries stand on the entry's own page") {
  std::vector<Written> entries{{"orter/lund.yaml", "title: Lund"}};
  for (int i = 0; i < 40; ++i) entries.push_back(book(i, "subjects: [lund]"));
  CHECK(lists_of(Linked(entries)) == "bocker/ (Böcker) 40\norter/ (Orter) 1\n");
}

TEST_CASE("A long list is split by the letters of its titles") {
  std::vector<Written> entries;
  for (int i = 0; i < 301; ++i) entries.push_back(book(i));
  const Linked linked(entries);
  const auto lists = plan_lists(linked.made.catalogue, linked.links);
  CHECK(pages_of(lists.at(0).split) ==
        "bocker/ 0-0\nbocker/bokstav/a/ 0-100\nbocker/bokstav/a/2/ 100-150\nbocker/bokstav/oe/ "
        "150-250\nbocker/bokstav/oe/2/ 250-301\n");
}

}  // namespace kunskap
