// Keeps texts that are made early and needed once more, much later, without filling the memory with them: they stay
// there until the room for them is used up; those that come after stand in a file without a name that vanishes with the
// program. keep() and read() may be called from any thread.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kunskap {

/// A text in a TextStore.
struct KeptText {
  std::string text;  ///< Empty when it stands in the file.
  std::uint64_t offset = 0;
  std::size_t size = 0;
  bool empty() const { return size == 0; }
};

class TextStore {
 public:
  /// `room`: how many bytes may stay in memory.
  explicit TextStore(std::size_t room = std::size_t{32} << 20) : room_(room) {}
  ~TextStore();
  TextStore(const TextStore&) = delete;
  TextStore& operator=(const TextStore&) = delete;

  /// Throws Failure when the file cannot be made or written.
  KeptText keep(std::string text);
  /// The text itself, or what was read of it into `buffer`. Throws Failure when the file cannot be read.
  std::string_view read(const KeptText& kept, std::string& buffer) const;

 private:
  int file();

  std::size_t room_;
  std::atomic<std::size_t> used_{0};       ///< Of the room.
  std::atomic<std::uint64_t> written_{0};  ///< To the file.
  std::atomic<int> file_{-1};
};

}  // namespace kunskap
