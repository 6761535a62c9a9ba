// How long each stage of a run took, in the order in which they ran. Used by one thread.
#pragma once

#include "base/translated.h"

#include <chrono>
#include <utility>
#include <vector>

namespace kunskap {

class Stopwatch {
 public:
  /// Ends the stage at hand and names it.
  void lap(Translated stage) {
    const auto now = std::chrono::steady_clock::now();
    laps_.emplace_back(std::move(stage), std::chrono::duration<double>(now - last_).count());
    last_ = now;
  }
  /// Seconds since the stopwatch was made.
  double total() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }
  const std::vector<std::pair<Translated, double>>& laps() const { return laps_; }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_ = start_;
  std::vector<std::pair<Translated, double>> laps_;
};

}  // namespace kunskap
