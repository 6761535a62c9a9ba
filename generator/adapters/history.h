// What git knows of a folder: every commit that changed a file in it, and the files as they were.
// The only files that know libgit2 are this adapter's: history, history_walk, history_repository.
//
// One walk over the raw trees, never a diff of the library for each commit, which takes eighty times as long. Merges
// have no changes of their own, as in `git log`. A file whose name alone was changed is renamed; so is one that shares
// half of its text with the new one, among those that came and went in the same commit.
//
// Nothing here throws for the sake of a repository: what cannot be known is a state, with the remedy in words. A
// VersionReader belongs to one thread at a time; the functions may be called from any.
#pragma once

#include "base/translated.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// Names a commit, or the contents of a file.
using ObjectId = std::array<unsigned char, 20>;
std::string as_hex(const ObjectId& id);

enum class RepositoryState : std::uint8_t {
  known,
  none,           ///< The folder lies in no repository.
  empty,          ///< There is no commit yet, or none that has the folder.
  shallow,        ///< The clone holds only the latest commits.
  partial,        ///< The clone holds only some of the files.
  foreign_owner,  ///< Owned by another user, and not trusted.
  unsupported,    ///< Of a format that the library does not read.
  broken
};

/// A folder and its repository. Where the state is not `known`, only `words` say something.
struct HistorySource {
  RepositoryState state = RepositoryState::none;
  Translated words;                  ///< What is missing and how to mend it, one sentence; empty when known.
  std::filesystem::path git_folder;  ///< Where git keeps the repository.
  std::string prefix;                ///< The folder below the top of the repository, with / at its end; may be empty.
  ObjectId head{};
};

/// Opens the repository that `folder` lies in. Reads no history.
HistorySource find_history(const std::filesystem::path& folder);

enum class ChangeKind : std::uint8_t { added, changed, renamed, removed };

struct FileChange {
  ChangeKind kind = ChangeKind::changed;
  std::string path;     ///< Below the folder: any bytes. Of one that was removed, where it stood.
  std::string earlier;  ///< Of one that was renamed: where it stood before.
  ObjectId before{};    ///< Its contents; zero when it was added.
  ObjectId after{};     ///< Zero when it was removed.
};

/// A commit, without anything that says who made it.
struct Commit {
  ObjectId id{};
  std::int64_t time = 0;            ///< When it was made, in seconds since 1970,
  std::int16_t offset = 0;          ///< and how many minutes the clock of the place was ahead.
  std::string subject;              ///< In UTF-8; names and addresses of those who made it are left out.
  bool is_small = false;            ///< By its trailer: not to be announced.
  std::vector<FileChange> changes;  ///< Sorted by path.
};

/// The commits that changed something in the folder, each after its parents.
struct FolderHistory {
  RepositoryState state = RepositoryState::none;
  Translated words;
  std::vector<Commit> commits;
};

/// Walks what has not been walked before: the rest stands in a file in the git folder, which is never committed.
FolderHistory read_history(const HistorySource& source);
/// The same without that file.
FolderHistory walk_history(const HistorySource& source);

/// What differs in the folder from the commit `before` to the head.
FolderHistory changes_since(const HistorySource& source, const ObjectId& before);
/// The commit that `name` says: a commit, a tag, a branch; or of a date such as 2026-11-21 the last one before it.
/// Nothing when there is none.
std::optional<ObjectId> find_commit(const HistorySource& source, const std::string& name);

/// The files as they were.
class VersionReader {
 public:
  explicit VersionReader(const HistorySource& source);
  ~VersionReader();
  VersionReader(VersionReader&&) noexcept;
  VersionReader& operator=(VersionReader&&) noexcept;
  /// Nothing when the repository does not have it.
  std::optional<std::string> read(const ObjectId& id) const;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace kunskap
