#include "adapters/hash.h"

#include <xxhash.h>

namespace kunskap {

Hash128 hash(std::string_view bytes) {
  const XXH128_hash_t value = XXH3_128bits(bytes.data(), bytes.size());
  return {value.high64, value.low64};
}

std::string content_hash(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::size_t length = 16;
  std::string text(length, '0');
  std::uint64_t rest = hash(bytes).high;
  for (std::size_t at = length; at-- > 0; rest >>= 4) text[at] = digits[rest & 15];
  return text;
}

}  // namespace kunskap
