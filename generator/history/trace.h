// Between stages 1 and 4: the commits of the repository become what has happened to each entry.
#pragma once

#include "model/history.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kunskap {

/// The kind and the id of the entry whose file is at `path` below content/; nothing for other files.
struct EntryName {
  KindIndex kind = 0;
  std::string_view id;
};
std::optional<EntryName> entry_at(const Model& model, std::string_view path);

/// Follows every file through its names. A name that is used again after its file was removed goes on with the old
/// history, since the address is the same; one that is used again after its file was renamed begins anew.
History trace_history(FolderHistory history, const Catalogue& catalogue);

/// Makes renames of what came and went between two versions, when `commits` tell that it was one and the same file. By
/// their contents alone, two versions far apart may have too little in common.
void pair_renames(std::vector<FileChange>& changes, const std::vector<Commit>& commits);

}  // namespace kunskap
