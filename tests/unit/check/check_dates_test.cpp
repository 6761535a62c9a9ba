#include "check/check_dates.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

constexpr std::string_view model = R"(kinds:
  book:
    folder: bocker
    name: { sv: { one: bok, many: böcker }, en: { one: book, many: books } }
    fields:
      printed: { type: date, past: true }
      counted: { type: date, role: as_of }
      planned: { type: date }
      prints: { type: record, many: true, fields: { when: { type: date, past: true } } }
)";

std::string said_of(const std::string& facts) {
  const auto made = make_catalogue({entry_file("bocker/a.md", "title: A\n" + facts)}, "title: B", model);
  CHECK(made.lines() == "");
  Problems problems;
  check_dates(made.catalogue, *read_date("2026-01-15"), problems);
  return lines_of(problems);
}

}  // namespace

TEST_CASE("A date of what has been that has not come yet is told of, also in records") {
  const std::string words = " har inte kommit än; kontrollera datumet";
  CHECK(said_of("printed: 2026-01-16") ==
        "3:10+10 framtida-datum: \"printed\" säger vad som har varit, men 2026-01-16" + words);
  CHECK(said_of("counted: 2027") == "3:10+4 framtida-datum: \"counted\" säger vad som har varit, men 2027" + words);
  CHECK(said_of("prints: [{ when: 2026-02 }]") ==
        "3:18+7 framtida-datum: \"when\" säger vad som har varit, men 2026-02" + words);
}

TEST_CASE("Dates that have begun, and those of what is to come, are left alone") {
  CHECK(said_of("printed: 2026-01-15\ncounted: 2026-01\nplanned: 2030") == "");
  CHECK(said_of("printed: 2026\nprints: [{ when: 2025-24 }]") == "");
}

}  // namespace kunskap
