#include "render/drawn_bars.h"

#include "base/text.h"
#include "render/template/escape.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

bool says_yes(const Value& record, const Field& field, PicturePart what) {
  const Value* value = given_part(record, field, what);
  const auto* truth = value ? value->as<bool>() : nullptr;
  return truth && *truth;
}

std::string text_of_record(const Value& record, const Field& field, PicturePart what, const RenderContext& context) {
  const Value* value = given_part(record, field, what);
  return value ? text_of_part(*value, context) : std::string();
}

/// "ungefär 1 800 avvikelser", held together on one line.
std::string written_number(const Value& record, const Field& field, double number, const RenderContext& context) {
  std::string written;
  templates::append_number(written, number, templates::number_style(context.language));
  if (says_yes(record, field, PicturePart::approximate)) {
    const std::array<std::string, 1> details{written};
    written = fill(context.words.pictures.approximately, details);
  }
  const std::string unit = text_of_record(record, field, PicturePart::unit, context);
  return unit.empty() ? written : written + " " + unit;
}

pictures::NumberBar number_bar(const Value& record, const Field& field, double number, const RenderContext& context) {
  pictures::NumberBar bar;
  bar.text.text = text_of_record(record, field, PicturePart::label, context) + basis_in_parentheses(record, context);
  bar.text.quiet = text_of_record(record, field, PicturePart::when, context);
  bar.number = number;
  bar.written = written_number(record, field, number, context);
  return bar;
}

bool is_uncertain(const Value& when) {
  const auto is = [](const Date& date) { return date.uncertain || date.approximate; };
  if (const auto* date = when.as<Date>()) return is(*date);
  const auto* period = when.as<Period>();
  return period && ((period->from && is(*period->from)) || (period->until && is(*period->until)));
}

pictures::TimeBar time_bar(const Value& record, const Field& field, const RenderContext& context) {
  pictures::TimeBar bar;
  bar.text.text = text_of_record(record, field, PicturePart::label, context) + basis_in_parentheses(record, context);
  const Value* when = given_part(record, field, PicturePart::when);
  bar.text.quiet = when ? text_of_part(*when, context) : context.words.unknown;
  if (when) bar.days = days_of(*when);
  bar.is_dashed = when && is_uncertain(*when);
  if (says_yes(record, field, PicturePart::planned)) {
    bar.is_dashed = true;
    bar.text.quiet += ". " + given_part(record, field, PicturePart::planned)->field->label.in(context.language);
  }
  return bar;
}

/// What is unknown comes last.
bool is_before(const pictures::TimeBar& a, const pictures::TimeBar& b) {
  if (!a.days || !b.days) return a.days && !b.days;
  const auto begin = [](const pictures::DaySpan& days) { return days.is_open_before ? days.last : days.first; };
  return begin(*a.days) < begin(*b.days);
}

}  // namespace

std::optional<pictures::DaySpan> days_of(const Value& value) {
  if (const auto* date = value.as<Date>()) return pictures::DaySpan{first_day(*date), last_day(*date)};
  const auto* period = value.as<Period>();
  if (!period || (!period->from && !period->until)) return std::nullopt;
  pictures::DaySpan days;
  days.is_open_before = !period->from;
  days.is_open_after = !period->until;
  if (period->from) days.first = first_day(*period->from);
  if (period->until) days.last = last_day(*period->until);
  return days;
}

std::vector<pictures::NumberSeries> number_series(const DrawnField& drawn, const RenderContext& context) {
  std::vector<pictures::NumberSeries> all;
  for (const Value& record : *drawn.records) {
    const Value* series = given_part(record, *drawn.field, PicturePart::series);
    const Value* value = given_part(record, *drawn.field, PicturePart::value);
    const auto* number = value ? value->as<Number>() : nullptr;
    const auto* name = series ? series->as<std::string>() : nullptr;
    if (!number || !name) continue;
    const std::string title = with_capital(*name);
    auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.title == title; });
    if (found == all.end()) found = all.insert(all.end(), {title, {}});
    found->bars.push_back(number_bar(record, *drawn.field, number->value, context));
  }
  std::erase_if(all, [](const pictures::NumberSeries& series) { return series.bars.size() < 2; });
  return all;
}

std::vector<pictures::TimeBar> time_bars(const DrawnField& drawn, const RenderContext& context) {
  std::vector<pictures::TimeBar> bars;
  for (const Value& record : *drawn.records) bars.push_back(time_bar(record, *drawn.field, context));
  std::stable_sort(bars.begin(), bars.end(), is_before);
  const auto known = std::count_if(bars.begin(), bars.end(), [](const auto& bar) { return bar.days.has_value(); });
  if (known < 2) bars.clear();
  return bars;
}

}  // namespace kunskap
