#include "base/edtf.h"

#include <array>
#include <cassert>
#include <chrono>

namespace kunskap {
namespace {

constexpr std::uint8_t spring = 21;
constexpr std::uint8_t winter = 24;

struct DateWords {
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 4> seasons;
  std::string_view around, uncertain, from, until;
};

constexpr DateWords swedish{{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
                             "oktober", "november", "december"},
                            {"våren", "sommaren", "hösten", "vintern"},
                            "omkring ",
                            " (osäkert)",
                            "från ",
                            "till "};
constexpr DateWords english{{"January", "February", "March", "April", "May", "June", "July", "August", "September",
                             "October", "November", "December"},
                            {"spring", "summer", "autumn", "winter"},
                            "around ",
                            " (uncertain)",
                            "from ",
                            "until "};

/// Takes exactly `digits` digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int number = 0;
  for (const char digit : text.substr(0, digits)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  text.remove_prefix(digits);
  return number;
}

/// Takes a hyphen and two digits.
std::optional<std::uint8_t> take_part(std::string_view& text) {
  if (text.empty() || text.front() != '-') return std::nullopt;
  text.remove_prefix(1);
  const std::optional<int> number = take_number(text, 2);
  if (!number) return std::nullopt;
  return static_cast<std::uint8_t>(*number);
}

std::chrono::year_month first_month(const Date& date) {
  using Precision = Date::Precision;
  unsigned month = date.month;
  if (date.precision == Precision::year) month = 1;
  if (date.precision == Precision::season) month = 3 * (month - spring + 1u);
  return std::chrono::year{date.year} / std::chrono::month{month};
}

template <typename CalendarDay>
std::int32_t days_since_1970(const CalendarDay& day) {
  return static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count());
}

/// Reads a date without its qualifier.
std::optional<Date> read_plain_date(std::string_view text) {
  Date date;
  const std::optional<int> year = take_number(text, 4);
  if (!year) return std::nullopt;
  date.year = static_cast<std::int16_t>(*year);
  if (text.empty()) return date;

  const std::optional<std::uint8_t> month = take_part(text);
  if (!month) return std::nullopt;
  date.month = *month;
  const bool season = *month >= spring && *month <= winter;
  date.precision = season ? Date::Precision::season : Date::Precision::month;
  if (!season && (*month < 1 || *month > 12)) return std::nullopt;
  if (text.empty()) return date;

  const std::optional<std::uint8_t> day = take_part(text);
  if (season || !day || !text.empty()) return std::nullopt;
  if (!(first_month(date) / std::chrono::day{*day}).ok()) return std::nullopt;
  date.day = *day;
  date.precision = Date::Precision::day;
  return date;
}

void append_digits(std::string& out, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  assert(digits.size() <= width);
  out.append(width - digits.size(), '0').append(digits);
}

/// 2025/26 for the winter that begins in December 2025, but 1999/2000.
std::string years_of_winter(int year) {
  const int next = year + 1;
  std::string words = std::to_string(year) + '/';
  if (next % 100 == 0) return words + std::to_string(next);
  append_digits(words, next % 100, 2);
  return words;
}

std::string words_without_qualifier(const Date& date, const DateWords& words) {
  std::string text;
  switch (date.precision) {
    case Date::Precision::year:
      break;
    case Date::Precision::season:
      text.append(words.seasons[static_cast<std::size_t>(date.month - spring)]).append(" ");
      if (date.month == winter) return text + years_of_winter(date.year);
      break;
    case Date::Precision::day:
      text.append(std::to_string(date.day)).append(" ");
      [[fallthrough]];
    case Date::Precision::month:
      text.append(words.months[date.month - 1u]).append(" ");
      break;
  }
  return text + std::to_string(date.year);
}

std::string words_of_date(const Date& date, const DateWords& words) {
  std::string text(date.approximate ? words.around : "");
  text += words_without_qualifier(date, words);
  return text.append(date.uncertain ? words.uncertain : "");
}

const DateWords& words_in(std::string_view language) { return language == "sv" ? swedish : english; }

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  const char qualifier = text.empty() ? '\0' : text.back();
  const bool uncertain = qualifier == '?' || qualifier == '%';
  const bool approximate = qualifier == '~' || qualifier == '%';
  if (uncertain || approximate) text.remove_suffix(1);

  std::optional<Date> date = read_plain_date(text);
  if (!date) return std::nullopt;
  date->uncertain = uncertain;
  date->approximate = approximate;
  return date;
}

Translated why_no_date(std::string_view text) {
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos)
    return why_no_date(read_date(text.substr(0, slash)) || text.starts_with("..") ? text.substr(slash + 1)
                                                                                  : text.substr(0, slash));
  Date date;
  const std::optional<int> year = take_number(text, 4);
  const std::optional<std::uint8_t> month = year ? take_part(text) : std::nullopt;
  const std::optional<std::uint8_t> day = month ? take_part(text) : std::nullopt;
  if (month && (*month < 1 || (*month > 12 && (*month < spring || *month > winter || day))))
    return {"det finns 12 månader", "there are 12 months"};
  if (!day || !text.empty()) return {};
  date.year = static_cast<std::int16_t>(*year);
  date.month = *month;
  date.precision = Date::Precision::month;
  const std::string days = std::to_string(last_day(date) - first_day(date) + 1);
  const auto words = [&](const DateWords& language, const char* has, const char* of_days) {
    const bool is_february = date.month == 2;
    return std::string(language.months[date.month - 1u]) + (is_february ? " " + std::to_string(date.year) : "") + has +
           days + of_days;
  };
  return {words(swedish, " har ", " dagar"), words(english, " has ", " days")};
}

std::optional<Period> read_period(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const std::optional<Date> date = read_date(text);
    if (!date) return std::nullopt;
    return Period{date, date, true};
  }
  const std::string_view from = text.substr(0, slash);
  const std::string_view until = text.substr(slash + 1);
  if (from == ".." && until == "..") return std::nullopt;  // It would say nothing.
  Period period;
  if (from != ".." && !(period.from = read_date(from))) return std::nullopt;
  if (until != ".." && !(period.until = read_date(until))) return std::nullopt;
  return period;
}

bool ends_before_it_begins(const Period& period) {
  return period.from && period.until && last_day(*period.until) < first_day(*period.from);
}

std::int32_t first_day(const Date& date) {
  const unsigned day = date.precision == Date::Precision::day ? date.day : 1;
  return days_since_1970(first_month(date) / std::chrono::day{day});
}

std::int32_t last_day(const Date& date) {
  const std::chrono::year_month month = first_month(date);
  switch (date.precision) {
    case Date::Precision::year:
      return days_since_1970((month + std::chrono::months{11}) / std::chrono::last);
    case Date::Precision::season:
      return days_since_1970((month + std::chrono::months{2}) / std::chrono::last);
    case Date::Precision::month:
      return days_since_1970(month / std::chrono::last);
    case Date::Precision::day:
      break;
  }
  return first_day(date);
}

std::string as_edtf(const Date& date) {
  std::string text;
  append_digits(text, date.year, 4);
  if (date.precision != Date::Precision::year) append_digits(text += '-', date.month, 2);
  if (date.precision == Date::Precision::day) append_digits(text += '-', date.day, 2);
  if (date.uncertain || date.approximate) text += !date.approximate ? '?' : date.uncertain ? '%' : '~';
  return text;
}

std::string as_edtf(const Period& period) {
  if (period.single && period.from) return as_edtf(*period.from);
  const auto end = [](const std::optional<Date>& date) { return date ? as_edtf(*date) : std::string(".."); };
  return end(period.from) + '/' + end(period.until);
}

std::string as_words(const Date& date, std::string_view language) { return words_of_date(date, words_in(language)); }

std::string as_words(const Period& period, std::string_view language) {
  const DateWords& words = words_in(language);
  if (!period.from && !period.until) return {};
  if (!period.until) return std::string(words.from) + words_of_date(*period.from, words);
  if (!period.from) return std::string(words.until) + words_of_date(*period.until, words);
  if (period.from == period.until) return words_of_date(*period.from, words);

  const std::string from = words_of_date(*period.from, words);
  const std::string until = words_of_date(*period.until, words);
  // The dash stands between single words without spaces: 2020–2021.
  const bool spaced = (from + until).find(' ') != std::string::npos;
  return from + (spaced ? " – " : "–") + until;
}

}  // namespace kunskap
