// Reads content/redirects.yaml: a map from the address that an entry had to the one that it has, each "folder/id".
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/catalogue.h"

#include <vector>

namespace kunskap {

/// Whether the entries exist is not known yet.
std::vector<OldAddress> read_redirects(const YamlNode& root, Problems& problems);

}  // namespace kunskap
