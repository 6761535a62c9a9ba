#include "base/yaml_node.h"

#include <algorithm>

namespace kunskap {

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const YamlPair& pair) { return pair.key == key; });
  return found == pairs.end() ? nullptr : &found->value;
}

}  // namespace kunskap
