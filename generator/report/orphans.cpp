#include "report/report.h"

#include <algorithm>

namespace kunskap {
namespace {

/// The entries that another entry's page leads to: by a relation, from whichever side it is written, or by a link in
/// the text.
std::vector<bool> entries_led_to(const ReportInput& input) {
  std::vector<bool> led_to(input.catalogue.entries.size());
  for (EntryIndex from = 0; from < input.links.entries.size(); ++from) {
    const EntryLinks& links = input.links.entries[from];
    if (!links.linked_from.empty()) led_to[from] = true;
    for (const std::vector<Link>& relation : links.relations)
      for (const Link& link : relation)
        if (link.entry != Link::unknown && link.entry != from) led_to[link.entry] = true;
  }
  return led_to;
}

bool is_in_navigation(const Site& site, std::string_view address) {
  const auto leads = [&](const NavigationItem& item) { return item.path == address; };
  return std::any_of(site.navigation.begin(), site.navigation.end(), leads) ||
         std::any_of(site.footer.begin(), site.footer.end(), leads);
}

}  // namespace

Report report_orphans(const ReportInput& input) {
  const std::vector<bool> led_to = entries_led_to(input);
  Report report{"orphans",
                {"Poster som ingen leder till", "Entries that nothing leads to"},
                {"De nås bara genom listor och sökning. Länka till dem från en post där de hör hemma.",
                 "They are reached by lists and search alone. Link to them from an entry where they belong."},
                {{"kind_name", {"Sort", "Kind"}}},
                {}};
  for (EntryIndex i = 0; i < input.catalogue.entries.size(); ++i) {
    if (led_to[i] || is_in_navigation(input.catalogue.site, input.links.labels.address(i))) continue;
    const Kind& kind = input.catalogue.model.kinds[input.catalogue.entries[i].kind];
    report.rows.push_back({i, 0, {kind.name.one.in(input.language)}});
  }
  return report;
}

}  // namespace kunskap
