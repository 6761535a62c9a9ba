#include "adapters/stemmer.h"

#include <libstemmer.h>

#include <cassert>
#include <new>

namespace kunskap {
namespace {

sb_stemmer* as_stemmer(void* stemmer) { return static_cast<sb_stemmer*>(stemmer); }

}  // namespace

void Stemmer::Free::operator()(void* stemmer) const { sb_stemmer_delete(as_stemmer(stemmer)); }

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("swedish", "UTF_8")) { assert(stemmer_); }

std::string_view Stemmer::stem(std::string_view word) {
  sb_stemmer* const stemmer = as_stemmer(stemmer_.get());
  const sb_symbol* const stem =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (!stem) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace kunskap
