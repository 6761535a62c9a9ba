// Tells on a terminal how far a long run has come, on one line that is written over and vanishes at the end.
// Where there is no terminal it says nothing but what is to stay. advance() may be called from any thread, the rest
// from one.
#pragma once

#include "base/translated.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

namespace kunskap {

class Progress {
 public:
  enum class Kind : std::uint8_t { silent, plain, terminal };

  explicit Progress(Kind kind = Kind::silent, std::FILE* stream = stderr) : kind_(kind), stream_(stream) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// From now on in `language`, unless insist() has been called.
  void speak(std::string language) {
    if (!insists_) language_ = std::move(language);
  }
  /// In `language`, whatever speak() says.
  void insist(std::string language) {
    language_ = std::move(language);
    insists_ = true;
  }
  const std::string& language() const { return language_; }
  /// The next stage begins. `total`: how many times advance() will be called; 0 when nobody knows.
  void begin(Translated stage, std::size_t total = 0);
  void advance();
  /// A line that stays.
  void say(const Translated& line);
  /// Takes the line away.
  void clear();

 private:
  void show();

  Kind kind_;
  std::FILE* stream_;
  std::string language_ = "sv";
  bool insists_ = false;
  Translated stage_;
  std::size_t total_ = 0;
  std::atomic<std::size_t> done_{0};
  std::atomic_flag is_showing_;
  std::atomic<std::int64_t> next_show_{0};  ///< Steady time, in milliseconds.
  bool is_shown_ = false;                   ///< Guarded by is_showing_ while threads advance.
};

/// Terminal when `stream` is one.
Progress::Kind progress_kind(std::FILE* stream);

}  // namespace kunskap
