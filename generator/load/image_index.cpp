#include "load/image_index.h"

#include <algorithm>

namespace kunskap {

ImageIndex::ImageIndex(const std::vector<Image>& images) : images_(images) {
  std::map<std::string_view, std::vector<std::string_view>> names;
  for (const Image& image : images) {
    const std::string_view path = image.path;
    const std::size_t slash = path.find('/');
    names[path.substr(0, slash)].push_back(path.substr(slash + 1));
  }
  for (auto& [folder, inside] : names) names_.emplace(folder, NameIndex(std::move(inside)));
}

const Image* ImageIndex::find(std::string_view path) const {
  const auto found = std::lower_bound(images_.begin(), images_.end(), path,
                                      [](const Image& image, std::string_view wanted) { return image.path < wanted; });
  return found != images_.end() && found->path == path ? &*found : nullptr;
}

std::string ImageIndex::nearest(std::string_view folder, std::string_view name) const {
  const auto names = names_.find(folder);
  return names == names_.end() ? "" : std::string(names->second.nearest(name).value_or(""));
}

}  // namespace kunskap
