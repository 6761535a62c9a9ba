// The stem of a folded word: README.md, 2.4. A WordStemmer belongs to one thread.
#pragma once

#include "adapters/stemmer.h"

#include <string>
#include <string_view>

namespace kunskap {

/// Those that Snowball's Swedish takes away first. The stemmer has them, too; these are for the browser.
inline constexpr std::string_view snowball_endings =
    "heterna hetens anden andes andet arens arnas ernas heten heter ornas ades ande aren arna arne aste erna erns orna "
    "ade are ast ens ern het ad ar as at en er es or a e";

class WordStemmer {
 public:
  std::string stem(std::string_view folded);

 private:
  Stemmer snowball_;
};

}  // namespace kunskap
