#include "model/selection.h"

#include <algorithm>

namespace kunskap {
namespace {

/// As an editor writes the value, and as a condition names it.
std::string written(const Model& model, const Value& value) {
  if (value.is_unknown()) return "unknown";
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* number = value.as<Number>()) return number->written;
  if (const auto* chosen = value.as<Chosen>()) return model.choices[value.field->choices].choices[chosen->choice].id;
  if (const auto* date = value.as<Date>()) return as_edtf(*date);
  if (const auto* period = value.as<Period>()) return as_edtf(*period);
  return "";
}

/// A date is in the year or month that is wanted, however sure it is.
bool is_wanted(const Model& model, const Value& value, const std::vector<std::string>& wanted) {
  const std::string said = written(model, value);
  const std::string sure = value.as<Date>() ? said.substr(0, said.find_last_not_of("?~%") + 1) : said;
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
    return said == one || sure == one || (value.as<Date>() && sure.starts_with(one + "-"));
  });
}

/// A truth that is not given is false.
bool any_is_wanted(const Model& model, const Value& value, const std::vector<std::string>& wanted) {
  if (const auto* list = value.as<std::vector<Value>>())
    return std::any_of(list->begin(), list->end(), [&](const Value& one) { return is_wanted(model, one, wanted); });
  if (!value.given()) return std::find(wanted.begin(), wanted.end(), "false") != wanted.end();
  return is_wanted(model, value, wanted);
}

bool any_is_wanted(const std::vector<Reference>& references, const std::vector<std::string>& wanted) {
  return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
    const std::string said = reference.to.empty() ? "unknown" : reference.to;
    return std::find(wanted.begin(), wanted.end(), said) != wanted.end();
  });
}

template <typename IsGiven, typename IsWanted>
bool meets_one(const Condition& condition, IsGiven is_given, IsWanted is_wanted) {
  switch (condition.test) {
    case Condition::Test::is_one_of:
      return is_wanted();
    case Condition::Test::is_none_of:
      return !is_wanted();
    case Condition::Test::is_given:
      return is_given();
    case Condition::Test::is_missing:
      return !is_given();
  }
  return false;
}

bool meets_value(const Model& model, const Value& value, const Condition& condition) {
  return meets_one(
      condition, [&] { return value.given(); }, [&] { return any_is_wanted(model, value, condition.values); });
}

bool meets_references(const std::vector<Reference>& references, const Condition& condition) {
  return meets_one(
      condition, [&] { return !references.empty(); }, [&] { return any_is_wanted(references, condition.values); });
}

}  // namespace

bool meets(const Model& model, const Entry& entry, std::span<const Condition> conditions) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
    return condition.is_relation ? meets_references(entry.references[condition.slot], condition)
                                 : meets_value(model, entry.values[condition.slot], condition);
  });
}

bool meets(const Model& model, const Record& record, std::span<const Condition> conditions) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
    return meets_value(model, record.values[condition.slot], condition);
  });
}

std::vector<EntryIndex> select_entries(const Catalogue& catalogue, const Selection& selection) {
  std::vector<EntryIndex> found;
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i) {
    const Entry& entry = catalogue.entries[i];
    if (entry.kind == selection.kind && entry.whole && meets(catalogue.model, entry, selection.conditions))
      found.push_back(i);
  }
  return found;
}

}  // namespace kunskap
