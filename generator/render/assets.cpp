#include "render/assets.h"

#include "adapters/hash.h"
#include "base/disk.h"

#include <algorithm>

namespace kunskap {
namespace {

std::string member_name(std::string path) {
  std::replace_if(
      path.begin(), path.end(), [](char c) { return c == '/' || c == '.' || c == '-'; }, '_');
  return path;
}

std::string hashed_address(const std::string& path, const std::string& bytes) {
  const std::size_t dot = path.rfind('.');
  return "assets/" + path.substr(0, dot) + "." + content_hash(bytes) + path.substr(dot);
}

}  // namespace

std::vector<Asset> read_assets(const std::filesystem::path& folder) {
  std::vector<Asset> assets;
  for (const FoundFile& found : find_files(folder)) {
    const std::string path = found.path.generic_string();
    if (!found.is_plain() || path.rfind('.') == std::string::npos || path.ends_with(".md")) continue;
    std::string bytes = read_file(folder / found.path);
    std::string address = hashed_address(path, bytes);
    assets.push_back({member_name(path), std::move(address), std::move(bytes)});
  }
  return assets;
}

}  // namespace kunskap
