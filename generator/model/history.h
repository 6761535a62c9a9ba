// What has happened to the entries of a catalogue, as git tells it.
// Plain data, made by history/ and then only read, from any thread. Entries are named by their index in the catalogue,
// commits and their changes by theirs here.
#pragma once

#include "adapters/history.h"
#include "base/edtf.h"
#include "model/catalogue.h"

#include <functional>
#include <string>
#include <vector>

namespace kunskap {

/// One change of one entry.
struct EntryChange {
  std::uint32_t commit = 0;
  std::uint32_t change = 0;  ///< Of the commit.
};

/// An entry that is no longer in the catalogue.
struct GoneEntry {
  KindIndex kind = 0;
  std::string id;
  std::string title;  ///< The id, until somebody reads the last version.
  EntryChange last;
};

/// An entry that a commit changed.
struct ChangedEntry {
  static constexpr EntryIndex none = static_cast<EntryIndex>(-1);
  EntryIndex entry = none;
  std::uint32_t gone = 0;    ///< Which of those that are gone, when there is no entry.
  std::uint32_t change = 0;  ///< Of the commit.
};

struct History {
  std::vector<Commit> commits;                     ///< The oldest first.
  std::vector<std::vector<ChangedEntry>> changed;  ///< For each commit: the entries, in the order of their files.
  std::vector<std::vector<EntryChange>>
      of_entries;  ///< For each entry of the catalogue: its changes, the newest first.
  std::vector<GoneEntry> gone;

  bool empty() const { return commits.empty(); }
  const FileChange& change(const EntryChange& which) const { return commits[which.commit].changes[which.change]; }
};

/// The day of the commit where it was made.
Date day_of(const Commit& commit);
/// Eight digits that tell it from other commits, for anchors.
std::string short_name(const Commit& commit);

}  // namespace kunskap
