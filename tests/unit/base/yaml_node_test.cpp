#include "base/yaml_node.h"

#include "catch.h"

namespace kunskap {

TEST_CASE("A map is asked for a key; what is no map has none") {
  YamlNode map;
  map.type = YamlNode::Type::map;
  map.pairs.push_back({"a", {}, YamlNode{}});
  CHECK(map.find("a") == &map.pairs[0].value);
  CHECK(map.find("b") == nullptr);
  CHECK(YamlNode{}.find("a") == nullptr);
}

}  // namespace kunskap
