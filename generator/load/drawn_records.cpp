#include "load/drawn_records.h"

#include "model/flow.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace kunskap {
namespace {

using Followers = std::vector<std::vector<Following>>;

/// What a record is called in messages: its id, or its title, or its place in the list.
std::string name_of_record(const std::vector<Value>& records, const Field& field, std::size_t record) {
  if (const std::string* id = id_of(records[record], field)) return *id;
  const Value* title = drawn_part(records[record], field, PicturePart::title);
  const auto* text = title ? title->as<std::string>() : nullptr;
  return text ? *text : std::to_string(record + 1);
}

std::vector<bool> reached_from_first(const Followers& followers) {
  std::vector<bool> reached(followers.size(), false);
  std::vector<std::size_t> waiting{0};
  reached[0] = true;
  while (!waiting.empty()) {
    const std::size_t record = waiting.back();
    waiting.pop_back();
    for (const Following& next : followers[record])
      if (!reached[next.record]) {
        reached[next.record] = true;
        waiting.push_back(next.record);
      }
  }
  return reached;
}

void check_reached(const std::vector<Value>& records, const Field& field, const Followers& followers,
                   Problems& problems) {
  const std::vector<bool> reached = reached_from_first(followers);
  for (std::size_t i = 0; i < records.size(); ++i)
    if (!reached[i])
      problems.add(Rule::step_not_reached, records[i].place,
                   {name_of_record(records, field, i), name_of_record(records, field, 0)});
}

/// A record that nothing follows ends the flow, and so does one that can be left.
bool is_end(const Value& record, const Field& field, const std::vector<Following>& followers) {
  return followers.empty() || drawn_part(record, field, PicturePart::exit);
}

/// Whether an end can be reached from each record, found from the ends backwards.
std::vector<bool> comes_to_an_end(const std::vector<Value>& records, const Field& field, const Followers& followers) {
  std::vector<std::vector<std::size_t>> leading_to(records.size());
  std::vector<bool> ends(records.size(), false);
  std::vector<std::size_t> waiting;
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (const Following& next : followers[i]) leading_to[next.record].push_back(i);
    if (!is_end(records[i], field, followers[i])) continue;
    ends[i] = true;
    waiting.push_back(i);
  }
  while (!waiting.empty()) {
    const std::size_t record = waiting.back();
    waiting.pop_back();
    for (const std::size_t before : leading_to[record])
      if (!ends[before]) {
        ends[before] = true;
        waiting.push_back(before);
      }
  }
  return ends;
}

/// Goes from record to record until one comes again: a loop, since none of them has an end. Those passed are marked.
std::vector<std::size_t> loop_after(std::size_t start, const Followers& followers, std::vector<bool>& passed) {
  std::vector<std::size_t> way;
  std::size_t record = start;
  while (!passed[record]) {
    passed[record] = true;
    way.push_back(record);
    record = followers[record].front().record;
  }
  const auto again = std::find(way.begin(), way.end(), record);
  return {again, way.end()};
}

/// One problem for each loop, at the record of it that stands first.
void check_ends(const std::vector<Value>& records, const Field& field, const Followers& followers, Problems& problems) {
  const std::vector<bool> ends = comes_to_an_end(records, field, followers);
  std::vector<bool> passed(records.size(), false);
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (ends[i]) continue;
    std::vector<std::size_t> loop = loop_after(i, followers, passed);
    if (loop.empty()) continue;
    std::rotate(loop.begin(), std::min_element(loop.begin(), loop.end()), loop.end());
    std::string names;
    for (const std::size_t record : loop) names += name_of_record(records, field, record) + " → ";
    problems.add(Rule::endless_steps, records[loop.front()].place,
                 {names + name_of_record(records, field, loop.front())});
  }
}

void check_flow(const std::vector<Value>& records, const Field& field, Problems& problems) {
  const Followers followers = followers_of(records, field);
  check_reached(records, field, followers, problems);
  check_ends(records, field, followers, problems);
}

void check_units(const std::vector<Value>& records, const Field& field, Problems& problems) {
  std::map<std::string_view, std::string_view> unit_of_series;
  for (const Value& record : records) {
    const Value* series = drawn_part(record, field, PicturePart::series);
    const Value* unit = drawn_part(record, field, PicturePart::unit);
    if (!series || !unit) continue;
    const std::string& name = *series->as<std::string>();
    const std::string& own = *unit->as<std::string>();
    const auto [first, is_new] = unit_of_series.emplace(name, own);
    if (!is_new && first->second != own)
      problems.add(Rule::mixed_units, unit->place, {name, std::string(first->second), own});
  }
}

}  // namespace

void check_drawn_records(const std::vector<Value>& records, const Field& field, Problems& problems) {
  if (records.empty()) return;
  if (field.picture.type == FieldPicture::Type::flow) check_flow(records, field, problems);
  if (field.picture.type == FieldPicture::Type::chart) check_units(records, field, problems);
}

}  // namespace kunskap
