// The changes of one entry with what differs in each, for the page that shows them.
#pragma once

#include "model/history.h"
#include "model/version.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kunskap {

/// The version with the contents `id`, of the file at `path` below content/; nothing when it cannot be read.
using ReadVersion = std::function<std::optional<Version>(const std::string& path, const ObjectId& id)>;

/// The changes of `entry`, the newest first, 200 at most. `read` is asked for each version once. Any thread.
std::vector<ShownChange> show_changes(const History& history, EntryIndex entry, const ReadVersion& read);

}  // namespace kunskap
