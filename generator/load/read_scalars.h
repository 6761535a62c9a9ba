// Reads one scalar of the front matter as the type that the model demands.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"
#include "model/value.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kunskap {

using Content = decltype(Value::content);

/// What is meant by ja, yes, true, nej, no or false, in small letters or capitals; nothing by other words.
std::optional<bool> read_truth(std::string_view text);

/// The date that `node`, a scalar, says; nothing with a problem when it is none.
std::optional<Date> read_date_or_tell(const YamlNode& node, Problems& problems);

/// Warns when the whole text stands in curly quotation marks, which are no marks to YAML.
void warn_of_curly_quotes(const YamlNode& node, Problems& problems);

/// The name, of `ids` and what people call them, that was probably meant by `written`, as the id; or nothing.
struct CalledId {
  std::string_view id;
  const Translated& label;
};
std::string nearest_called(std::string_view written, std::span<const CalledId> ids);

/// What `node`, a scalar, means to `field`; Absent with a problem when it is not of the type.
Content read_scalar(const YamlNode& node, const Field& field, const Model& model, Problems& problems);

/// The code that two scalars give; Absent with a problem when the system is unknown or the code does not fit it.
Content read_code_content(const YamlNode& system, const YamlNode& code, const Model& model, Problems& problems);

}  // namespace kunskap
