#include "render/pictures/time_scale.h"

#include <algorithm>
#include <cassert>
#include <chrono>

namespace kunskap::pictures {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

int year_of(std::int32_t day) { return static_cast<int>(std::chrono::year_month_day(sys_days(days(day))).year()); }

std::int32_t first_of_year(int number) {
  return sys_days(year(number) / std::chrono::January / 1).time_since_epoch().count();
}

}  // namespace

TimeScale time_scale(const std::vector<TimeBar>& bars, double left, double width) {
  bool is_first = true;
  std::int32_t first = 0;
  std::int32_t last = 0;
  for (const TimeBar& bar : bars) {
    if (!bar.days) continue;
    const std::int32_t from = bar.days->is_open_before ? bar.days->last - 364 : bar.days->first;
    const std::int32_t until = bar.days->is_open_after ? bar.days->first + 364 : bar.days->last;
    first = is_first ? from : std::min(first, from);
    last = is_first ? until : std::max(last, until);
    is_first = false;
  }
  assert(!is_first);
  return {first_of_year(year_of(first)), first_of_year(year_of(last) + 1), left, width};
}

std::vector<YearMark> year_marks(const TimeScale& scale) {
  const int begin = year_of(scale.first);
  const int end = year_of(scale.end);
  constexpr double widest_label = 44;
  int step = 1;
  while (scale.width / (end - begin) * step < widest_label) step = step == 1 ? 2 : step == 2 ? 5 : step * 2;
  std::vector<YearMark> marks;
  for (int number = begin; number < end; ++number)
    marks.push_back({scale.x_of(first_of_year(number)), (number - begin) % step == 0 ? std::to_string(number) : ""});
  return marks;
}

}  // namespace kunskap::pictures
