// Reads one scalar of the front matter as the type that the model demands.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"
#include "model/value.h"

namespace kunskap {

using Content = decltype(Value::content);

/// What `node`, a scalar, means to `field`; Absent with a problem when it is not of the type.
Content read_scalar(const YamlNode& node, const Field& field, const Model& model, Problems& problems);

/// The code that two scalars give; Absent with a problem when the system is unknown or the code does not fit it.
Content read_code_content(const YamlNode& system, const YamlNode& code, const Model& model, Problems& problems);

}  // namespace kunskap
