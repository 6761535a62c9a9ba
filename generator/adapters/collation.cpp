#include "adapters/collation.h"

#include "base/failure.h"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/tblcoll.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

Failure unknown_order(std::string_view language) {
  const std::string name(language);
  return Failure({"den alfabetiska ordningen för språket \"" + name + "\" är inte känd; rätta språket i site.yaml",
                  "the alphabetical order of the language \"" + name + "\" is not known; correct it in site.yaml"});
}

bool has_collation(const icu::Locale& locale) {
  std::int32_t count = 0;
  const icu::Locale* const known = icu::Collator::getAvailableLocales(count);
  for (std::int32_t i = 0; i < count; ++i)
    if (known[i] == locale) return true;
  return false;
}

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

}  // namespace

struct Collation::Icu {
  std::unique_ptr<icu::Collator> collator;
  std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> letters;
};

Collation::Collation(std::string_view language) {
  const icu::Locale locale = icu::Locale::createCanonical(std::string(language).c_str());
  if (language.empty() || !has_collation(locale)) throw unknown_order(language);
  UErrorCode status = U_ZERO_ERROR;
  auto icu = std::make_unique<Icu>();
  icu->collator.reset(icu::Collator::createInstance(locale, status));
  if (U_FAILURE(status)) throw unknown_order(language);
  icu->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  icu::AlphabeticIndex letters(locale, status);
  icu->letters.reset(letters.buildImmutableIndex(status));
  if (U_FAILURE(status)) throw unknown_order(language);
  icu_ = std::move(icu);
}

Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;
Collation::~Collation() = default;

std::string Collation::sort_key(std::string_view text) const {
  const icu::UnicodeString utf16 = to_utf16(text);
  std::array<std::uint8_t, 256> key;
  // The length counts a zero byte at the end, which plain comparison does without.
  const std::int32_t length = icu_->collator->getSortKey(utf16, key.data(), static_cast<std::int32_t>(key.size()));
  std::string result(reinterpret_cast<const char*>(key.data()), std::min<std::size_t>(key.size(), length));
  if (static_cast<std::size_t>(length) > key.size()) {
    result.resize(static_cast<std::size_t>(length));
    icu_->collator->getSortKey(utf16, reinterpret_cast<std::uint8_t*>(result.data()), length);
  }
  if (!result.empty()) result.pop_back();
  return result;
}

std::string Collation::first_letter(std::string_view text) const {
  const icu::UnicodeString utf16 = to_utf16(text).trim();
  if (!utf16.isEmpty() && u_isdigit(utf16.char32At(0))) return "0–9";
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t number = icu_->letters->getBucketIndex(utf16, status);
  const auto* const bucket = icu_->letters->getBucket(number);
  if (U_FAILURE(status) || bucket == nullptr || bucket->getLabelType() == U_ALPHAINDEX_UNDERFLOW) return "#";
  if (bucket->getLabelType() != U_ALPHAINDEX_NORMAL) return "…";
  std::string letter;
  return bucket->getLabel().toUTF8String(letter);
}

}  // namespace kunskap
