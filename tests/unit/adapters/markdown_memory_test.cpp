#include "adapters/markdown_memory.h"

#include "catch.h"

#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

namespace kunskap {

TEST_CASE("Memory is zeroed, aligned and apart, and keeps what is in it when it grows") {
  struct Piece {
    unsigned char* bytes;
    std::size_t size;
    unsigned char filled_with;
  };
  std::mt19937 random(3);
  const MarkdownMemory memory;
  const cmark_mem* const functions = memory.memory();
  std::vector<Piece> pieces;
  const auto size = [&] { return std::size_t{random() % (random() % 20 == 0 ? 5000 : 200)} + 1; };
  const auto fill = [&](Piece& piece) { std::memset(piece.bytes, piece.filled_with, piece.size); };
  const auto is_whole = [](const Piece& piece, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      if (piece.bytes[i] != piece.filled_with) return false;
    return true;
  };
  for (int round = 0; round < 20'000; ++round) {
    const auto number = static_cast<unsigned char>(random());
    if (pieces.size() < 50 || random() % 3 == 0) {
      Piece piece{nullptr, size(), 0};
      piece.bytes = static_cast<unsigned char*>(functions->calloc(1, piece.size));
      REQUIRE(reinterpret_cast<std::uintptr_t>(piece.bytes) % alignof(std::max_align_t) == 0);
      REQUIRE(is_whole(piece, piece.size));
      piece.filled_with = number;
      fill(piece);
      pieces.push_back(piece);
      continue;
    }
    Piece& piece = pieces[random() % pieces.size()];
    REQUIRE(is_whole(piece, piece.size));
    if (random() % 2 == 0) {
      const std::size_t larger = piece.size + size();
      piece.bytes = static_cast<unsigned char*>(functions->realloc(piece.bytes, larger));
      REQUIRE(is_whole(piece, piece.size));
      piece.size = larger;
      fill(piece);
    } else {
      functions->free(piece.bytes);
      piece = pieces.back();
      pieces.pop_back();
    }
  }
}

TEST_CASE("What is given back is given out again") {
  const MarkdownMemory memory;
  const cmark_mem* const functions = memory.memory();
  void* const first = functions->calloc(1, 40);
  functions->free(first);
  CHECK(functions->calloc(1, 40) == first);
  functions->free(nullptr);
  CHECK(functions->realloc(nullptr, 10) != nullptr);
}

}  // namespace kunskap
