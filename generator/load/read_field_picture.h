// Reads how the records of a field are drawn: `picture: { flow: { title: what, next: next } }`.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"

#include <vector>

namespace kunskap {

/// `parts` are those of the record. One that is missing, or whose type does not fit, is a problem, and then nothing is
/// drawn.
FieldPicture read_field_picture(const YamlNode& node, const std::vector<Field>& parts, Problems& problems);

}  // namespace kunskap
