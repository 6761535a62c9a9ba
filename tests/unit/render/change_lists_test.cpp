#include "render/change_lists.h"

#include "history/made_history.h"
#include "link/linked.h"

using namespace kunskap;

namespace {

Linked library(int books) {
  std::vector<Written> entries{entry_file("forfattare/f.md", "title: F\nborn: unknown")};
  for (int i = 0; i < books; ++i)
    entries.push_back(entry_file("bocker/b" + std::to_string(i) + ".md", "title: B\nauthors: [f]"));
  Linked linked(entries);
  linked.made.catalogue.model.kinds[2].has_feed = true;
  return linked;
}

std::string addresses(const std::deque<ChangeList>& lists) {
  std::string text;
  for (const ChangesPage& page : pages_of(lists))
    text += address_of(page) + " " + std::to_string(commits_of(page).size()) + "\n";
  return text;
}

std::string book(int number) { return "bocker/b" + std::to_string(number) + ".md"; }

}  // namespace

TEST_CASE(
    "There are lists of all changes, of each kind that changed, and of what relates to those that can be followed") {
  const Linked linked = library(2);
  const History history = MadeHistory()
                              .commit(0, "Lägg till", {added(book(0)), added(book(1)), added("forfattare/f.md")})
                              .commit(40, "Ändra", {changed(book(0))})
                              .commit(41, "Liten", {changed(book(1))}, true)
                              .of(linked.made.catalogue);
  const auto lists = plan_change_lists(linked.made.catalogue, linked.links, history);
  REQUIRE(addresses(lists) ==
          "andringar/ 2\nandringar/bocker/ 2\nandringar/forfattare/ 1\nandringar/forfattare/f/ 2\n");
  REQUIRE(lists[0].count == 4);
  REQUIRE(lists[0].commits[0].entries.size() == 1);
  REQUIRE_FALSE(lists[0].is_split());
  REQUIRE(plan_change_lists(linked.made.catalogue, linked.links, {}).empty());
}

TEST_CASE("A long list has pages for each month, and of a large commit 40 entries are listed") {
  const Linked linked = library(60);
  MadeHistory made;
  std::vector<FileChange> all;
  for (int i = 0; i < 60; ++i) all.push_back(added(book(i)));
  made.commit(0, "Lägg till", all);
  for (int day = 1; day < 200; ++day) made.commit(day % 2 + 30 * (day / 100), "Ändra", {changed(book(day % 60))});
  const History history = made.of(linked.made.catalogue);
  const auto lists = plan_change_lists(linked.made.catalogue, linked.links, history);
  REQUIRE(lists[0].is_split());
  REQUIRE(lists[0].newest == 100);
  REQUIRE(lists[0].commits.back().entries.size() == 40);
  REQUIRE(lists[0].commits.back().left_out == 20);
  REQUIRE(addresses(lists).starts_with("andringar/ 100\nandringar/2026-02/ "));
  std::size_t commits = 0;
  for (std::uint32_t i = 0; i < lists[0].pages.size(); ++i) {
    const auto page = commits_of({&lists, &lists[0], i});
    std::size_t rows = 0;
    for (const ListedCommit& listed : page) rows += listed.entries.size();
    REQUIRE(rows <= 100);
    commits += page.size();
  }
  REQUIRE(commits == 200);
}

TEST_CASE("The history of an entry is split by what its changes weigh") {
  const auto split = [](std::vector<std::size_t> weights) { return split_by_weight(weights); };
  REQUIRE(split({}).empty());
  REQUIRE(split({10, 20}) == std::vector<std::size_t>{2});
  REQUIRE(split({30000, 20000, 20000, 90000, 1}) == std::vector<std::size_t>{1, 2, 1, 1});
}
