// Snowball's Swedish stemmer. The only file that knows libstemmer is stemmer.cpp.
// A Stemmer belongs to one thread at a time.
#pragma once

#include <memory>
#include <string_view>

namespace kunskap {

class Stemmer {
 public:
  Stemmer();
  /// The stem of `word`, which is valid until the next call.
  std::string_view stem(std::string_view word);

 private:
  struct Free {
    void operator()(void* stemmer) const;
  };
  std::unique_ptr<void, Free> stemmer_;
};

}  // namespace kunskap
