// What one commit changed in a folder: two trees compared line by line, and renames found among what came and went.
// Of the adapter `history` alone; one thread.
#pragma once

#include "adapters/history_repository.h"

#include <string>
#include <vector>

namespace kunskap::git {

/// The id of the folder `prefix` ("content/") in the tree `root`; zero when it has none.
ObjectId folder_in(git_odb* database, const git_oid& root, std::string_view prefix);

/// What differs from the tree `before` to the tree `after`, renames found. Zero stands for an empty tree.
std::vector<FileChange> compare_trees(git_odb* database, const ObjectId& before, const ObjectId& after);

}  // namespace kunskap::git
