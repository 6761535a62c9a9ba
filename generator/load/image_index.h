// The images by their paths, and the names that were probably meant. Made once, then only read, from any thread; the
// images outlive it.
#pragma once

#include "base/name_index.h"
#include "model/catalogue.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

class ImageIndex {
 public:
  /// Requires: `images` are sorted by path.
  explicit ImageIndex(const std::vector<Image>& images);

  /// The image at `path` below content/, or nullptr.
  const Image* find(std::string_view path) const;
  /// The name of the image in `folder` that `name` was probably meant to be; empty when none is near.
  std::string nearest(std::string_view folder, std::string_view name) const;

 private:
  const std::vector<Image>& images_;
  std::map<std::string_view, NameIndex> names_;  ///< Of each folder below content/.
};

}  // namespace kunskap
