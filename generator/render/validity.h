// Whether an entry is still in force, and whether its review is overdue. Pure functions; any thread.
#pragma once

#include "model/catalogue.h"

namespace kunskap {

/// The date of the field with the role `review` has passed.
bool is_overdue(const Entry& entry, const Kind& kind, const Date& today);
/// The end of the field with the role `validity` has passed. What has no end, or an unknown one, has not.
bool is_expired(const Entry& entry, const Kind& kind, const Date& today);

/// Whether an entry holds on a day, by the field with the role `validity`. `unknown`: the field says so, or neither
/// when it began nor when it ends. Nothing when the field is not given.
enum class ValidityState : std::uint8_t { in_force, expired, coming, unknown };
std::optional<ValidityState> validity_state(const Entry& entry, const Kind& kind, const Date& today);

}  // namespace kunskap
