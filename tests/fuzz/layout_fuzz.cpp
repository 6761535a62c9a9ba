// Arbitrary text as a layout: it compiles, or has problems, but never crashes; and a page comes of what compiles.
// Two files are fuzzed at once, divided at the first zero byte, so that includes and blocks are reached too.

#include "../unit/render/template/try_layout.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t middle = std::min(text.find('\0'), size);
  const std::string second(middle < size ? text.substr(middle + 1) : std::string_view());
  kunskap::try_layout::try_files({{"a", std::string(text.substr(0, middle))}, {"b", second}});
  return 0;
}
