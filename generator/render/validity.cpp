#include "render/validity.h"

namespace kunskap {
namespace {

const Value* value_in_role(const Entry& entry, const Kind& kind, Role role) {
  const auto slot = kind.field_with(role);
  return slot && entry.values[*slot].given() ? &entry.values[*slot] : nullptr;
}

/// The last day of the value of the field with `role`, if it has one.
std::optional<std::int32_t> end_of(const Entry& entry, const Kind& kind, Role role) {
  const Value* value = value_in_role(entry, kind, role);
  if (!value) return std::nullopt;
  if (const auto* date = value->as<Date>()) return last_day(*date);
  const auto* period = value->as<Period>();
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

std::optional<ValidityState> validity_state(const Entry& entry, const Kind& kind, const Date& today) {
  const Value* value = value_in_role(entry, kind, Role::validity);
  if (!value) return std::nullopt;
  if (is_expired(entry, kind, today)) return ValidityState::expired;
  // A single date is the last day that it holds; when it began to is not said.
  if (value->as<Date>()) return ValidityState::in_force;
  const auto* period = value->as<Period>();
  if (!period || (!period->from && !period->until)) return ValidityState::unknown;
  if (period->from && first_day(*period->from) > last_day(today)) return ValidityState::coming;
  return ValidityState::in_force;
}

}  // namespace kunskap
