// What has been walked of a repository, kept in its git folder: never committed, never published. Of the adapter
// `history` alone; any thread, since the file is replaced in one step.
#pragma once

#include "adapters/history.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kunskap {

struct HistoryCache {
  ObjectId head{};
  std::vector<Commit> commits;  ///< Every commit in the order of the walk, also those without changes.
  std::set<std::string> names;  ///< Of all who made a commit, to leave them out of what is shown.
};

/// Where it stands for the folder of `source`.
std::filesystem::path history_cache_place(const HistorySource& source);
/// Nothing when there is none, or it is not whole.
std::optional<HistoryCache> read_history_cache(const std::filesystem::path& place);
/// A place that cannot be written to is left as it is: the next walk only takes longer.
void write_history_cache(const std::filesystem::path& place, const HistoryCache& cache);

}  // namespace kunskap
