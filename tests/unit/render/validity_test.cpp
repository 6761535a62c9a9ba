#include "render/validity.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

/// "overdue", "expired", both or nothing, of a book with `facts`.
std::string on(const char* day, const std::string& facts) {
  const auto made = make_catalogue({entry_file("bocker/a.md", "title: A\n" + facts)});
  CHECK(made.lines() == "");
  const Entry& entry = made.catalogue.entries[0];
  const Kind& kind = made.catalogue.model.kinds[0];
  const Date today = read_date(day).value();
  return std::string(is_overdue(entry, kind, today) ? "overdue " : "") +
         (is_expired(entry, kind, today) ? "expired" : "");
}

/// "in_force", "expired", "coming", "unknown" or "-".
std::string state_on(const char* day, const std::string& facts) {
  const auto made = make_catalogue({entry_file("bocker/a.md", "title: A\n" + facts)});
  CHECK(made.lines() == "");
  const auto state = validity_state(made.catalogue.entries[0], made.catalogue.model.kinds[0], read_date(day).value());
  if (!state) return "-";
  constexpr const char* names[] = {"in_force", "expired", "coming", "unknown"};
  return names[static_cast<std::size_t>(*state)];
}

}  // namespace

TEST_CASE("A review is overdue on the day after the last day of its date") {
  CHECK(on("2025-06-04", "reread: 2025-06-04") == "");
  CHECK(on("2025-06-05", "reread: 2025-06-04") == "overdue ");
  CHECK(on("2025-06-30", "reread: 2025-06") == "");
  CHECK(on("2025-07-01", "reread: 2025-06") == "overdue ");
  CHECK(on("2025-12-31", "reread: 2025") == "");
  CHECK(on("2026-01-01", "reread: 2025") == "overdue ");
}

TEST_CASE("An entry has expired on the day after the last day of its period") {
  CHECK(on("2024-12-31", "in_print: 2020/2024") == "");
  CHECK(on("2025-01-01", "in_print: 2020/2024") == "expired");
  CHECK(on("2019-01-01", "in_print: 2020/2024") == "");
  CHECK(on("2025-01-01", "in_print: 2024") == "expired");
}

TEST_CASE("What has no end, or an unknown one, or is not said, has not passed") {
  CHECK(on("2099-01-01", "in_print: 2020/..") == "");
  CHECK(on("2099-01-01", "in_print: unknown") == "");
  CHECK(on("2099-01-01", "") == "");
}

TEST_CASE("The two do not hang together") {
  CHECK(on("2026-01-01", "reread: 2025\nin_print: 2020/2024") == "overdue expired");
  CHECK(on("2026-01-01", "reread: 2027\nin_print: 2020/2024") == "expired");
}

TEST_CASE("A kind without these fields is never overdue nor expired") {
  const auto made = make_catalogue({entry_file("orter/a.md", "title: A")});
  CHECK_FALSE(is_overdue(made.catalogue.entries[0], made.catalogue.model.kinds[3], read_date("2099-01-01").value()));
  CHECK_FALSE(is_expired(made.catalogue.entries[0], made.catalogue.model.kinds[3], read_date("2099-01-01").value()));
}

TEST_CASE("An entry is coming until the first day of its period, then in force to its last, then expired") {
  CHECK(state_on("2019-12-31", "in_print: 2020/2024") == "coming");
  CHECK(state_on("2020-01-01", "in_print: 2020/2024") == "in_force");
  CHECK(state_on("2024-12-31", "in_print: 2020/2024") == "in_force");
  CHECK(state_on("2025-01-01", "in_print: 2020/2024") == "expired");
  CHECK(state_on("2020-06-30", "in_print: 2020-07/2020-07") == "coming");
}

TEST_CASE("A single date as a period is in force for as long as it lasts") {
  CHECK(state_on("2023-12-31", "in_print: 2024") == "coming");
  CHECK(state_on("2024-06-01", "in_print: 2024") == "in_force");
  CHECK(state_on("2025-01-01", "in_print: 2024") == "expired");
}

TEST_CASE("An open end is in force, an open beginning until it ends") {
  CHECK(state_on("2019-12-31", "in_print: 2020/..") == "coming");
  CHECK(state_on("2099-01-01", "in_print: 2020/..") == "in_force");
  CHECK(state_on("1900-01-01", "in_print: ../2024") == "in_force");
  CHECK(state_on("2025-01-01", "in_print: ../2024") == "expired");
}

TEST_CASE("Whether it is in force is not known when that is what is said, and not told when nothing is") {
  CHECK(state_on("2025-01-01", "in_print: unknown") == "unknown");
  CHECK(state_on("2025-01-01", "") == "-");
}

TEST_CASE("A date is the last day that an entry is in force") {
  const auto made = make_catalogue({entry_file("x/a.md", "title: A\nuntil: 2024-06")}, "title: B",
                                   "kinds: { x: { folder: x, name: { sv: { one: x, many: x } }, fields: { until: { "
                                   "type: date, role: validity } } } }");
  CHECK(made.lines() == "");
  const auto on_day = [&](const char* day) {
    return validity_state(made.catalogue.entries[0], made.catalogue.model.kinds[0], read_date(day).value());
  };
  CHECK(on_day("1900-01-01") == ValidityState::in_force);
  CHECK(on_day("2024-06-30") == ValidityState::in_force);
  CHECK(on_day("2024-07-01") == ValidityState::expired);
}

}  // namespace kunskap
