// The world failed: a disk is full, a folder is missing, a repository is broken.
// Thrown where it happens, caught once, in main. What an editor wrote wrong is a Problem instead.
#pragma once

#include "base/translated.h"

#include <exception>

namespace kunskap {

class Failure : public std::exception {
 public:
  /// `words`: one sentence that says what failed and, where there is one, the remedy.
  explicit Failure(Translated words) : words_(std::move(words)) {}
  const Translated& words() const { return words_; }
  /// The same failure, with what came of it: "; the site that stood is untouched".
  Failure with(const Translated& consequence) const {
    return Failure({words_.in("sv") + consequence.in("sv"), words_.in("en") + consequence.in("en")});
  }
  const char* what() const noexcept override { return words_.in("en").c_str(); }

 private:
  Translated words_;
};

}  // namespace kunskap
