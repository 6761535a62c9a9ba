// Reads the maps of model.yaml and site.yaml key by key and tells of every key that nobody asked for.
// A MapReader belongs to one thread; the node and the problems outlive it.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "base/translated.h"
#include "model/model.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

class MapReader {
 public:
  /// `what` the map describes, as messages call it: «sorten "bok"». A node that is no map is a problem, and then
  /// every key is missing without a further word.
  MapReader(const YamlNode& node, Translated what, Problems& problems);

  /// The value of `key`, or nullptr when it is absent or empty.
  const YamlNode* find(std::string_view key);
  /// The same; absent is a problem.
  const YamlNode* require(std::string_view key);

  std::string text(std::string_view key);
  std::optional<std::string> required_text(std::string_view key);
  bool flag(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  /// A text, or a map from language to text.
  Translated translated(std::string_view key);

  /// Tells of the keys that nobody asked for, and gives those that were probably meant by them. Call last. Those of
  /// `parts` may have been meant by what they are called.
  std::vector<std::string> finish(std::span<const Field> parts = {});

  const Translated& what() const { return what_; }
  Place place() const { return node_.place; }

 private:
  std::string report_unknown(const YamlPair& pair, std::span<const Field> parts);

  const YamlNode& node_;
  Translated what_;
  Problems& problems_;
  std::vector<std::string_view> known_;
};

/// The text of a scalar, or a problem.
std::optional<std::string> scalar_text(const YamlNode& node, std::string_view key, Problems& problems);
Translated read_translated(const YamlNode& node, std::string_view key, Problems& problems);

}  // namespace kunskap
