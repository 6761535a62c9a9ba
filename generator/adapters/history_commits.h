// The commits of a repository, each with what it changed in a folder. Of the adapter `history` alone; one thread.
#pragma once

#include "adapters/history_cache.h"
#include "adapters/history_repository.h"

#include <string>
#include <vector>

namespace kunskap::git {

/// Every commit of the head's history, after its parents; merges, and those that changed nothing in the folder, without
/// changes. What is in `known` is not read again. No subject has the name of anybody who made a commit.
HistoryCache walk(const Opened& opened, const HistorySource& source, HistoryCache known);

/// What differs in the folder from one commit to another; zero is before all.
std::vector<FileChange> changes_between(const Opened& opened, const HistorySource& source, const ObjectId& before,
                                        const ObjectId& after);

/// The last commit before the day `date` ("2026-11-21") of those that led to the head one after the other, merges'
/// branches aside; nothing when it is no date, or there is none.
std::optional<ObjectId> last_commit_before(const Opened& opened, const HistorySource& source, std::string_view date);

/// The subject line that may be shown: without `names`, which are of those who made the commit, and without addresses
/// of e-mail. In UTF-8.
std::string shown_subject(std::string_view subject, const std::vector<std::string_view>& names);

/// Whether a trailer of `message` – a line of its last paragraph – says that the change is small.
bool says_small(std::string_view message);

}  // namespace kunskap::git
