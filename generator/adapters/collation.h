// The alphabetical order of a language. The only files that know ICU are collation.cpp and unicode.cpp.
// A Collation takes some ten milliseconds to make: make one for each language. All its functions may be called from any
// number of threads at once; ICU promises that for the const functions that they use.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kunskap {

class Collation {
 public:
  /// `language` as in "sv". Throws Failure when ICU does not know its order.
  explicit Collation(std::string_view language);
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;
  ~Collation();

  /// Bytes whose plain order is the order of the texts: in Swedish å, ä and ö come last, 9 kap before 10 kap.
  /// Texts that differ in ways the language does not see (é composed or not) get the same key.
  std::string sort_key(std::string_view text) const;

  /// The heading that `text` stands under in a list from A to Ö: a capital letter of the language ("Å" for ångest, "A"
  /// for Ácido), "0–9" for digits, "#" for what stands before the letters and "…" for what stands after them, such as
  /// other alphabets. Headings and sort keys agree, so that each heading's texts stand together.
  std::string first_letter(std::string_view text) const;

 private:
  struct Icu;
  std::unique_ptr<const Icu> icu_;
};

}  // namespace kunskap
