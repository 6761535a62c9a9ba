// Dates and periods as EDTF (ISO 8601-2:2019, levels 0 and 1 in part), with the precision that was written.
// Plain values; any thread.
#pragma once

#include "base/translated.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kunskap {

/// A date with the precision of a year, a season, a month or a day.
struct Date {
  enum class Precision : std::uint8_t { year, season, month, day };

  std::int16_t year = 0;
  std::uint8_t month = 0;  ///< 1 to 12; of a season 21 (spring) to 24 (winter, which begins in December); else 0.
  std::uint8_t day = 0;    ///< 1 to 31, or 0.
  Precision precision = Precision::year;
  bool uncertain = false;    ///< Written with ?
  bool approximate = false;  ///< Written with ~ (both: %)

  bool operator==(const Date&) const = default;
};

/// A date, or the time from one date to another. An open end is written `..`: `2023/..`, `../2014-01-25`.
struct Period {
  std::optional<Date> from;  ///< Nothing: open.
  std::optional<Date> until;
  bool single = false;  ///< Written as one date: from and until are the same.

  bool operator==(const Period&) const = default;
};

std::optional<Date> read_date(std::string_view text);
/// Why `text`, which is no date, or a period with an end that is none, is not: there is no such month or day. Empty
/// when it is written in another way.
Translated why_no_date(std::string_view text);
/// A date alone is a period too. Does not compare the ends: see ends_before_it_begins().
std::optional<Period> read_period(std::string_view text);
bool ends_before_it_begins(const Period& period);

/// First and last day that the date covers, as days since 1970-01-01.
std::int32_t first_day(const Date& date);
std::int32_t last_day(const Date& date);

/// As EDTF again: what was written.
std::string as_edtf(const Date& date);
std::string as_edtf(const Period& period);

/// As people write it in `language` (sv, en): `4 juni 2025`, `hösten 2025`, `juni 2025`, `2025`, `omkring 2025`,
/// `2025 (osäkert)`; periods `1 januari 2020 – 30 juni 2021`, `från 2023`, `till 25 januari 2014`.
std::string as_words(const Date& date, std::string_view language);
std::string as_words(const Period& period, std::string_view language);

}  // namespace kunskap
