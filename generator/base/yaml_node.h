// What a YAML text says, as a small tree where every key and value knows its place. Plain data.
#pragma once

#include "base/place.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct YamlPair;

/// A value as written. Scalars stay text: what `no`, `1E10` and `007` mean is for the schema to say.
struct YamlNode {
  enum class Type : std::uint8_t { null, scalar, sequence, map };

  Type type = Type::null;
  bool quoted = false;          ///< A scalar in quotes or a block: never a special word such as unknown.
  std::string text;             ///< Of a scalar.
  std::vector<YamlNode> items;  ///< Of a sequence.
  std::vector<YamlPair> pairs;  ///< Of a map, in the order written, without duplicate keys.
  Place place;                  ///< Where the value begins; its length is that of a scalar on one line.
  /// Where the text of a scalar begins, when each of its lines stands on a line of its own and equally far in; else
  /// its line is 0.
  Place text_place;

  bool is_null() const { return type == Type::null; }
  bool is_scalar() const { return type == Type::scalar; }
  bool is_sequence() const { return type == Type::sequence; }
  bool is_map() const { return type == Type::map; }
  /// The value of `key` in a map, or nullptr.
  const YamlNode* find(std::string_view key) const;
};

struct YamlPair {
  std::string key;
  Place key_place;
  YamlNode value;
};

}  // namespace kunskap
