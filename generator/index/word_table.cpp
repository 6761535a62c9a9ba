#include "index/word_table.h"

#include "adapters/hash.h"

namespace kunskap {
namespace {

std::uint32_t hash_of(std::string_view word) { return static_cast<std::uint32_t>(hash(word).low); }

}  // namespace

WordTable::WordTable() : slots_(1u << 12, free_slot) {}

std::size_t WordTable::slot_of(std::string_view searched, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    const std::uint32_t number = slots_[slot];
    if (number == free_slot || (hashes_[number] == hash && word(number) == searched)) return slot;
  }
}

std::uint32_t WordTable::number_of(std::string_view searched) {
  const std::uint32_t hash = hash_of(searched);
  const std::size_t slot = slot_of(searched, hash);
  if (slots_[slot] != free_slot) return slots_[slot];
  const auto number = static_cast<std::uint32_t>(places_.size());
  slots_[slot] = number;
  places_.push_back({text_.size(), searched.size()});
  hashes_.push_back(hash);
  text_ += searched;
  if (places_.size() * 2 > slots_.size()) grow();
  return number;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 2, free_slot);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < places_.size(); ++number) {
    std::size_t slot = hashes_[number] & mask;
    while (slots_[slot] != free_slot) slot = (slot + 1) & mask;
    slots_[slot] = number;
  }
}

}  // namespace kunskap
