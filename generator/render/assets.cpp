#include "render/assets.h"

#include "adapters/hash.h"
#include "base/disk.h"

#include <algorithm>
#include <map>
#include <string_view>

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

constexpr std::string_view spaces = " \t\r";

std::string_view without_edges(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(spaces);
  return begin == line.npos ? std::string_view() : line.substr(begin, line.find_last_not_of(spaces) - begin + 1);
}

std::string without_comment_lines(std::string_view code) {
  std::string result;
  bool in_comment = false;
  for (std::size_t begin = 0; begin < code.size();) {
    const std::size_t end = std::min(code.find('\n', begin), code.size());
    const std::string_view line = without_edges(code.substr(begin, end - begin));
    in_comment = in_comment || line.starts_with("/*");
    if (!in_comment && !line.empty() && !line.starts_with("//")) {
      result += line;
      if (end < code.size()) result += '\n';
    }
    if (in_comment) in_comment = !line.ends_with("*/");
    begin = end + 1;
  }
  return result;
}

bool is_code(const std::string& path) { return path.ends_with(".js") || path.ends_with(".css"); }

/// The files of a folder such as search.js/ are one file.
std::string published_path(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = path.substr(0, slash == path.npos ? 0 : slash);
  return is_code(folder) ? folder : path;
}

}  // namespace

std::vector<Asset> read_assets(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const FoundFile& found : find_files(folder)) {
    const std::string path = found.path.generic_string();
    if (!found.is_plain() || path.rfind('.') == std::string::npos || path.ends_with(".md")) continue;
    std::string bytes = read_file(folder / found.path);
    files[published_path(path)] += is_code(path) ? without_comment_lines(bytes) : bytes;
  }
  std::vector<Asset> assets;
  for (auto& [path, bytes] : files) {
    std::string address = hashed_address(path, bytes);
    assets.push_back({member_name(path), std::move(address), std::move(bytes)});
  }
  return assets;
}

}  // namespace kunskap
