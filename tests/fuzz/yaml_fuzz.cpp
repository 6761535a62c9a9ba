// Arbitrary text as facts: the plain reader leaves it to the library, or says the very same, places included.

#include "../unit/base/yaml_trees.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!kunskap::yaml_trees::is_clean(text)) return 0;
  const std::string difference = kunskap::yaml_trees::difference(text);
  if (difference.empty()) return 0;
  std::fputs(difference.c_str(), stderr);
  std::abort();
}
