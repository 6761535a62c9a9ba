// Reads the values of an entry's front matter by the types that the model gives its fields.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"
#include "model/value.h"

#include <functional>
#include <string_view>
#include <vector>

namespace kunskap {

/// Whether what is required may be missing, as in a draft.
enum class Gaps : std::uint8_t { told, allowed };

struct ValueReading {
  const Model& model;
  Problems& problems;
  /// Writes the Markdown of a field as HTML.
  std::function<Html(const YamlNode& node)> markdown;
  Gaps gaps = Gaps::told;
};

/// The value that `node` gives `field`; Absent when it is empty or wrong, and then why is in the problems.
Value read_value(const YamlNode& node, const Field& field, const ValueReading& reading);

/// The references in `node`: an id, a map {to, from, until, basis, note}, `unknown`, or a list of them.
std::vector<Reference> read_references(const YamlNode& node, const Relation& relation, const ValueReading& reading);

}  // namespace kunskap
