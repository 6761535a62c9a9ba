#include "check/check_dates.h"

#include <algorithm>

namespace kunskap {
namespace {

bool says_what_has_been(const Field& field) {
  return field.past || std::any_of(field.fields.begin(), field.fields.end(), says_what_has_been);
}

void check_value(const Value& value, const Field& field, std::int32_t today, Problems& problems) {
  for_each_value(value, [&](const Value& one) {
    if (const auto* date = one.as<Date>(); date && field.past && first_day(*date) > today)
      problems.add(Rule::future_date, one.place, {field.name, as_edtf(*date)});
    if (const auto* record = one.as<Record>())
      for (std::size_t part = 0; part < field.fields.size(); ++part)
        if (says_what_has_been(field.fields[part]))
          check_value(record->values[part], field.fields[part], today, problems);
  });
}

}  // namespace

void check_dates(const Catalogue& catalogue, const Date& today, Problems& problems) {
  std::vector<std::vector<Slot>> slots(catalogue.model.kinds.size());  // Of each kind: those to look at.
  for (std::size_t kind = 0; kind < slots.size(); ++kind)
    for (Slot slot = 0; slot < catalogue.model.kinds[kind].fields.size(); ++slot)
      if (says_what_has_been(catalogue.model.kinds[kind].fields[slot])) slots[kind].push_back(slot);
  const std::int32_t day = first_day(today);
  for (const Entry& entry : catalogue.entries)
    for (const Slot slot : slots[entry.kind])
      check_value(entry.values[slot], catalogue.model.kinds[entry.kind].fields[slot], day, problems);
}

}  // namespace kunskap
