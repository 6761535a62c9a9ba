#include "model/history.h"

#include <chrono>

namespace kunskap {

Date day_of(const Commit& commit) {
  constexpr std::int64_t day_length = 86400;
  const std::int64_t local = commit.time + std::int64_t{commit.offset} * 60;
  const std::int64_t days = (local - (local < 0 ? day_length - 1 : 0)) / day_length;
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(days))};
  Date date;
  date.year = static_cast<std::int16_t>(static_cast<int>(day.year()));
  date.month = static_cast<std::uint8_t>(static_cast<unsigned>(day.month()));
  date.day = static_cast<std::uint8_t>(static_cast<unsigned>(day.day()));
  date.precision = Date::Precision::day;
  return date;
}

std::string short_name(const Commit& commit) { return as_hex(commit.id).substr(0, 8); }

}  // namespace kunskap
