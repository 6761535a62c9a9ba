// The records of a field as bars: numbers of the same series, and times. Pure; any thread.
#pragma once

#include "render/drawn_field.h"
#include "render/pictures/bars.h"

#include <vector>

namespace kunskap {

/// The series that have at least two numbers, in the order of their first, without the numbers that stand in no series.
/// Requires: the picture of the field is a chart.
std::vector<pictures::NumberSeries> number_series(const DrawnField& drawn, const RenderContext& context);

/// In the order of time; what is unknown comes last. None when fewer than two have a time that is known.
/// Requires: the picture of the field is a timeline.
std::vector<pictures::TimeBar> time_bars(const DrawnField& drawn, const RenderContext& context);

/// The days of a date or a period; nothing when they are unknown, or it is neither, or open at both ends.
std::optional<pictures::DaySpan> days_of(const Value& value);

}  // namespace kunskap
