#include "check/check_numbers.h"

#include "check/claim_doubts.h"
#include "model/selection.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace kunskap {
namespace {

/// Drafts are not counted, also when they are shown.
std::size_t count_published(const Catalogue& catalogue, const Selection& selection) {
  const std::vector<EntryIndex> found = select_entries(catalogue, selection);
  return static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [&](EntryIndex i) { return !catalogue.entries[i].draft; }));
}

void check_claim(const Catalogue& catalogue, const Claim& claim, Problems& problems) {
  const std::size_t count = count_published(catalogue, claim.of);
  if ((count == claim.number) != claim.denies || is_in_doubt(catalogue, claim.of)) return;
  const std::string number = std::to_string(claim.number);
  const KindName& kind = catalogue.model.kinds[claim.of.kind].name;
  if (claim.denies)
    problems.add(Rule::denied_count, claim.place, {claim.what, number});
  else
    problems.add(Rule::wrong_count, claim.place,
                 {claim.what, number, count == 1 ? kind.one : kind.many, std::to_string(count)}, std::to_string(count));
}

std::size_t length_of(const Value& value) {
  const auto* list = value.as<std::vector<Value>>();
  return list ? list->size() : value.given() && !value.is_unknown() ? 1 : 0;
}

/// Each row of a matrix has as many marks as the model demands.
void check_marks(const Value& rows, const Field& field, Problems& problems) {
  for_each_value(rows, [&](const Value& row) {
    const auto* record = row.as<Record>();
    if (!record) return;
    const std::size_t count = length_of(record->values[field.marks->part]);
    if (count != field.marks->each_row)
      problems.add(
          Rule::wrong_marks, row.place,
          {std::to_string(count), field.fields[field.marks->part].label, std::to_string(field.marks->each_row)});
  });
}

std::string plain_number(double number) {
  std::array<char, 32> digits;
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

struct Range {
  double least = 0;
  double most = 0;
  /// «4», «4–5», or «4–» where it has no end.
  std::string as_text() const {
    if (least == most) return plain_number(least);
    return plain_number(least) + "–" + (std::isinf(most) ? "" : plain_number(most));
  }
};

double number_in(const Record& record, Slot part, double otherwise) {
  const auto* number = record.values[part].as<Number>();
  return number ? number->value : otherwise;
}

/// Tenths do not add up to the last digit.
double rounded(double number) { return std::isinf(number) ? number : std::round(number * 1e6) / 1e6; }

/// The sum of the rows of one party.
Range sum_of(const Value& rows, const SumRule& rule, const std::string& party) {
  Range sum;
  for_each_value(rows, [&](const Value& row) {
    const auto* record = row.as<Record>();
    const auto* by = record ? record->values[rule.by].as<std::string>() : nullptr;
    if (!by || *by != party) return;
    sum.least += number_in(*record, rule.least, 0);
    sum.most += number_in(*record, rule.most, std::numeric_limits<double>::infinity());
  });
  return {rounded(sum.least), rounded(sum.most)};
}

/// Each total that is stated can be the sum of its rows.
void check_sums(const Entry& entry, const Value& rows, const SumRule& rule, Problems& problems) {
  for_each_value(entry.values[rule.totals], [&](const Value& stated) {
    const auto* record = stated.as<Record>();
    const auto* party = record ? record->values[rule.total_by].as<std::string>() : nullptr;
    const auto* total = party ? record->values[rule.total].as<Number>() : nullptr;
    if (!total) return;
    const Range sum = sum_of(rows, rule, *party);
    if (total->value < sum.least || total->value > sum.most)
      problems.add(Rule::wrong_sum, record->values[rule.total].place,
                   {*party, plain_number(total->value), sum.as_text()});
  });
}

}  // namespace

void check_numbers(const Catalogue& catalogue, const Entry& entry, Problems& problems) {
  const Kind& kind = catalogue.model.kinds[entry.kind];
  for (Slot slot = 0; slot < kind.fields.size(); ++slot) {
    const Field& field = kind.fields[slot];
    const Value& value = entry.values[slot];
    if (field.type == FieldType::claim)
      for_each_value(value, [&](const Value& one) {
        if (const auto* claim = one.as<std::shared_ptr<const Claim>>()) check_claim(catalogue, **claim, problems);
      });
    if (field.marks && entry.has_read(field.name)) check_marks(value, field, problems);
    if (field.sums && entry.has_read(field.name) && entry.has_read(kind.fields[field.sums->totals].name))
      check_sums(entry, value, *field.sums, problems);
  }
}

}  // namespace kunskap
