#include "history/entry_changes.h"

#include "history/compare.h"

#include <algorithm>

namespace kunskap {
namespace {

constexpr std::size_t most_changes = 200;
constexpr std::size_t most_weight = 16000;        // Bytes of one difference, or of one version.
constexpr std::size_t room_for_versions = 20000;  // Bytes of all earlier versions of one entry that are shown whole.

/// A version that has been read, and may be asked for once more.
struct Kept {
  ObjectId id{};
  std::optional<Version> version;
};

}  // namespace

std::vector<ShownChange> show_changes(const History& history, EntryIndex entry, const ReadVersion& read) {
  std::vector<ShownChange> shown;
  std::size_t room = room_for_versions;
  Kept after;
  for (const EntryChange& which : history.of_entries[entry]) {
    if (shown.size() == most_changes) break;
    const FileChange& change = history.change(which);
    ShownChange& made = shown.emplace_back();
    made.commit = &history.commits[which.commit];
    made.change = &change;
    if (change.kind == ChangeKind::added || change.kind == ChangeKind::removed) continue;
    if (after.id != change.after) after = {change.after, read(change.path, change.after)};
    Kept before{change.before, read(change.earlier.empty() ? change.path : change.earlier, change.before)};
    made.is_readable = before.version && after.version;
    if (made.is_readable) {
      made.parts = compare_versions(*before.version, *after.version);
      if (room > 0) made.before = before.version->parts;
    }
    room -= std::min(room, limit_weight(made, most_weight));
    after = std::move(before);
  }
  return shown;
}

}  // namespace kunskap
