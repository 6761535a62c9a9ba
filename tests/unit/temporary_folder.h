// A folder of a test's own, removed at its end.
#pragma once

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace kunskap {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kunskap-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path write(const std::filesystem::path& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }
  std::string text(const std::filesystem::path& name) const {
    std::ifstream file(path_ / name, std::ios::binary);
    if (!file) return "(no such file)";
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// Every file, hidden ones too, and every empty folder with a slash after it; sorted.
  std::vector<std::string> files() const {
    std::vector<std::string> found;
    for (const auto& item : std::filesystem::recursive_directory_iterator(path_)) {
      const std::string name = item.path().lexically_relative(path_).generic_string();
      if (item.is_symlink() || !item.is_directory())
        found.push_back(name);
      else if (std::filesystem::is_empty(item.path()))
        found.push_back(name + "/");
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace kunskap
