// Reads content/site.yaml: what the website is called, who answers for it and how it is entered.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/catalogue.h"

namespace kunskap {

/// The settings that `root`, the document of site.yaml, gives. Mistakes are in `problems`.
Site read_site(const YamlNode& root, const Model& model, Problems& problems);

}  // namespace kunskap
