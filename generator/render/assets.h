// Style sheets, scripts and pictures, published under names that hold their content hash. Style sheets and scripts lose
// their indentation and the lines that are nothing but comments, which make up a fifth of them; a text over several
// lines in a script must bear that. A folder whose name ends in .js or .css is published as one file: the files in it,
// in the order of their names.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kunskap {

struct Asset {
  std::string member;   ///< What layouts call it: "site.css" is assets.site_css.
  std::string address;  ///< Below the site.
  std::string bytes;
};

/// Every file below `folder`, sorted by path.
std::vector<Asset> read_assets(const std::filesystem::path& folder);

}  // namespace kunskap
