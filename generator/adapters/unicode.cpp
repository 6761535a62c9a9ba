#include "adapters/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>

namespace kunskap {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

icu::StringPiece as_piece(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFCInstance(status);
  assert(U_SUCCESS(status));
  std::string result;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  normalizer->normalizeUTF8(0, as_piece(text), sink, nullptr, status);
  assert(U_SUCCESS(status));
  return result;
}

std::string fold(std::string_view text) {
  std::string result;
  if (is_ascii(text)) {
    result = text;
    for (char& byte : result)
      if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    return result;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8Fold(0, as_piece(text), sink, nullptr, status);
  assert(U_SUCCESS(status));
  return result;
}

std::string to_lower(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8ToLower("", 0, as_piece(text), sink, nullptr, status);
  assert(U_SUCCESS(status));
  return result;
}

std::string without_marks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKDInstance(status);
  assert(U_SUCCESS(status));
  std::string parts;
  icu::StringByteSink<std::string> sink(&parts, static_cast<std::int32_t>(text.size()));
  normalizer->normalizeUTF8(0, as_piece(text), sink, nullptr, status);
  assert(U_SUCCESS(status));
  std::string result;
  for (std::int32_t i = 0, size = static_cast<std::int32_t>(parts.size()); i < size;) {
    const std::int32_t begin = i;
    UChar32 character = 0;
    U8_NEXT(parts.data(), i, size, character);
    if ((U_GET_GC_MASK(character) & U_GC_M_MASK) == 0)
      result.append(parts, static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
  }
  return result;
}

bool is_word_character(char32_t character) {
  constexpr std::uint32_t wanted = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & wanted) != 0;
}

}  // namespace kunskap
