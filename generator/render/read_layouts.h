// Reads the folder of layouts: the templates and the words of the interface.
#pragma once

#include "adapters/markdown.h"
#include "base/place.h"
#include "base/problems.h"
#include "model/value.h"
#include "render/template/layout.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kunskap {

/// Every .html file below `folder`. `shown` is the folder as messages show it.
LayoutFiles read_layout_files(const std::filesystem::path& folder, const std::string& shown, SourceFiles& files);

/// The words in words/<language>.yaml below `folder`.
InterfaceWords read_interface_words(const std::filesystem::path& folder, const std::string& shown,
                                    std::string_view language, SourceFiles& files, Problems& problems);

/// What pictures are, for those who do not see them, and the words in them.
struct PictureTexts {
  std::string flow_about, timeline_about, chart_about, map_about;
  std::string approximately;  ///< Before a number: {0}.
  std::string more;           ///< What else there is, {0} in number.
  std::string map;            ///< What the map of where an entry belongs is called.
};

/// The words that the program itself puts on pages; one that is missing is a problem at the file of the words.
struct BuiltInWords {
  std::string unknown, yes, no, start;
  std::string assigned, inferred, example;  ///< The basis of a value that does not stand in the sources.
  MarkdownWords markdown;
  PictureTexts pictures;

  /// Empty for what stands in the sources.
  std::string_view label_of(Basis basis) const;
};
BuiltInWords built_in_words(const InterfaceWords& words, FileId file, Problems& problems);

}  // namespace kunskap
