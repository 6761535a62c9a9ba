// Many words, each with a number in the order of their coming. A table belongs to one thread while it grows.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

class WordTable {
 public:
  WordTable();
  /// The number of `word`, which is a new one if it was not there.
  std::uint32_t number_of(std::string_view word);
  std::string_view word(std::uint32_t number) const {
    return {text_.data() + places_[number].begin, places_[number].size};
  }
  std::size_t size() const { return places_.size(); }

 private:
  struct Place {
    std::uint64_t begin : 40;
    std::uint64_t size : 24;
  };
  static constexpr std::uint32_t free_slot = 0xFFFFFFFF;
  void grow();
  std::size_t slot_of(std::string_view word, std::uint32_t hash) const;

  std::string text_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> hashes_;  ///< Of each word.
  std::vector<std::uint32_t> slots_;   ///< Numbers of words; their count is a power of two.
};

}  // namespace kunskap
