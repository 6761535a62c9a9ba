// Hashes of contents: fast, and good enough that two contents with one hash will not be met. Not for secrets.
// The only file that knows xxHash is hash.cpp. Pure functions; any thread. A Hasher belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
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

/// The same of bytes that come in pieces.
class Hasher {
 public:
  Hasher();
  void add(std::string_view bytes);
  Hash128 result() const;

 private:
  struct Free {
    void operator()(void* state) const;
  };
  std::unique_ptr<void, Free> state_;
};

/// 32 lower-case hexadecimal digits.
std::string as_hex(const Hash128& hash);
/// Nothing when `digits` are not 32 such digits.
std::optional<Hash128> hash_from_hex(std::string_view digits);

/// 16 lower-case hexadecimal digits for file names: the high half of hash().
std::string content_hash(std::string_view bytes);

}  // namespace kunskap
