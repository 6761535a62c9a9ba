// Writes one value into the page so that it means itself there and nothing else. Pure functions; any thread.
#pragma once

#include "render/template/value.h"

namespace kunskap::templates {

/// How the place in the page wants a value written; chosen while compiling.
enum class Escape : std::uint8_t {
  text,  ///< Between tags, or in a double-quoted attribute.
  html,  ///< Formatted text between tags, which passes as it is.
  single_quoted,
  address,          ///< An address, or what follows in one behind a / ? or #.
  address_start,    ///< A text that begins an address: # when it may not be linked.
  address_further,  ///< A text in an address that could still become a scheme: its colon is encoded.
};

struct Writing {
  Escape escape = Escape::text;
  bool in_single_quotes = false;  ///< Of an address.
  bool plain_numbers = false;     ///< As machines read them: 1234.5
};

/// Appends `datum`. Objects and lists are not written; the compiler sees to it that there are none.
void append_written(std::string& out, const Datum& datum, const Writing& writing, NumberStyle style);

/// A number as people write it, 1 234,5 in Swedish, with as few digits as read back the same.
void append_number(std::string& out, double number, NumberStyle style);

}  // namespace kunskap::templates
