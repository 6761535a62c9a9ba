// Stage 1: the folder content/ becomes a Catalogue.
#pragma once

#include "adapters/markdown.h"
#include "base/disk.h"
#include "base/place.h"
#include "base/problems.h"
#include "base/progress.h"
#include "model/catalogue.h"

#include <filesystem>
#include <span>
#include <string>

namespace kunskap {

/// An entry with `draft: true` is not published until somebody takes that away.
enum class Drafts : std::uint8_t { leave_out, show };

struct LoadOptions {
  std::filesystem::path content;
  std::span<const FoundFile> files;  ///< All of the folder.
  std::string shown_content;         ///< The folder as messages show it: relative to where the command was given.
  unsigned jobs = 1;
  Drafts drafts = Drafts::leave_out;
};

/// Only model.yaml, site.yaml and redirects.yaml: what must be known before the words of the pages can be chosen.
void load_settings(const LoadOptions& options, SourceFiles& files, Catalogue& catalogue, Problems& problems);

/// The entries and images, by the model that `catalogue` already has. Reads files on `jobs` threads. An entry that
/// could not be read as a whole is still in the catalogue, so that references to it are no mistakes of their own. Of a
/// draft that is left out nothing is said, however unfinished it is.
void load_entries(const LoadOptions& options, const MarkdownWords& words, SourceFiles& files, Catalogue& catalogue,
                  Problems& problems, Progress& progress);

}  // namespace kunskap
