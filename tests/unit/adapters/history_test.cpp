#include "adapters/history.h"

#include "adapters/git_folder.h"
#include "adapters/history_cache.h"

#include <sys/stat.h>
#include <unistd.h>

#include <random>

using namespace kunskap;

namespace {

std::string many_lines(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += "rad nummer " + std::to_string(i) + "\n";
  return text;
}

/// Three files with a history of what happens to files.
struct Eventful : GitFolder {
  Eventful() {
    write("README.md", "utanför\n");
    commit("Börja");
    write("content/a/en.md", many_lines(0, 20));
    write("content/a/två.md", "två\n");
    write("content/b/tre.md", "tre\n");
    commit("Lägg till tre");
    write("content/a/en.md", many_lines(0, 21));
    commit("Ändra en");
    git("mv content/b/tre.md content/a/tre.md");
    commit("Flytta tre");
    git("mv content/a/en.md content/b/ett.md");
    write("content/b/ett.md", many_lines(2, 23));
    commit("Byt namn på en och ändra den");
    git("rm -q content/a/två.md");
    commit("Ta bort två");
    git("revert --no-edit HEAD");
  }
};

void require_as_git_log(const GitFolder& repository) {
  const FolderHistory history = walk_history(repository.source());
  REQUIRE(history.words.in("en") == "");
  const auto wanted = lines_of_git_log(repository);
  REQUIRE_FALSE(wanted.empty());
  REQUIRE(lines_of(history) == wanted);
  REQUIRE(lines_of(read_history(repository.source())) == wanted);
  REQUIRE(lines_of(read_history(repository.source())) == wanted);
}

}  // namespace

TEST_CASE("The history of a folder is what git log says of it") { require_as_git_log(Eventful()); }

TEST_CASE("A merge has no changes of its own, and those of its branches count") {
  Eventful made;
  made.git("checkout -q -b gren HEAD~3");
  made.write("content/a/ny.md", "ny\n");
  made.commit("Lägg till på en gren");
  made.git("checkout -q main");
  made.clock += 60;
  made.git("merge -q --no-ff -m Sammanfoga gren");
  require_as_git_log(made);
  for (const Commit& commit : walk_history(made.source()).commits) REQUIRE(commit.subject != "Sammanfoga");
}

TEST_CASE("File names may be any bytes") {
  GitFolder made;
  for (const char* name : {"content/å ä ö.md", "content/\xff\xfe.md", "content/rad\nbrytning.md", "content/tabb\t.md",
                           "content/\"citat\".md"})
    made.write(name, std::string("text ") + name + "\n");
  made.commit("Lägg till");
  made.write("content/\xff\xfe.md", "ändrad\n");
  made.commit("Ändra");
  require_as_git_log(made);
}

TEST_CASE("Folders that become files, swapped names, links and submodules are seen as git sees them") {
  GitFolder made;
  made.write("content/mapp/fil.md", "i en mapp\n");
  made.write("content/a.md", many_lines(0, 9));
  made.write("content/a-b.md", many_lines(10, 19));
  made.write("content/a/b.md", many_lines(20, 29));
  made.commit("Börja");
  made.git("rm -q -r content/mapp");
  made.write("content/mapp", "en fil\n");
  made.commit("En fil i stället");
  made.git("mv content/a.md content/x.md");
  made.git("mv content/a-b.md content/a.md");
  made.git("mv content/x.md content/a-b.md");
  made.git("mv content/a/b.md content/a/c.md");
  made.commit("Byt plats");
  const FolderHistory history = walk_history(made.source());
  REQUIRE(history.commits.size() == 3);
  REQUIRE(history.commits[1].changes.size() == 2);
  REQUIRE(history.commits[2].changes.size() == 3);  // Two have changed where they stand; git does not see more either.
}

TEST_CASE("Random histories with branches are as git log has them") {
  std::mt19937 random(7);
  const auto one_of = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
  GitFolder made;
  made.write("content/0/0.md", many_lines(0, 30));
  made.commit("Börja");
  for (int step = 1; step < 120; ++step) {
    const std::string here = "content/" + std::to_string(one_of(3)) + "/" + std::to_string(one_of(12)) + ".md";
    const bool is_there = std::filesystem::exists(made.top / here);
    const std::string there = "content/" + std::to_string(one_of(3)) + "/n" + std::to_string(step) + ".md";
    if (!is_there || one_of(3) == 0) {
      made.write(here, many_lines(step * 40, step * 40 + 30));
    } else if (one_of(2) == 0) {
      made.write(here, output_of("cat '" + (made.top / here).string() + "'") + many_lines(step, step + 2));
    } else if (one_of(2) == 0) {
      std::filesystem::create_directories((made.top / there).parent_path());
      made.git("mv " + here + " " + there);
    } else {
      made.git("rm -q " + here);
    }
    made.commit("Steg " + std::to_string(step));
    if (step % 20 == 10) made.git("checkout -q -b gren" + std::to_string(step) + " HEAD~3");
    if (step % 20 == 15) made.git("checkout -q main");
    if (step % 20 == 16)
      made.git("merge -q -X ours -m Sammanfoga gren" + std::to_string(step - 6) +
               " || { git reset -q --merge; true; }");
  }
  require_as_git_log(made);
}

TEST_CASE("Only what is new is walked, and the order is the same as of a whole walk") {
  Eventful made;
  read_history(made.source());
  made.git("checkout -q -b sent HEAD~4");
  made.write("content/b/sen.md", "sen\n");
  made.commit("Sent");
  made.git("checkout -q main");
  made.git("merge -q -m Sammanfoga sent");
  const FolderHistory cached = read_history(made.source());
  const FolderHistory whole = walk_history(made.source());
  REQUIRE(cached.commits.size() == whole.commits.size());
  for (std::size_t i = 0; i < whole.commits.size(); ++i) {
    REQUIRE(cached.commits[i].id == whole.commits[i].id);
    REQUIRE(cached.commits[i].subject == whole.commits[i].subject);
    REQUIRE(cached.commits[i].time == whole.commits[i].time);
  }
  REQUIRE(made.git("status --porcelain") == "");
}

TEST_CASE("A broken file of what has been walked is as none") {
  Eventful made;
  const auto wanted = lines_of(read_history(made.source()));
  const auto place = history_cache_place(made.source());
  REQUIRE(std::filesystem::exists(place));
  std::filesystem::resize_file(place, std::filesystem::file_size(place) - 40);
  REQUIRE(lines_of(read_history(made.source())) == wanted);
}

TEST_CASE("A commit tells its day and subject, and nobody's name or address") {
  GitFolder made;
  made.write("content/a.md", "a\n");
  made.commit("Rätta efter påpekande av Astrid Exempel, astrid@exempel.se");
  const auto history = walk_history(made.source());
  REQUIRE(history.commits.front().subject == "Rätta efter påpekande av …, …");
  REQUIRE(history.commits.front().time == made.clock);
  REQUIRE(history.commits.front().offset == 60);
}

TEST_CASE("Nobody who has made a commit is named in the subject of another's, whoever came first") {
  GitFolder made;
  made.write("content/a.md", "a\n");
  made.commit("Efter ett samtal med Börje Påhittad");
  REQUIRE(read_history(made.source()).commits.front().subject == "Efter ett samtal med Börje Påhittad");
  made.git("-c user.name='Börje Påhittad' commit -q --allow-empty -m Tom");
  for (const auto& history : {read_history(made.source()), read_history(made.source()), walk_history(made.source())})
    REQUIRE(history.commits.front().subject == "Efter ett samtal med …");
}

TEST_CASE("A trailer marks a small change") {
  GitFolder made;
  const auto is_small = [&](const std::string& message) {
    made.write("content/a.md", message);
    made.commit(message);
    return walk_history(made.source()).commits.back().is_small;
  };
  REQUIRE(is_small("Rätta ett skrivfel\n\nLiten-andring: ja"));
  REQUIRE(is_small("Fix a slip\n\nBecause.\n\nReviewed-by: x\nSmall-change: YES\n"));
  REQUIRE_FALSE(is_small("Liten-andring: ja"));
  REQUIRE_FALSE(is_small("Ändra\n\nLiten-andring: ja\n\nMer text."));
  REQUIRE_FALSE(is_small("Ändra\n\nLiten-andring: nej"));
}

TEST_CASE("A version is read as it was, and what is not there is nothing") {
  Eventful made;
  const auto history = walk_history(made.source());
  const VersionReader reader(made.source());
  const FileChange& last = history.commits.back().changes.front();
  REQUIRE(reader.read(last.after) == "två\n");
  REQUIRE(reader.read(last.before) == std::nullopt);
  ObjectId other{};
  other[3] = 7;
  REQUIRE(reader.read(other) == std::nullopt);
}

TEST_CASE("What has changed since a commit, a tag or a day") {
  Eventful made;
  made.git("tag v1 HEAD~4");
  const auto source = made.source();
  const auto tagged = find_commit(source, "v1");
  REQUIRE(tagged);
  const auto lines = lines_of(changes_since(source, *tagged));
  REQUIRE(lines.size() == 2);
  REQUIRE(lines[0].substr(41) == "R a/en.md → b/ett.md");
  REQUIRE(lines[1].substr(41) == "R b/tre.md → a/tre.md");
  REQUIRE(find_commit(source, "2023-11-15"));
  REQUIRE(find_commit(source, "2023-11-14") == std::nullopt);
  REQUIRE(find_commit(source, "inte-en-gren") == std::nullopt);
}

namespace {

void require_unknown(const HistorySource& source, RepositoryState state, const std::string& remedy) {
  REQUIRE(source.state == state);
  REQUIRE(source.words.in("en").find("the pages show no history: ") == 0);
  REQUIRE(source.words.in("sv").find(remedy) != std::string::npos);
  const FolderHistory history = read_history(source);
  REQUIRE(history.state == state);
  REQUIRE(history.commits.empty());
}

}  // namespace

TEST_CASE("Where there is no history, the reason and the remedy are told") {
  const TemporaryFolder folder;
  require_unknown(find_history(folder.path()), RepositoryState::none, "git clone");
  require_unknown(find_history(folder.path() / "saknas"), RepositoryState::none, "git clone");
  GitFolder made;
  made.write("content/a.md", "a\n");
  require_unknown(made.source(), RepositoryState::empty, "git commit");
  made.write("annat.md", "b\n");
  made.git("add annat.md");
  made.git("commit -q -m Annat");
  REQUIRE(read_history(made.source()).state == RepositoryState::empty);
  REQUIRE(read_history(made.source()).words.in("en").find("git commit") != std::string::npos);
}

TEST_CASE("A shallow clone shows no dates") {
  Eventful made;
  made.git("clone -q --depth 2 'file://" + made.top.string() + "' grund");
  require_unknown(find_history(made.top / "grund/content"), RepositoryState::shallow, "fetch-depth: 0");
  made.git("-C grund worktree add -q ../tradet");
  require_unknown(find_history(made.top / "tradet/content"), RepositoryState::shallow, "git fetch --unshallow");
  made.git("-C grund fetch -q --unshallow");
  REQUIRE(lines_of(walk_history(find_history(made.top / "grund/content"))) == lines_of_git_log(made));
}

TEST_CASE("A partial clone shows no dates, until its files have been fetched") {
  Eventful made;
  made.git("config uploadpack.allowFilter true");
  for (const std::string filter : {"blob:none", "tree:0"}) {
    const auto clone = made.folder.path() / filter;
    made.git("clone -q --filter=" + filter + " 'file://" + made.top.string() + "' '" + clone.string() + "'");
    const FolderHistory history = read_history(find_history(clone / "content"));
    REQUIRE(history.state == RepositoryState::partial);
    REQUIRE(history.words.in("sv").find("git fetch --refetch --no-filter") != std::string::npos);
    made.git("-C '" + clone.string() + "' -c maintenance.auto=false fetch -q --refetch --no-filter");
    REQUIRE(lines_of(read_history(find_history(clone / "content"))) == lines_of_git_log(made));
  }
}

TEST_CASE("A repository of another user is not read, and the remedy names it") {
  if (::geteuid() != 0) return;  // Only the administrator can give a folder away.
  Eventful made;
  output_of("chown -R 65534 '" + made.top.string() + "'");
  const HistorySource source = made.source();
  require_unknown(source, RepositoryState::foreign_owner,
                  "git config --global --add safe.directory " + made.top.string());
}

TEST_CASE("A repository of an unknown format is told of") {
  Eventful made;
  made.git("config core.repositoryformatversion 1");
  made.git("config extensions.framtiden true");
  require_unknown(made.source(), RepositoryState::unsupported, "git clone");
}

TEST_CASE("A broken repository is told of") {
  Eventful made;
  const auto source = made.source();
  std::filesystem::remove_all(made.top / ".git/objects");
  std::filesystem::create_directory(made.top / ".git/objects");
  const FolderHistory history = read_history(source);
  REQUIRE(history.state == RepositoryState::broken);
  REQUIRE(history.words.in("en").find("git fsck") != std::string::npos);
}

TEST_CASE("Linked worktrees, and those of a bare repository, have the whole history") {
  Eventful made;
  made.git("worktree add -q ../tradet");
  REQUIRE(lines_of(read_history(find_history(made.folder.path() / "tradet/content"))) == lines_of_git_log(made));
  made.git("clone -q --bare . ../kal.git");
  made.git("--git-dir=../kal.git worktree add -q ../av-kal main");
  REQUIRE(lines_of(read_history(find_history(made.folder.path() / "av-kal/content"))) == lines_of_git_log(made));
  require_unknown(find_history(made.folder.path() / "kal.git"), RepositoryState::none, "git clone");
}
