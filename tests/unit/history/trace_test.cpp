#include "history/trace.h"

#include "adapters/git_folder.h"
#include "small_catalogue.h"

using namespace kunskap;

namespace {

std::string entry_text(const std::string& title) { return "---\ntitle: " + title + "\n---\n"; }

/// "changed Ändra, added Lägg till"
std::string told(const History& history, EntryIndex entry) {
  constexpr std::string_view names[] = {"added", "changed", "renamed", "removed"};
  std::string text;
  for (const EntryChange& which : history.of_entries[entry])
    text += (text.empty() ? "" : ", ") + std::string(names[static_cast<std::size_t>(history.change(which).kind)]) +
            " " + history.commits[which.commit].subject;
  return text;
}

History trace(const GitFolder& repository, const SmallCatalogue& made) {
  return trace_history(walk_history(repository.source()), made.catalogue);
}

}  // namespace

TEST_CASE("An entry's changes are followed through its names") {
  GitFolder git;
  git.write("content/bocker/a.md", entry_text("A"));
  git.commit("Lägg till");
  git.git("mv content/bocker/a.md content/bocker/b.md");
  git.commit("Byt namn");
  git.write("content/bocker/b.md", entry_text("B"));
  git.commit("Ändra");
  const auto made = make_catalogue({entry_file("bocker/b.md", "title: B")});
  const History history = trace(git, made);
  REQUIRE(told(history, 0) == "changed Ändra, renamed Byt namn, added Lägg till");
  REQUIRE(history.gone.empty());
}

TEST_CASE("A branch that did not know of the rename counts too") {
  GitFolder git;
  git.write("content/bocker/a.md", entry_text("A") + "en\ntvå\ntre\nfyra\nfem\n");
  git.commit("Lägg till");
  git.git("checkout -q -b gren");
  git.write("content/bocker/a.md", entry_text("A") + "en\ntvå\ntre\nfyra\nfem\nsex\n");
  git.commit("Ändra på grenen");
  git.git("checkout -q main");
  git.git("mv content/bocker/a.md content/bocker/b.md");
  git.commit("Byt namn");
  git.git("merge -q -m Sammanfoga gren");
  const auto made = make_catalogue({entry_file("bocker/b.md", "title: B")});
  const std::string text = told(trace(git, made), 0);
  REQUIRE(text == "renamed Byt namn, changed Ändra på grenen, added Lägg till");
}

TEST_CASE("A name that is used again goes on after a removal, and begins anew after a rename") {
  GitFolder git;
  git.write("content/bocker/a.md", entry_text("A"));
  git.commit("Lägg till A");
  git.git("rm -q content/bocker/a.md");
  git.commit("Ta bort A");
  git.git("revert --no-edit HEAD");
  git.git("mv content/bocker/a.md content/bocker/b.md");
  git.commit("Kalla den B");
  git.write("content/bocker/a.md", entry_text("En annan") + "helt annan text\n");
  git.commit("En ny A");
  const auto made = make_catalogue({entry_file("bocker/a.md", "title: A"), entry_file("bocker/b.md", "title: B")});
  const History history = trace(git, made);
  REQUIRE(told(history, 0) == "added En ny A");
  REQUIRE(told(history, 1) == "renamed Kalla den B, added Revert \"Ta bort A\", removed Ta bort A, added Lägg till A");
}

TEST_CASE("Swapped names are two renames, and an entry that is removed is gone") {
  GitFolder git;
  git.write("content/bocker/a.md", entry_text("A"));
  git.write("content/bocker/b.yaml", "title: B\n");
  git.write("content/bocker/bild.png", "bild");
  git.write("content/README.md", "text");
  git.commit("Lägg till");
  std::filesystem::create_directories(git.top / "content/visor");
  git.git("mv content/bocker/a.md content/visor/x.md");
  git.commit("Flytta");
  git.git("rm -q content/bocker/b.yaml content/bocker/bild.png");
  git.commit("Ta bort");
  const auto made = make_catalogue({entry_file("visor/x.md", "title: X")});
  const History history = trace(git, made);
  REQUIRE(told(history, 0) == "renamed Flytta, added Lägg till");
  REQUIRE(history.gone.size() == 1);
  REQUIRE(history.gone[0].id == "b");
  REQUIRE(history.changed.size() == 3);
  REQUIRE(history.changed[0].size() == 2);
  REQUIRE(history.changed[2].size() == 1);
  REQUIRE(history.changed[2][0].entry == ChangedEntry::none);
}

TEST_CASE("An entry that is not committed has no history") {
  GitFolder git;
  git.write("content/bocker/a.md", entry_text("A"));
  git.commit("Lägg till");
  const auto made = make_catalogue({entry_file("bocker/ny.md", "title: Ny")});
  REQUIRE(trace(git, made).of_entries[0].empty());
  REQUIRE(trace_history({}, made.catalogue).empty());
}

TEST_CASE("Only files of entries are entries") {
  const auto made = make_catalogue({});
  const Model& model = made.catalogue.model;
  REQUIRE(entry_at(model, "bocker/a.md")->id == "a");
  REQUIRE(entry_at(model, "visor/b.yaml")->id == "b");
  for (const char* path :
       {"a.md", "bocker/a.png", "bocker/a", "bocker/.md", "annat/a.md", "bocker/c/a.md", "boc.ker/a"})
    REQUIRE_FALSE(entry_at(model, path));
}

TEST_CASE("What came and went is a rename when the commits between tell so") {
  const auto change = [](ChangeKind kind, const char* path, const char* earlier = "") {
    return FileChange{kind, path, earlier, {}, {}};
  };
  std::vector<Commit> commits(2);
  commits[0].changes = {change(ChangeKind::renamed, "b", "a")};
  commits[1].changes = {change(ChangeKind::renamed, "c", "b"), change(ChangeKind::added, "x")};
  std::vector<FileChange> changes{change(ChangeKind::removed, "a"), change(ChangeKind::added, "c"),
                                  change(ChangeKind::added, "x"), change(ChangeKind::removed, "y")};
  pair_renames(changes, commits);
  REQUIRE(changes.size() == 3);
  REQUIRE(changes[0].kind == ChangeKind::renamed);
  REQUIRE(changes[0].path == "c");
  REQUIRE(changes[0].earlier == "a");
  REQUIRE(changes[1].path == "x");
  REQUIRE(changes[2].kind == ChangeKind::removed);
}
