#include "report/report.h"

#include <algorithm>
#include <optional>

namespace kunskap {
namespace {

/// Reviews and ends that come within so many days are told of.
constexpr std::int32_t ahead = 90;

const Translated overdue{"översynen har passerat", "review overdue"};
const Translated coming{"översynen kommer", "review coming"};
const Translated expired{"giltigheten har gått ut", "expired"};
const Translated expiring{"giltigheten går ut", "expires"};

/// The date that the value ends with.
std::optional<Date> end_of(const Value& value) {
  if (const auto* date = value.as<Date>()) return *date;
  const auto* period = value.as<Period>();
  return period ? period->until : std::nullopt;
}

struct Deadline {
  std::int32_t day = 0;
  ReportRow row;
};

std::optional<Deadline> deadline_of(const ReportInput& input, EntryIndex index, Role role) {
  const Entry& entry = input.catalogue.entries[index];
  const auto slot = input.catalogue.model.kinds[entry.kind].field_with(role);
  const auto date = slot ? end_of(entry.values[*slot]) : std::nullopt;
  if (!date) return std::nullopt;
  const std::int32_t today = first_day(input.today);
  const std::int32_t day = last_day(*date);
  if (day > today + ahead) return std::nullopt;
  const bool is_review = role == Role::review;
  const Translated& state = day < today ? (is_review ? overdue : expired) : (is_review ? coming : expiring);
  const std::string in_words = state.in(input.language);
  return Deadline{day, {index, entry.values[*slot].place.line, {in_words, as_edtf(*date)}}};
}

}  // namespace

Report report_reviews(const ReportInput& input) {
  std::vector<Deadline> deadlines;
  for (EntryIndex i = 0; i < input.catalogue.entries.size(); ++i)
    for (const Role role : {Role::review, Role::validity})
      if (auto deadline = deadline_of(input, i, role)) deadlines.push_back(std::move(*deadline));
  std::stable_sort(deadlines.begin(), deadlines.end(),
                   [](const Deadline& a, const Deadline& b) { return a.day < b.day; });
  Report report{"reviews",
                {"Översyner", "Reviews"},
                {"Det som ska ha setts över, och det som ska ses över eller slutar gälla inom 90 dagar.",
                 "What should have been reviewed, and what is to be reviewed or expires within 90 days."},
                {{"state", {"Läge", "State"}}, {"date", {"Datum", "Date"}}},
                {}};
  for (Deadline& deadline : deadlines) report.rows.push_back(std::move(deadline.row));
  return report;
}

}  // namespace kunskap
