#include "report/report.h"

namespace kunskap {
namespace {

void add_unknown(const Value& value, const Field& field, EntryIndex entry, std::string_view language, Report& report) {
  if (value.is_unknown()) {
    report.rows.push_back({entry, value.place.line, {field.label.in(language), value.note}});
  } else if (const auto* list = value.as<std::vector<Value>>()) {
    for (const Value& one : *list) add_unknown(one, field, entry, language, report);
  } else if (const auto* record = value.as<Record>()) {
    for (std::size_t i = 0; i < record->values.size(); ++i)
      add_unknown(record->values[i], field.fields[i], entry, language, report);
  }
}

}  // namespace

Report report_unknowns(const ReportInput& input) {
  Report report{"unknowns",
                {"Okända uppgifter", "Unknown facts"},
                {"Fyll i dem när svaret är känt.", "Fill them in when the answer is known."},
                {{"fact", {"Uppgift", "Fact"}}, {"note", {"Anteckning", "Note"}}},
                {}};
  for (EntryIndex i = 0; i < input.catalogue.entries.size(); ++i) {
    const Entry& entry = input.catalogue.entries[i];
    const Kind& kind = input.catalogue.model.kinds[entry.kind];
    for (std::size_t slot = 0; slot < kind.fields.size(); ++slot)
      add_unknown(entry.values[slot], kind.fields[slot], i, input.language, report);
    for (Slot slot = 0; slot < kind.written_relations; ++slot)
      for (const Reference& reference : entry.references[slot])
        if (reference.to.empty())
          report.rows.push_back(
              {i, reference.place.line, {kind.relations[slot].label.in(input.language), reference.note}});
  }
  return report;
}

}  // namespace kunskap
