#include "base/edtf.h"

#include "catch.h"

#include <string>
#include <vector>

namespace {

using namespace std::string_literals;
using kunskap::Date;
using kunskap::Period;

Date date(std::string_view text) {
  const auto read = kunskap::read_date(text);
  INFO(text);
  REQUIRE(read.has_value());
  return *read;
}

Period period(std::string_view text) {
  const auto read = kunskap::read_period(text);
  INFO(text);
  REQUIRE(read.has_value());
  return *read;
}

std::string in_swedish(std::string_view text) { return as_words(period(text), "sv"); }
std::string in_english(std::string_view text) { return as_words(period(text), "en"); }

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

TEST_CASE("A date keeps the precision that was written") {
  CHECK(date("2025") == Date{2025, 0, 0, Date::Precision::year, false, false});
  CHECK(date("2025-06") == Date{2025, 6, 0, Date::Precision::month, false, false});
  CHECK(date("2025-06-04") == Date{2025, 6, 4, Date::Precision::day, false, false});
  CHECK(date("2025-23") == Date{2025, 23, 0, Date::Precision::season, false, false});
  CHECK(date("0000") == Date{0, 0, 0, Date::Precision::year, false, false});
  CHECK(date("9999-12-31") == Date{9999, 12, 31, Date::Precision::day, false, false});
}

TEST_CASE("A qualifier stands at the end of a date") {
  CHECK(date("2025?") == Date{2025, 0, 0, Date::Precision::year, true, false});
  CHECK(date("2025-06~") == Date{2025, 6, 0, Date::Precision::month, false, true});
  CHECK(date("2025-06-04%") == Date{2025, 6, 4, Date::Precision::day, true, true});
  for (const char* text : {"?", "2025??", "2025?~", "?2025", "2025?-06", "2025-06?-04", "2025 ?"}) {
    CAPTURE(text);
    CHECK_FALSE(kunskap::read_date(text));
  }
}

TEST_CASE("What is not a date is not read") {
  for (const char* text :
       {"",         "2025-02-30", "2025-13",     "2025-00",     "2025-06-00", "2025-06-31", "25-06-04",    "2025-6-4",
        "2025-6",   "2025-",      "2025-06-",    "2025-06-4",   "20250604",   "2025/06/04", "2025-06-044", "02025",
        "-2025",    "+2025",      "Y2025",       " 2025",       "2025 ",      "2025-20",    "2025-25",     "2025-23-01",
        "2025-W06", "2025-06-0x", "2025-06-04T", "2025–06–04",  "２０２５",   "202X",       "1900-02-29",  "2023-02-29",
        "juni",     "..",         "2025-99",     "2025-2 5-01", "2025--6-04"}) {
    CAPTURE(text);
    CHECK_FALSE(kunskap::read_date(text));
    CHECK_FALSE(kunskap::read_period(text));
  }
}

TEST_CASE("An interval has two dates or one open end") {
  CHECK(period("2025") == Period{date("2025"), date("2025"), true});
  CHECK(period("2020-01-01/2021-06") == Period{date("2020-01-01"), date("2021-06"), false});
  CHECK(period("2023/..") == Period{date("2023"), std::nullopt, false});
  CHECK(period("../2014-01-25") == Period{std::nullopt, date("2014-01-25"), false});
  CHECK(period("2020?/2021~") == Period{date("2020?"), date("2021~"), false});
  for (const char* text : {"/", "2023/", "/2023", "../..", "2023/../2024", "2023//2024", "2023/2024/2025", "2023..2024",
                           "2023/.", "2023/...", "../2025-13", "2025-02-30/2026", "2023 / 2024"}) {
    CAPTURE(text);
    CHECK_FALSE(kunskap::read_period(text));
  }
}

TEST_CASE("What was read is written the same") {
  for (const char* text : {"2025", "0007", "2025-06", "2025-06-04", "2025-21", "2025-24~", "2025?", "2025-06%",
                           "2020-01-01/2021-06-30", "2023/..", "../2014-01-25", "2025/2025", "2020?/2021~"}) {
    CHECK(as_edtf(period(text)) == text);
    if (period(text).single) CHECK(as_edtf(date(text)) == text);
  }
}

TEST_CASE("A date covers the days from its first to its last") {
  const auto covers = [](std::string_view text, std::string_view first, std::string_view last) {
    CAPTURE(text);
    CHECK(first_day(date(text)) == first_day(date(first)));
    CHECK(last_day(date(text)) == last_day(date(last)));
  };
  CHECK(first_day(date("1970-01-01")) == 0);
  CHECK(first_day(date("2000-03-01")) == 11017);
  covers("2025", "2025-01-01", "2025-12-31");
  covers("2024-02", "2024-02-01", "2024-02-29");
  covers("2025-21", "2025-03-01", "2025-05-31");
  covers("2025-22", "2025-06-01", "2025-08-31");
  covers("2025-23", "2025-09-01", "2025-11-30");
  covers("2025-24", "2025-12-01", "2026-02-28");
  covers("2023-24", "2023-12-01", "2024-02-29");
  covers("2025-06-04?", "2025-06-04", "2025-06-04");
  CHECK(last_day(date("9999-24")) == last_day(date("9999")) + 31 + 29);
}

TEST_CASE("Dates agree with counting every day from year 0 to 9999") {
  std::int32_t day_number = -719528;  // 0000-01-01
  bool all_agree = true;
  for (int year = 0; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const std::string month_text = padded(year, 4) + "-" + padded(month, 2);
      const auto whole_month = kunskap::read_date(month_text);
      all_agree &= whole_month && first_day(*whole_month) == day_number &&
                   last_day(*whole_month) == day_number + days_in(year, month) - 1;
      // Every day of some years is enough; every end of a month is looked at.
      for (int day = year % 97 == 0 ? 1 : 27; day <= 32; ++day) {
        const auto read = kunskap::read_date(month_text + "-" + padded(day, 2));
        all_agree &= read.has_value() == (day <= days_in(year, month));
        if (read) all_agree &= first_day(*read) == day_number + day - 1 && last_day(*read) == first_day(*read);
      }
      day_number += days_in(year, month);
    }
    if (!all_agree) FAIL("differs in year " << year);
  }
  CHECK(all_agree);
}

TEST_CASE("A period ends before it begins only when all of its end lies before its beginning") {
  CHECK(ends_before_it_begins(period("2021/2020")));
  CHECK(ends_before_it_begins(period("2025-06-04/2025-06-03")));
  CHECK(ends_before_it_begins(period("2025-24/2025-11")));
  CHECK_FALSE(ends_before_it_begins(period("2025-06/2025")));
  CHECK_FALSE(ends_before_it_begins(period("2025/2025-01-01")));
  CHECK_FALSE(ends_before_it_begins(period("2025-24/2026-01")));
  CHECK_FALSE(ends_before_it_begins(period("2025-06-04/2025-06-04")));
  CHECK_FALSE(ends_before_it_begins(period("2025/..")));
  CHECK_FALSE(ends_before_it_begins(period("../2025")));
  CHECK_FALSE(ends_before_it_begins(period("2025")));
}

TEST_CASE("A date is written as people write it") {
  CHECK(as_words(date("2025-06-04"), "sv") == "4 juni 2025");
  CHECK(as_words(date("2025-06-04"), "en") == "4 June 2025");
  CHECK(as_words(date("2025-12"), "sv") == "december 2025");
  CHECK(as_words(date("2025-01"), "en") == "January 2025");
  CHECK(as_words(date("2025"), "sv") == "2025");
  CHECK(as_words(date("2025-21"), "sv") == "våren 2025");
  CHECK(as_words(date("2025-23"), "sv") == "hösten 2025");
  CHECK(as_words(date("2025-23"), "en") == "autumn 2025");
  CHECK(as_words(date("2025~"), "sv") == "omkring 2025");
  CHECK(as_words(date("2025-06~"), "en") == "around June 2025");
  CHECK(as_words(date("2025?"), "sv") == "2025 (osäkert)");
  CHECK(as_words(date("2025?"), "en") == "2025 (uncertain)");
  CHECK(as_words(date("2025-22%"), "sv") == "omkring sommaren 2025 (osäkert)");
}

TEST_CASE("A winter names both of its years") {
  CHECK(as_words(date("2025-24"), "sv") == "vintern 2025/26");
  CHECK(as_words(date("2008-24"), "en") == "winter 2008/09");
  CHECK(as_words(date("1999-24"), "sv") == "vintern 1999/2000");
}

TEST_CASE("A period is written as people write it") {
  CHECK(in_swedish("2020-01-01/2021-06-30") == "1 januari 2020 – 30 juni 2021");
  CHECK(in_english("2020-01-01/2021-06-30") == "1 January 2020 – 30 June 2021");
  CHECK(in_swedish("2023/..") == "från 2023");
  CHECK(in_english("2023/..") == "from 2023");
  CHECK(in_swedish("../2014-01-25") == "till 25 januari 2014");
  CHECK(in_english("../2014-01-25") == "until 25 January 2014");
  CHECK(in_swedish("2025-06-04") == "4 juni 2025");
  CHECK(in_swedish("2025-06/2025-06") == "juni 2025");
  CHECK(in_swedish("2020/2021") == "2020–2021");
  CHECK(in_swedish("2020~/2021") == "omkring 2020 – 2021");
  CHECK(in_swedish("2023%/..") == "från omkring 2023 (osäkert)");
}

TEST_CASE("Why something is no date is told when there is no such month or day") {
  using kunskap::why_no_date;
  CHECK(why_no_date("2026-11-31").in("sv") == "november har 30 dagar");
  CHECK(why_no_date("2025-02-29").in("sv") == "februari 2025 har 28 dagar");
  CHECK(why_no_date("2026-01-32").in("en") == "January has 31 days");
  CHECK(why_no_date("2026-13").in("sv") == "det finns 12 månader");
  CHECK(why_no_date("2026-00-01").in("sv") == "det finns 12 månader");
  CHECK(why_no_date("2026-01-01/2026-06-31").in("sv") == "juni har 30 dagar");
  CHECK(why_no_date("../2026-06-31").in("sv") == "juni har 30 dagar");
  for (const char* text : {"", "igår", "4 juni 2025", "2025-6-4", "2025/2026/2027", "/", "2025-06-04x"})
    CHECK(why_no_date(text).empty());
}
