// Reads content/model.yaml. The language of that file is described in content/README.md.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"

namespace kunskap {

/// The model that `root`, the document of model.yaml, declares. Mistakes are in `problems`; the model is then as whole
/// as it could be made, so that the entries can still be read.
Model read_model(const YamlNode& root, Problems& problems);

}  // namespace kunskap
