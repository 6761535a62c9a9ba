#include "load/read_scalars.h"

#include "base/html.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kunskap {
namespace {

constexpr std::size_t longest_code = 64;

Content wrong_type(const YamlNode& node, const Field& field, Translated wanted, Problems& problems) {
  problems.add(Rule::wrong_type, node.place, {field.name, std::move(wanted)});
  return Absent{};
}

Content read_number(const YamlNode& node, const Field& field, Problems& problems) {
  double value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, failed] = std::from_chars(node.text.data(), end, value);
  if (failed == std::errc() && stop == end && std::isfinite(value)) return Number{value, node.text};
  return wrong_type(node, field, {"ett tal, till exempel 7 eller 7.5 (med punkt)", "a number such as 7 or 7.5"},
                    problems);
}

Content read_boolean(const YamlNode& node, const Field& field, Problems& problems) {
  if (const auto truth = read_truth(node.text)) return *truth;
  return wrong_type(node, field, {"ja eller nej (true eller false)", "yes or no (true or false)"}, problems);
}

Content read_date_content(const YamlNode& node, Problems& problems) {
  if (const auto date = read_date_or_tell(node, problems)) return *date;
  return Absent{};
}

Translated why_no_period(std::string_view text) {
  const Translated why = why_no_date(text);
  if (!why.empty()) return why;
  return {"skriv till exempel 2025-01-01/2026-06-30, 2025/.. eller ett datum som 2025-06-04",
          "write for example 2025-01-01/2026-06-30, 2025/.. or a date such as 2025-06-04"};
}

Content read_period_content(const YamlNode& node, Problems& problems) {
  const auto period = read_period(node.text);
  if (!period) {
    problems.add(Rule::invalid_period, node.place, {node.text, why_no_period(node.text)});
    return Absent{};
  }
  if (ends_before_it_begins(*period))
    problems.add(Rule::period_reversed, node.place, {as_edtf(*period->from), as_edtf(*period->until)});
  return *period;
}

/// «approved (Godkänt), planned (Planerat)»
Translated choices_of(const ChoiceList& list) {
  std::string swedish;
  std::string english;
  const auto add = [](std::string& all, const Choice& choice, const std::string& label) {
    all += (all.empty() ? "" : ", ") + choice.id;
    if (as_address_name(label) != as_address_name(choice.id)) all += " (" + label + ")";
  };
  for (const Choice& choice : list.choices) {
    add(swedish, choice, choice.label.in("sv"));
    add(english, choice, choice.label.in("en"));
  }
  return {swedish, english};
}

std::string nearest_choice(const ChoiceList& list, const std::string& written) {
  std::vector<CalledId> ids;
  for (const Choice& choice : list.choices) ids.push_back({choice.id, choice.label});
  return nearest_called(written, ids);
}

Content read_choice(const YamlNode& node, const Field& field, const Model& model, Problems& problems) {
  const ChoiceList& list = model.choices[field.choices];
  if (const auto choice = list.find(node.text)) return Chosen{*choice};
  problems.add(Rule::unknown_choice, node.place, {node.text, field.name, choices_of(list)},
               nearest_choice(list, node.text));
  return Absent{};
}

Content read_url(const YamlNode& node, Problems& problems) {
  const std::string scheme = scheme_of(node.text);
  const bool has_space = node.text.find_first_of(" \t\n") != std::string::npos;
  const bool has_slashes = node.text.size() > scheme.size() + 3 && node.text.substr(scheme.size(), 3) == "://";
  // What stands before @ would be a password, or would pass for the host.
  const std::string host =
      has_slashes
          ? node.text.substr(scheme.size() + 3, node.text.find_first_of("/?#", scheme.size() + 3) - scheme.size() - 3)
          : "";
  const bool has_host = !host.empty() && host.find('@') == std::string::npos;
  if ((scheme == "https" || scheme == "http") && has_host && !has_space) return node.text;
  problems.add(Rule::invalid_address, node.place, {node.text});
  return Absent{};
}

Content read_email(const YamlNode& node, const Field& field, Problems& problems) {
  const std::size_t at = node.text.find('@');
  const bool fits = at != std::string::npos && at > 0 && node.text.find('.', at) != std::string::npos &&
                    node.text.find('@', at + 1) == std::string::npos &&
                    node.text.find_first_of(" \t\n<>\"?&,;:%/") == std::string::npos;
  if (fits) return node.text;
  return wrong_type(node, field,
                    {"en e-postadress, till exempel namn@example.se", "an e-mail address such as name@example.org"},
                    problems);
}

Content read_phone(const YamlNode& node, const Field& field, Problems& problems) {
  const auto digits = std::count_if(node.text.begin(), node.text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool fits = digits >= 3 && node.text.find_first_not_of("0123456789 +-()") == std::string::npos;
  if (fits) return node.text;
  return wrong_type(
      node, field, {"ett telefonnummer, till exempel 010-441 00 00", "a phone number such as 010-441 00 00"}, problems);
}

Content read_id(const YamlNode& node, const Field& field, Problems& problems) {
  if (is_address_name(node.text)) return node.text;
  problems.add(Rule::wrong_type, node.place,
               {field.name, Translated{"ett namn av små bokstäver a till z, siffror och bindestreck",
                                       "a name of lower-case letters a to z, digits and hyphens"}},
               as_address_name(node.text));
  return Absent{};
}

/// That a pattern is too slow is told of once, where it stands, whatever codes it is too slow for.
Content code_of(const CodeSystem& system, Slot slot, const YamlNode& code, Problems& problems) {
  const Pattern::Match match =
      code.text.size() > longest_code ? Pattern::Match::no : system.pattern.match_whole(code.text);
  if (match == Pattern::Match::yes) return Code{slot, code.text};
  if (match == Pattern::Match::gave_up)
    problems.add(Rule::pattern_too_slow, system.pattern_place, {system.name});
  else
    problems.add(Rule::invalid_code, code.place, {code.text, system.name});
  return Absent{};
}

}  // namespace

std::optional<bool> read_truth(std::string_view text) {
  const auto is = [&](std::string_view word) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::equal(text.begin(), text.end(), word.begin(), word.end(), same);
  };
  if (is("true") || is("yes") || is("ja")) return true;
  if (is("false") || is("no") || is("nej")) return false;
  return std::nullopt;
}

std::optional<Date> read_date_or_tell(const YamlNode& node, Problems& problems) {
  const auto date = read_date(node.text);
  if (date) return date;
  Translated why = why_no_date(node.text);
  if (why.empty())
    why = {"skriv till exempel 2025, 2025-06, 2025-06-04 eller 2025-23 för hösten 2025",
           "write for example 2025, 2025-06, 2025-06-04 or 2025-23 for the autumn of 2025"};
  problems.add(Rule::invalid_date, node.place, {node.text, why});
  return std::nullopt;
}

void warn_of_curly_quotes(const YamlNode& node, Problems& problems) {
  constexpr std::array<std::string_view, 3> marks{"\u201D", "\u201C", "\u201E"};  // ” “ „
  const std::string_view text = node.text;
  if (node.quoted || !text.starts_with(marks[0].substr(0, 2))) return;
  const auto begins = [&](std::string_view mark) { return text.starts_with(mark); };
  const auto ends = [&](std::string_view mark) { return text.size() > mark.size() && text.ends_with(mark); };
  const std::string_view inside =
      text.substr(marks[0].size(), text.size() - std::min(text.size(), 2 * marks[0].size()));
  const auto stands_inside = [&](std::string_view mark) { return inside.find(mark) != inside.npos; };
  if (std::any_of(marks.begin(), marks.end(), begins) && std::any_of(marks.begin(), marks.end(), ends) &&
      std::none_of(marks.begin(), marks.end(), stands_inside))
    problems.add(Rule::curly_quotes, node.place);
}

std::string nearest_called(std::string_view written, std::span<const CalledId> ids) {
  std::vector<std::string_view> names;
  for (const CalledId& one : ids) names.push_back(one.id);
  for (const CalledId& one : ids) names.push_back(one.label.in("sv"));
  for (const CalledId& one : ids) names.push_back(one.label.in("en"));
  const auto found = nearest(written, names);
  if (!found) return "";
  const auto index = static_cast<std::size_t>(std::find(names.begin(), names.end(), *found) - names.begin());
  return std::string(ids[index % ids.size()].id);
}

Content read_scalar(const YamlNode& node, const Field& field, const Model& model, Problems& problems) {
  switch (field.type) {
    case FieldType::number:
      return read_number(node, field, problems);
    case FieldType::boolean:
      return read_boolean(node, field, problems);
    case FieldType::date:
      return read_date_content(node, problems);
    case FieldType::period:
      return read_period_content(node, problems);
    case FieldType::choice:
      return read_choice(node, field, model, problems);
    case FieldType::url:
      return read_url(node, problems);
    case FieldType::email:
      return read_email(node, field, problems);
    case FieldType::phone:
      return read_phone(node, field, problems);
    case FieldType::id:
      return read_id(node, field, problems);
    case FieldType::text:
      warn_of_curly_quotes(node, problems);
      return node.text;
    case FieldType::markdown:
    case FieldType::code:
    case FieldType::record:
    case FieldType::view:
    case FieldType::claim:
      break;  // Not scalars: read_values.cpp has them.
  }
  return Absent{};
}

Content read_code_content(const YamlNode& system, const YamlNode& code, const Model& model, Problems& problems) {
  std::vector<std::string_view> ids;
  for (Slot i = 0; i < model.code_systems.size(); ++i) {
    const CodeSystem& known = model.code_systems[i];
    if (known.id == system.text) return code_of(known, i, code, problems);
    ids.push_back(known.id);
  }
  problems.add(Rule::unknown_code_system, system.place, {system.text},
               std::string(nearest(system.text, ids).value_or("")));
  return Absent{};
}

}  // namespace kunskap
