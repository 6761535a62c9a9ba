// A small world for tests of the layout language: entries and teams, a few words, and what became of a layout as one
// text.
#pragma once

#include "base/text.h"
#include "render/template/layout.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kunskap::try_layout {

struct Team {
  std::string name;
  std::string address;
};

struct Entry {
  std::string title = "Hjärtsvikt & <smärta>";
  std::string body = "<p>Om <b>hjärtat</b></p>";
  std::string address = "vardforlopp/hjartsvikt/";
  std::string web = "https://example.org/å?a=1&b=2";
  std::string phase = "infort";
  std::string empty;
  double number = 1234.5;
  bool open = true;
  std::vector<Team> teams{{"Norr", "team/norr/"}, {"Söder & Öst", "team/soder/"}};
  std::vector<Team> none;
  std::vector<std::string> tags{"hjärta", "lunga"};
  const Team* owner = nullptr;
};

template <typename T>
const T& as(const void* self) {
  return *static_cast<const T*>(self);
}

inline const Shape& team_shape() {
  static const Shape shape{
      "ett team",
      {{"text", Type::text(), [](const void* self, PageMemory&) { return Datum::of_text(as<Team>(self).name); }},
       {"address", Type::url(), [](const void* self, PageMemory&) { return Datum::of_url(as<Team>(self).address); }}}};
  return shape;
}

inline Datum list_of_texts(const std::vector<std::string>& texts) {
  return Datum::of_list(texts.data(), texts.size(), [](const void* data, std::uint32_t index, PageMemory&) {
    return Datum::of_text(static_cast<const std::string*>(data)[index]);
  });
}

inline const Shape& entry_shape() {
  static const std::vector<std::string> phases{"utveckling", "infort", "avslutat"};
  static const Type phase{Type::Tag::text, nullptr, Type::Tag::nothing, &phases};
  static const Shape shape{
      "ett vårdförlopp",
      {{"title", Type::text(), [](const void* self, PageMemory&) { return Datum::of_text(as<Entry>(self).title); }},
       {"body", Type::html(), [](const void* self, PageMemory&) { return Datum::of_html(as<Entry>(self).body); }},
       {"address", Type::url(), [](const void* self, PageMemory&) { return Datum::of_url(as<Entry>(self).address); }},
       {"web", Type::text(), [](const void* self, PageMemory&) { return Datum::of_text(as<Entry>(self).web); }},
       {"phase", phase, [](const void* self, PageMemory&) { return Datum::of_text(as<Entry>(self).phase); }},
       {"empty", Type::text(), [](const void* self, PageMemory&) { return Datum::of_text(as<Entry>(self).empty); }},
       {"missing", Type::text(), [](const void*, PageMemory&) { return Datum(); }},
       {"number", Type::number(),
        [](const void* self, PageMemory&) { return Datum::of_number(as<Entry>(self).number); }},
       {"open", Type::boolean(), [](const void* self, PageMemory&) { return Datum::of_boolean(as<Entry>(self).open); }},
       {"teams", Type::list_of(team_shape()),
        [](const void* self, PageMemory&) { return Datum::of_objects(as<Entry>(self).teams); }},
       {"no-teams", Type::list_of(team_shape()),
        [](const void* self, PageMemory&) { return Datum::of_objects(as<Entry>(self).none); }},
       {"tags", Type::list_of_texts(),
        [](const void* self, PageMemory&) { return list_of_texts(as<Entry>(self).tags); }},
       {"owner", Type::object(team_shape()),
        [](const void* self, PageMemory&) { return Datum::of_object(as<Entry>(self).owner); }}}};
  return shape;
}

inline const InterfaceWords& words() {
  static const InterfaceWords all{{"search.button", {"", "Sök & finn"}},
                                  {"search.hits", {"{n} träff", "{n} träffar"}},
                                  {"search.hits_in", {"{n} träff i {where}", "{n} träffar i {where}"}},
                                  {"page.updated", {"", "Uppdaterad {date} av {who}"}}};
  return all;
}

using Files = std::vector<std::pair<std::string, std::string>>;

struct Outcome {
  std::string page;
  std::string problems;  ///< One line each: file:line:column+length: rule: words (the nearest name).
};

inline std::string as_line(const Problem& problem, const SourceFiles& sources, std::string_view language) {
  std::vector<std::string> details;
  for (const Translated& each : problem.details) details.push_back(each.in(language));
  const RuleWords& rule = words_of(problem.rule);
  const Place& place = problem.place;
  std::string line = sources.path(place.file) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
                     "+" + std::to_string(place.length) + ": " + std::string(rule.name) + ": " +
                     fill(language == "sv" ? rule.sv : rule.en, details);
  if (!problem.nearest.empty()) line += " (" + problem.nearest + "?)";
  return line;
}

/// Compiles the first of `files` and renders it for `entry`, if there are no problems.
inline Outcome try_files(const Files& files, std::string_view language = "sv", const Entry& entry = {}) {
  SourceFiles sources;
  LayoutFiles layouts;
  for (const auto& [name, text] : files) layouts[name] = {sources.add(name), text};
  const std::vector<LayoutName> names{{"entry", Type::object(entry_shape())}};
  Problems problems;
  const Layout layout = compile_layout({layouts, words(), language}, files.front().first, names, problems);
  Outcome outcome;
  problems.sort(sources);
  for (const Problem& each : problems.all())
    outcome.problems += (outcome.problems.empty() ? "" : "\n") + as_line(each, sources, language);
  if (!problems.empty()) return outcome;
  PageMemory memory;
  const std::vector<Datum> values{Datum::of_object(&entry)};
  layout.render(values, memory, outcome.page);
  return outcome;
}

/// The page, or the problems where there are any.
inline std::string result(const Files& files, std::string_view language = "sv", const Entry& entry = {}) {
  const Outcome outcome = try_files(files, language, entry);
  return outcome.problems.empty() ? outcome.page : outcome.problems;
}
inline std::string result(std::string_view text, std::string_view language = "sv", const Entry& entry = {}) {
  return result(Files{{"a.html", std::string(text)}}, language, entry);
}

}  // namespace kunskap::try_layout
