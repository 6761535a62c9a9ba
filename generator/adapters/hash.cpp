#include "adapters/hash.h"

#include <xxhash.h>

#include <charconv>
#include <new>

namespace kunskap {
namespace {

constexpr std::size_t digits_of_half = 16;

std::string as_hex(std::uint64_t half) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(digits_of_half, '0');
  for (std::size_t at = digits_of_half; at-- > 0; half >>= 4) text[at] = digits[half & 15];
  return text;
}

std::optional<std::uint64_t> half_from_hex(std::string_view digits) {
  std::uint64_t half = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), half, 16);
  const bool is_whole = error == std::errc() && end == digits.data() + digits_of_half;
  return is_whole && digits == as_hex(half) ? std::optional(half) : std::nullopt;
}

Hash128 from_xxhash(const XXH128_hash_t& value) { return {value.high64, value.low64}; }

XXH3_state_t* state_in(void* pointer) { return static_cast<XXH3_state_t*>(pointer); }

}  // namespace

Hash128 hash(std::string_view bytes) { return from_xxhash(XXH3_128bits(bytes.data(), bytes.size())); }

Hasher::Hasher() : state_(XXH3_createState()) {
  if (!state_) throw std::bad_alloc();
  XXH3_128bits_reset(state_in(state_.get()));
}

void Hasher::Free::operator()(void* state) const { XXH3_freeState(state_in(state)); }

void Hasher::add(std::string_view bytes) { XXH3_128bits_update(state_in(state_.get()), bytes.data(), bytes.size()); }

Hash128 Hasher::result() const { return from_xxhash(XXH3_128bits_digest(state_in(state_.get()))); }

std::string as_hex(const Hash128& hash) { return as_hex(hash.high) + as_hex(hash.low); }

std::optional<Hash128> hash_from_hex(std::string_view digits) {
  if (digits.size() != 2 * digits_of_half) return std::nullopt;
  const auto high = half_from_hex(digits.substr(0, digits_of_half));
  const auto low = half_from_hex(digits.substr(digits_of_half));
  return high && low ? std::optional(Hash128{*high, *low}) : std::nullopt;
}

std::string content_hash(std::string_view bytes) { return as_hex(hash(bytes).high); }

}  // namespace kunskap
