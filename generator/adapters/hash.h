// Hashes of contents: fast, and good enough that two contents with one hash will not be met. Not for secrets.
// The only file that knows xxHash is hash.cpp. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kunskap {

struct Hash128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  bool operator==(const Hash128&) const = default;
};

/// XXH3 with 128 bits. The same on every machine.
Hash128 hash(std::string_view bytes);

/// 16 lower-case hexadecimal digits for file names: the high half of hash().
std::string content_hash(std::string_view bytes);

}  // namespace kunskap
