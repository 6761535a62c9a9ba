#include "base/html.h"
#include "base/text.h"
#include "model/selection.h"
#include "report/report.h"

#include <set>

namespace kunskap {
namespace {

constexpr std::size_t longest_text = 300;

/// The words of HTML, not too many.
std::string words_of(std::string_view html) {
  std::string text(trim(text_of_html(html)));
  if (text.size() <= longest_text) return text;
  std::size_t end = longest_text;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + " …";
}

void add_claim(const ReportInput& input, const Claim& claim, EntryIndex entry, Report& report) {
  const std::size_t count = select_entries(input.catalogue, claim.of).size();
  if (!claim.denies && count == claim.number) return;
  const std::string said = std::to_string(claim.number);
  const std::string counted = std::to_string(count);
  const Translated words{"sägs vara " + said + "; katalogen har " + counted,
                         "is said to be " + said + "; the catalogue has " + counted};
  report.rows.push_back({entry, claim.place.line, {claim.what, words.in(input.language)}});
}

void add_claims(const ReportInput& input, const Value& value, EntryIndex entry, Report& report) {
  if (const auto* list = value.as<std::vector<Value>>())
    for (const Value& one : *list) add_claims(input, one, entry, report);
  else if (const auto* claim = value.as<std::shared_ptr<const Claim>>())
    add_claim(input, **claim, entry, report);
}

void add_views(const Value& value, std::set<std::string>& fields) {
  if (const auto* list = value.as<std::vector<Value>>())
    for (const Value& one : *list) add_views(one, fields);
  else if (const auto* view = value.as<std::shared_ptr<const View>>())
    if (const auto* texts = std::get_if<TextsView>(&(*view)->shown)) fields.insert(texts->field);
}

/// The fields whose texts some entry gathers on a page: what editors have remarked on.
std::set<std::string> remarked_fields(const Catalogue& catalogue) {
  std::set<std::string> fields;
  for (const Entry& entry : catalogue.entries)
    for (const Value& value : entry.values) add_views(value, fields);
  return fields;
}

}  // namespace

Report report_contradictions(const ReportInput& input) {
  Report report{"contradictions",
                {"Motsägelser och anmärkningar", "Contradictions and remarks"},
                {"Antal som källorna anger men katalogen inte har, och det som har anmärkts på.",
                 "Numbers that the sources give and the catalogue does not have, and what has been remarked on."},
                {{"what", {"Vad", "What"}}, {"text", {"Text", "Text"}}},
                {}};
  const std::set<std::string> fields = remarked_fields(input.catalogue);
  for (EntryIndex i = 0; i < input.catalogue.entries.size(); ++i) {
    const Entry& entry = input.catalogue.entries[i];
    const Kind& kind = input.catalogue.model.kinds[entry.kind];
    for (std::size_t slot = 0; slot < kind.fields.size(); ++slot) {
      const Value& value = entry.values[slot];
      add_claims(input, value, i, report);
      if (const auto* html = value.as<Html>(); html && fields.contains(kind.fields[slot].name))
        report.rows.push_back(
            {i, value.place.line, {kind.fields[slot].label.in(input.language), words_of(html->html)}});
    }
  }
  return report;
}

}  // namespace kunskap
