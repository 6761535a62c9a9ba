// Reads one file of the catalogue: the facts at the top, by the types of the model, and the text below.
// Any thread, each with its own problems.
#pragma once

#include "adapters/markdown.h"
#include "base/problems.h"
#include "load/image_index.h"
#include "model/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct EntryFile {
  std::string path;  ///< Below content/: "folder/id.md".
  FileId file = 0;
  KindIndex kind = 0;
  std::string id;
};

struct EntryReading {
  const Model& model;
  const ImageIndex& images;
  const MarkdownWords& words;
};

/// An entry that is known, but that nothing has been read of.
Entry unread_entry(const EntryFile& file, const Model& model);

/// The entry in `text`, as whole as it could be read.
Entry read_entry(const EntryFile& file, std::string_view text, const EntryReading& reading, Problems& problems);

}  // namespace kunskap
