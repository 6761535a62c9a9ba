// A history made in memory, without a repository.
#pragma once

#include "history/trace.h"
#include "small_catalogue.h"

#include <string>
#include <vector>

namespace kunskap {

inline ObjectId contents(unsigned char which) {
  ObjectId id{};
  id[0] = which;
  return id;
}

struct MadeHistory {
  FolderHistory folder{RepositoryState::known, {}, {}};

  /// A commit `days` after 1 January 2026, at noon.
  MadeHistory& commit(int days, const std::string& subject, std::vector<FileChange> changes, bool is_small = false) {
    Commit made;
    made.id = contents(static_cast<unsigned char>(folder.commits.size() + 1));
    made.time = 1767268800 + std::int64_t{days} * 86400;
    made.subject = subject;
    made.is_small = is_small;
    made.changes = std::move(changes);
    folder.commits.push_back(std::move(made));
    return *this;
  }
  History of(const Catalogue& catalogue) const { return trace_history(folder, catalogue); }
};

inline FileChange added(const std::string& path, unsigned char after = 1) {
  return {ChangeKind::added, path, "", {}, contents(after)};
}
inline FileChange changed(const std::string& path, unsigned char before = 1, unsigned char after = 2) {
  return {ChangeKind::changed, path, "", contents(before), contents(after)};
}
inline FileChange removed(const std::string& path, unsigned char before = 1) {
  return {ChangeKind::removed, path, "", contents(before), {}};
}

}  // namespace kunskap
