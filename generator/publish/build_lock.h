// Sees to it that one build at a time writes a site. Used by one thread.
#pragma once

#include "base/translated.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace kunskap {

class BuildLock {
 public:
  /// Makes the folder `work` and locks it, waiting at most `patience` for another build, which `tell` is told of. The
  /// system unlocks it when the process ends, however it ends. Throws Failure when the folder cannot be made, or when
  /// the other build takes too long.
  BuildLock(std::filesystem::path work, std::chrono::milliseconds patience,
            const std::function<void(const Translated&)>& tell);
  /// Removes the folder when it is empty.
  ~BuildLock();
  BuildLock(const BuildLock&) = delete;
  BuildLock& operator=(const BuildLock&) = delete;

 private:
  void open_folder();
  bool lock_once();

  std::filesystem::path work_;
  int descriptor_ = -1;
};

}  // namespace kunskap
