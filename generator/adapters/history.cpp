// find_history(): where the repository is and whether its history can be trusted. The library calls a repository of
// another owner "not found", knows nothing of shallow clones in linked worktrees, and reads the missing trees of a
// partial clone as errors like any other, so that each is looked for by itself.
#include "adapters/history.h"

#include "adapters/history_cache.h"
#include "adapters/history_commits.h"
#include "adapters/history_repository.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// The top of the repository that `folder` seems to lie in, by the name .git alone.
std::optional<fs::path> top_by_name(fs::path folder) {
  std::error_code error;
  while (true) {
    if (fs::exists(folder / ".git", error)) return folder;
    if (!folder.has_relative_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

bool is_of_another(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && status.st_uid != ::geteuid();
}

HistorySource unknown(RepositoryState state, std::string sv, std::string en) {
  HistorySource source;
  source.state = state;
  source.words = {"sidorna visar ingen historik: " + std::move(sv), "the pages show no history: " + std::move(en)};
  return source;
}

HistorySource without_repository() {
  return unknown(RepositoryState::none,
                 "innehållet ligger inte i något git-förråd; hämta det med git clone i stället för som en zip-fil",
                 "the content lies in no git repository; fetch it by git clone instead of as a zip file");
}

HistorySource not_opened(const fs::path& folder, const std::string& why) {
  const auto top = top_by_name(folder);
  if (!top) return without_repository();
  if (is_of_another(*top) || is_of_another(*top / ".git")) {
    const std::string remedy = "git config --global --add safe.directory " + top->string();
    return unknown(RepositoryState::foreign_owner,
                   "git-förrådet ägs av en annan användare; är det att lita på, kör " + remedy,
                   "the git repository is owned by another user; where it can be trusted, run " + remedy);
  }
  if (why.find("extension") != std::string::npos || why.find("version") != std::string::npos)
    return unknown(
        RepositoryState::unsupported,
        "git-förrådet har ett format som verktyget inte kan läsa (" + why + "); gör en ny klon med git clone",
        "the git repository has a format that the tool cannot read (" + why + "); make a new one by git clone");
  return unknown(RepositoryState::broken, "git-förrådet går inte att läsa (" + why + "); undersök det med git fsck",
                 "the git repository cannot be read (" + why + "); look into it with git fsck");
}

HistorySource shallow() {
  return unknown(RepositoryState::shallow,
                 "git-klonen har bara de senaste ändringarna; kör git fetch --unshallow, eller sätt fetch-depth: 0 där "
                 "GitHub hämtar den",
                 "the git clone has only the latest changes; run git fetch --unshallow, or set fetch-depth: 0 where "
                 "GitHub fetches it");
}

HistorySource partial() {
  return unknown(RepositoryState::partial, "git-klonen saknar filer ur historiken; kör git fetch --refetch --no-filter",
                 "the git clone lacks files of the history; run git fetch --refetch --no-filter");
}

HistorySource empty() {
  return unknown(RepositoryState::empty, "innehållet är inte incheckat än; kör git add och git commit",
                 "the content has not been committed yet; run git add and git commit");
}

bool is_shallow(git_repository* repository) {
  std::error_code error;
  const fs::path file = fs::path(git_repository_commondir(repository)) / "shallow";
  return git_repository_is_shallow(repository) == 1 || (fs::exists(file, error) && fs::file_size(file, error) > 0);
}

/// Whether the clone was told to leave objects at its origin.
bool has_promisor(git_repository* repository) {
  git_config* config = nullptr;
  if (git_repository_config_snapshot(&config, repository) < 0) return false;
  bool found = false;
  git_config_foreach_match(
      config, R"(^remote\..*\.promisor$)",
      [](const git_config_entry*, void* answer) {
        *static_cast<bool*>(answer) = true;
        return 0;
      },
      &found);
  git_config_free(config);
  return found;
}

git::Repository open_around(const fs::path& folder) {
  git::prepare();
  git_repository* repository = nullptr;
  git::require(git_repository_open_ext(&repository, folder.c_str(), 0, nullptr));
  return git::Repository(repository);
}

HistorySource describe(git_repository* repository, const fs::path& folder) {
  if (!git_repository_workdir(repository)) return without_repository();
  if (is_shallow(repository)) return shallow();
  HistorySource source;
  git_oid head{};
  const int found = git_reference_name_to_id(&head, repository, "HEAD");
  if (found == GIT_ENOTFOUND) return empty();
  git::require(found);
  const fs::path below = folder.lexically_relative(fs::canonical(git_repository_workdir(repository)));
  source.state = RepositoryState::known;
  source.git_folder = git_repository_path(repository);
  source.prefix = below == "." ? "" : below.generic_string() + "/";
  source.head = git::id_of(head);
  return source;
}

/// A state for what went wrong while the history was read.
FolderHistory unreadable(const HistorySource& source, const git::Unreadable& reason) {
  const auto opened = git::open(source.git_folder);
  const HistorySource why = reason.is_missing && has_promisor(opened.repository.get())
                                ? partial()
                                : not_opened(source.git_folder.parent_path(), reason.why);
  return {why.state, why.words, {}};
}

/// A partial clone may have all that is asked for; what it lacks would be missed when a version is shown.
void require_contents(const git::Opened& opened, const std::vector<Commit>& commits) {
  if (!has_promisor(opened.repository.get())) return;
  for (const Commit& commit : commits)
    for (const FileChange& change : commit.changes)
      for (const ObjectId& id : {change.before, change.after}) {
        const git_oid oid = git::oid_of(id);
        if (id != ObjectId{} && git_odb_exists(opened.database.get(), &oid) != 1) throw git::Unreadable{true, "blob"};
      }
}

FolderHistory finished(const git::Opened& opened, std::vector<Commit> commits) {
  std::erase_if(commits, [](const Commit& commit) { return commit.changes.empty(); });
  require_contents(opened, commits);
  if (commits.empty()) return {RepositoryState::empty, empty().words, {}};
  return {RepositoryState::known, {}, std::move(commits)};
}

template <typename Read>
FolderHistory guarded(const HistorySource& source, Read read) {
  if (source.state != RepositoryState::known) return {source.state, source.words, {}};
  try {
    return read();
  } catch (const git::Unreadable& reason) {
    return unreadable(source, reason);
  }
}

std::optional<ObjectId> commit_named(git_repository* repository, const std::string& name) {
  git_object* found = nullptr;
  if (git_revparse_single(&found, repository, name.c_str()) < 0) return std::nullopt;
  const git::ObjectHandle object(found);
  git_object* commit = nullptr;
  if (git_object_peel(&commit, object.get(), GIT_OBJECT_COMMIT) < 0) return std::nullopt;
  const git::ObjectHandle peeled(commit);
  return git::id_of(*git_object_id(peeled.get()));
}

}  // namespace

std::string as_hex(const ObjectId& id) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : id) (hex += digits[byte >> 4]) += digits[byte & 15];
  return hex;
}

HistorySource find_history(const fs::path& folder) {
  std::error_code error;
  const fs::path place = fs::canonical(folder, error);
  if (error) return without_repository();
  try {
    const git::Repository repository = open_around(place);
    return describe(repository.get(), place);
  } catch (const git::Unreadable& reason) {
    return not_opened(place, reason.why);
  }
}

FolderHistory walk_history(const HistorySource& source) {
  return guarded(source, [&] {
    const git::Opened opened = git::open(source.git_folder);
    return finished(opened, git::walk(opened, source, {}).commits);
  });
}

FolderHistory read_history(const HistorySource& source) {
  return guarded(source, [&] {
    const git::Opened opened = git::open(source.git_folder);
    const std::filesystem::path place = history_cache_place(source);
    auto cached = read_history_cache(place);
    if (cached && cached->head == source.head) return finished(opened, std::move(cached->commits));
    HistoryCache walked = git::walk(opened, source, cached ? std::move(*cached) : HistoryCache());
    write_history_cache(place, walked);
    return finished(opened, std::move(walked.commits));
  });
}

FolderHistory changes_since(const HistorySource& source, const ObjectId& before) {
  return guarded(source, [&] {
    const git::Opened opened = git::open(source.git_folder);
    Commit all;
    all.id = source.head;
    all.changes = git::changes_between(opened, source, before, source.head);
    return FolderHistory{RepositoryState::known, {}, {std::move(all)}};
  });
}

std::optional<ObjectId> find_commit(const HistorySource& source, const std::string& name) {
  if (source.state != RepositoryState::known) return std::nullopt;
  try {
    const git::Opened opened = git::open(source.git_folder);
    if (const auto named = commit_named(opened.repository.get(), name)) return named;
    return git::last_commit_before(opened, source, name);
  } catch (const git::Unreadable&) {
    return std::nullopt;
  }
}

struct VersionReader::Handle {
  git::Opened opened;
};

VersionReader::VersionReader(const HistorySource& source) {
  if (source.state != RepositoryState::known) return;
  try {
    handle_ = std::make_unique<Handle>(Handle{git::open(source.git_folder)});
  } catch (const git::Unreadable&) {
    // It has been read before; whoever asks for a version gets none.
  }
}
VersionReader::~VersionReader() = default;
VersionReader::VersionReader(VersionReader&&) noexcept = default;
VersionReader& VersionReader::operator=(VersionReader&&) noexcept = default;

std::optional<std::string> VersionReader::read(const ObjectId& id) const {
  if (!handle_ || id == ObjectId{}) return std::nullopt;
  try {
    return std::string(git::bytes_of(git::read(handle_->opened.database.get(), git::oid_of(id)).get()));
  } catch (const git::Unreadable&) {
    return std::nullopt;
  }
}

}  // namespace kunskap
