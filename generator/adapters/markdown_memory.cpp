// The library asks for thousands of small pieces for each text, which costs a third of its time with malloc. Here a
// piece is cut from a block; what is given back early is kept in lists by size and handed out again, so that a text
// that makes the library ask and give back for ever does not fill the memory. The library's functions for memory know
// no context, so the store stands beside the thread.
#include "adapters/markdown_memory.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

namespace kunskap {
namespace {

constexpr std::size_t step = alignof(std::max_align_t);
constexpr std::size_t block_size = 256 * 1024;
constexpr std::size_t longest_listed = 1024;

/// Stands before each piece.
struct alignas(step) Header {
  std::size_t size = 0;
};

class Store {
 public:
  void* take(std::size_t size) {
    size = std::max((size + step - 1) / step, std::size_t{1}) * step;
    if (size > longest_listed) return take_large(size);
    void*& list = returned_[size / step - 1];
    if (list == nullptr) return cut(size);
    void* const piece = list;
    std::memcpy(&list, piece, sizeof list);
    return piece;
  }

  void give_back(void* piece) {
    if (piece == nullptr) return;
    const std::size_t size = size_of(piece);
    if (size > longest_listed) {
      give_back_large(piece);
      return;
    }
    void*& list = returned_[size / step - 1];
    std::memcpy(piece, &list, sizeof list);
    list = piece;
  }

  static std::size_t size_of(void* piece) { return (static_cast<Header*>(piece) - 1)->size; }

  /// Keeps one block for the next text.
  void give_back_all() {
    large_.clear();
    if (blocks_.size() > 1) blocks_.resize(1);
    used_ = blocks_.empty() ? block_size : 0;
    returned_.fill(nullptr);
  }

  bool is_in_use = false;

 private:
  using Bytes = std::unique_ptr<std::byte[]>;

  void* cut(std::size_t size) {
    const std::size_t whole = sizeof(Header) + size;
    if (block_size - used_ < whole) {
      blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block_size));
      used_ = 0;
    }
    Header* const header = new (blocks_.back().get() + used_) Header{size};
    used_ += whole;
    return header + 1;
  }

  /// Large pieces are few and stand alone; the last ones are given back first.
  void* take_large(std::size_t size) {
    large_.push_back(std::make_unique_for_overwrite<std::byte[]>(sizeof(Header) + size));
    return new (large_.back().get()) Header{size} + 1;
  }

  void give_back_large(void* piece) {
    const auto* const begin = reinterpret_cast<const std::byte*>(static_cast<Header*>(piece) - 1);
    const auto found =
        std::find_if(large_.rbegin(), large_.rend(), [&](const Bytes& bytes) { return bytes.get() == begin; });
    assert(found != large_.rend());
    std::swap(*found, large_.back());
    large_.pop_back();
  }

  std::vector<Bytes> blocks_;
  std::size_t used_ = block_size;  ///< Of the last block.
  std::vector<Bytes> large_;
  std::array<void*, longest_listed / step> returned_{};  ///< By size, each pointing to the next.
};

Store& store() {
  thread_local Store store_of_thread;
  return store_of_thread;
}

void* allocate_zeroed(std::size_t count, std::size_t size) {
  void* const piece = store().take(count * size);
  std::memset(piece, 0, count * size);
  return piece;
}

void* reallocate(void* piece, std::size_t size) {
  if (piece != nullptr && Store::size_of(piece) >= size) return piece;
  void* const larger = store().take(size);
  if (piece != nullptr) std::memcpy(larger, piece, Store::size_of(piece));
  store().give_back(piece);
  return larger;
}

void release(void* piece) { store().give_back(piece); }

// The library only reads it.
cmark_mem functions{allocate_zeroed, reallocate, release};

}  // namespace

MarkdownMemory::MarkdownMemory() {
  assert(!store().is_in_use);
  store().is_in_use = true;
}

MarkdownMemory::~MarkdownMemory() {
  store().give_back_all();
  store().is_in_use = false;
}

cmark_mem* MarkdownMemory::memory() const { return &functions; }

}  // namespace kunskap
