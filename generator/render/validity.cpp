#include "render/validity.h"

namespace kunskap {
namespace {

/// The last day of the value of the field with `role`, if it has one.
std::optional<std::int32_t> end_of(const Entry& entry, const Kind& kind, Role role) {
  const auto slot = kind.field_with(role);
  if (!slot) return std::nullopt;
  const Value& value = entry.values[*slot];
  if (const auto* date = value.as<Date>()) return last_day(*date);
  const auto* period = value.as<Period>();
  if (period && period->until) return last_day(*period->until);
  return std::nullopt;
}

bool has_passed(std::optional<std::int32_t> end, const Date& today) { return end && *end < first_day(today); }

}  // namespace

bool is_overdue(const Entry& entry, const Kind& kind, const Date& today) {
  return has_passed(end_of(entry, kind, Role::review), today);
}

bool is_expired(const Entry& entry, const Kind& kind, const Date& today) {
  return has_passed(end_of(entry, kind, Role::validity), today);
}

}  // namespace kunskap
