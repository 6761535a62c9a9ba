// Eight bytes of a text looked at in one step, to pass quickly over what is plain. Pure functions; any thread.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kunskap {

/// Requires: offset + 8 <= text.size().
inline std::uint64_t eight_bytes(std::string_view text, std::size_t offset) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + offset, sizeof bytes);
  return bytes;
}

constexpr std::uint64_t in_every_byte(std::uint8_t byte) { return 0x0101010101010101u * byte; }

/// How many bytes stand before the first that is not ASCII.
constexpr std::size_t count_ascii(std::uint64_t bytes) {
  const std::uint64_t others = bytes & in_every_byte(0x80);
  const int bits = std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
  return static_cast<std::size_t>(bits / 8);
}
/// Requires: limit <= 0x80.
constexpr bool has_byte_below(std::uint64_t bytes, std::uint8_t limit) {
  return ((bytes - in_every_byte(limit)) & ~bytes & in_every_byte(0x80)) != 0;
}
constexpr bool has_byte(std::uint64_t bytes, std::uint8_t byte) {
  return has_byte_below(bytes ^ in_every_byte(byte), 1);
}

}  // namespace kunskap
