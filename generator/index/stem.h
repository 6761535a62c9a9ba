// The stem of a folded word: README.md, 2.4. A WordStemmer belongs to one thread.
#pragma once

#include "adapters/stemmer.h"

#include <string>
#include <string_view>

namespace kunskap {

class WordStemmer {
 public:
  std::string stem(std::string_view folded);

 private:
  Stemmer snowball_;
};

}  // namespace kunskap
