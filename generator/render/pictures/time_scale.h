// Days from left to right, with a mark where each year begins. Pure functions; any thread.
#pragma once

#include "render/pictures/bars.h"

#include <string>
#include <vector>

namespace kunskap::pictures {

struct YearMark {
  double x = 0;
  std::string label;  ///< Empty where labels would stand too close.
};

struct TimeScale {
  std::int32_t first = 0;  ///< The first day shown, which begins a year.
  std::int32_t end = 0;    ///< The day after the last, which begins a year too.
  double left = 0;
  double width = 0;

  double x_of(std::int32_t day) const {
    return left + width * static_cast<double>(day - first) / static_cast<double>(end - first);
  }
};

/// Holds all days of the bars, and some time after what has no end. Requires: a bar has days.
TimeScale time_scale(const std::vector<TimeBar>& bars, double left, double width);
std::vector<YearMark> year_marks(const TimeScale& scale);

}  // namespace kunskap::pictures
