#include "history/entry_changes.h"

#include "history/made_history.h"

using namespace kunskap;

namespace {

Version version_with(std::string title) {
  Version made{title, {}};
  made.parts.push_back({"title", "", VersionPart::Form::fact, {{BlockKind::paragraph, std::move(title)}}, {}});
  return made;
}

}  // namespace

TEST_CASE("The changes of an entry are shown with what differs, the newest first, and each version is read once") {
  const auto made = make_catalogue({entry_file("bocker/b.md", "title: B")});
  FileChange renamed = changed("bocker/b.md", 2, 3);
  renamed.kind = ChangeKind::renamed;
  renamed.earlier = "bocker/a.md";
  const History history = MadeHistory()
                              .commit(0, "Lägg till", {added("bocker/a.md", 1)})
                              .commit(1, "Ändra", {changed("bocker/a.md", 1, 2)})
                              .commit(2, "Byt namn", {renamed})
                              .of(made.catalogue);
  std::string asked;
  const auto shown = show_changes(history, 0, [&](const std::string& path, const ObjectId& id) {
    asked += path + std::to_string(id[0]) + " ";
    return std::optional(version_with("version " + std::to_string(id[0])));
  });
  REQUIRE(asked == "bocker/b.md3 bocker/a.md2 bocker/a.md1 ");
  REQUIRE(shown.size() == 3);
  REQUIRE(shown[0].commit->subject == "Byt namn");
  REQUIRE(shown[0].parts.size() == 1);
  REQUIRE(shown[0].before.size() == 1);
  REQUIRE(shown[2].change->kind == ChangeKind::added);
  REQUIRE(shown[2].parts.empty());
}

TEST_CASE("A version that cannot be read is told of") {
  const auto made = make_catalogue({entry_file("bocker/a.md", "title: A")});
  const History history = MadeHistory()
                              .commit(0, "Lägg till", {added("bocker/a.md")})
                              .commit(1, "Ändra", {changed("bocker/a.md")})
                              .of(made.catalogue);
  const auto shown = show_changes(history, 0, [](const std::string&, const ObjectId& id) {
    return id[0] == 1 ? std::nullopt : std::optional(version_with("läsbar"));
  });
  REQUIRE_FALSE(shown[0].is_readable);
  REQUIRE(shown[0].parts.empty());
}

TEST_CASE("Only so many changes, and so much of earlier versions, are shown") {
  const auto made = make_catalogue({entry_file("bocker/a.md", "title: A")});
  MadeHistory long_history;
  long_history.commit(0, "Lägg till", {added("bocker/a.md")});
  for (int i = 1; i < 250; ++i)
    long_history.commit(i, "Ändra",
                        {changed("bocker/a.md", static_cast<unsigned char>(i), static_cast<unsigned char>(i + 1))});
  const History history = long_history.of(made.catalogue);
  const auto shown = show_changes(history, 0, [](const std::string&, const ObjectId& id) {
    return std::optional(version_with(std::string(3000, static_cast<char>('a' + id[0] % 20))));
  });
  REQUIRE(shown.size() == 200);
  REQUIRE_FALSE(shown[5].before.empty());
  REQUIRE(shown[10].before.empty());
  REQUIRE_FALSE(shown[199].parts.empty());
}
