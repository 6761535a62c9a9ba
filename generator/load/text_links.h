// Decides where the links and images of an entry's text lead. Used by one thread for one entry.
#pragma once

#include "adapters/markdown.h"
#include "base/problems.h"
#include "load/image_index.h"
#include "model/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// Every page of an entry stands two folders below the top of the site.
inline constexpr std::string_view entry_root = "../../";

class TextLinks {
 public:
  /// `path` of the entry's file, below content/. Links to entries are added to `links`: whether the entry exists is not
  /// known yet.
  TextLinks(std::string_view path, const Model& model, const ImageIndex& images, std::vector<TextLink>& links,
            Problems& problems);

  MarkdownTarget link(std::string_view destination, Place place);
  MarkdownTarget image(std::string_view destination, Place place);

 private:
  MarkdownTarget link_to_file(std::string_view destination, Place place);
  MarkdownTarget dead(Translated why, Place place);

  std::string_view path_;
  std::string_view folder_;
  const Model& model_;
  const ImageIndex& images_;
  std::vector<TextLink>& links_;
  Problems& problems_;
};

}  // namespace kunskap
