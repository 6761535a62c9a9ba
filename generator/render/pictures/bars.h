// Bars for numbers and for times, each with its text: charts and timelines. Narrow, the text stands above its bar;
// wide, beside it. Plain data and pure functions; any thread.
#pragma once

#include "render/pictures/svg_writer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kunskap::pictures {

/// A text that the bar or its row may lead by.
struct BarText {
  std::string text;
  std::string href;   ///< Where it leads, from the page; empty: nowhere.
  std::string quiet;  ///< What is said besides, on lines of its own; may be empty.
};

struct NumberBar {
  BarText text;
  double number = 0;
  std::string written;  ///< As people read it, with its unit: stands at the end of the bar.
  std::string look;     ///< A class, for bars of different sorts; the text says what it means. May be empty.
};

/// Numbers that can be compared.
struct NumberSeries {
  std::string title;  ///< May be empty.
  std::vector<NumberBar> bars;
};

/// `width` in pixels.
std::string draw_chart(const std::vector<NumberSeries>& series, double width, const PictureWords& words);

/// From the beginning of one day to the end of another, as days since 1970-01-01.
struct DaySpan {
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool is_open_before = false;  ///< It began no one knows when: `first` is not used.
  bool is_open_after = false;
};

struct TimeBar {
  BarText text;
  std::optional<DaySpan> days;  ///< Nothing: unknown, which the text says.
  bool is_dashed = false;       ///< Not certain; the text says how.
  BarText heading{};            ///< Stands above this bar and those that follow; may be empty.
};

/// Bars from earlier to later, in the order given. Requires: one of them has days.
std::string draw_timeline(const std::vector<TimeBar>& bars, double width, const PictureWords& words);

}  // namespace kunskap::pictures
