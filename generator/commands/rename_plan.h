// What a new id of an entry changes in the files of the catalogue. Nothing on disk is changed here.
#pragma once

#include "build.h"
#include "edit/write_files.h"
#include "model/catalogue.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kunskap {

struct RenamePlan {
  std::vector<FileEdit> edits;
  std::string new_path;         ///< Of the entry's file, as people are shown it.
  std::size_t changed = 0;      ///< Files with references or links.
  bool leaves_redirect = true;  ///< A draft had no address that anybody knew.
};

/// Why nothing is changed.
struct RenameRefusal {
  std::optional<Translated> usage;  ///< What was asked for cannot be done.
  SourceFiles files;                ///< Or the content has mistakes, or would have.
  Problems problems;
};

/// `old_name` and `new_name` are "folder/id" or paths of files; a new id may stand alone. Throws Failure when the world
/// fails; `language` is that of the catalogue afterwards.
std::variant<RenamePlan, RenameRefusal> plan_rename(const BuildOptions& options, const std::string& old_name,
                                                    const std::string& new_name, std::string& language,
                                                    Progress& progress);

}  // namespace kunskap
