#include "base/text.h"
#include "report/report.h"

#include <algorithm>
#include <set>

namespace kunskap {
namespace {

/// Those that are responsible for an entry now, by the relations that say so, in the order of the catalogue.
std::set<EntryIndex> responsible_for(const ReportInput& input, EntryIndex index) {
  std::set<EntryIndex> responsible;
  const Kind& kind = input.catalogue.model.kinds[input.catalogue.entries[index].kind];
  for (std::size_t slot = 0; slot < kind.relations.size(); ++slot) {
    if (kind.relations[slot].role != Role::responsible) continue;
    for (const Link& link : input.links.entries[index].relations[slot]) {
      const bool has_ended = link.until && last_day(*link.until) < first_day(input.today);
      if (link.entry != Link::unknown && !has_ended) responsible.insert(link.entry);
    }
  }
  return responsible;
}

/// The team of an entry; empty when it has none. "folder/id/" is the entry's address.
std::string team_of(const ReportInput& input, EntryIndex entry) {
  std::string_view address = input.links.labels.address(entry);
  address.remove_suffix(1);
  for (const CodeOwners::Team& team : input.catalogue.site.code_owners.teams)
    if (team.entry == address) return team.team;
  return "";
}

/// Whether the model says that somebody is responsible for such entries.
bool may_have_owner(const ReportInput& input, EntryIndex entry) {
  const std::vector<Relation>& relations = input.catalogue.model.kinds[input.catalogue.entries[entry].kind].relations;
  return std::any_of(relations.begin(), relations.end(),
                     [](const Relation& relation) { return relation.role == Role::responsible; });
}

void append(std::string& list, std::string_view separator, std::string_view one) {
  if (!list.empty()) list += separator;
  list += one;
}

}  // namespace

Report report_owners(const ReportInput& input) {
  Report report{"owners",
                {"Ansvariga", "Owners"},
                {"De som ansvarar för varje post, och deras team enligt site.yaml. En post utan ansvarig behöver en.",
                 "Those who answer for each entry, and their teams by site.yaml. An entry without an owner needs one."},
                {{"owners", {"Ansvariga", "Owners"}}, {"teams", {"Team", "Teams"}}},
                {}};
  const Translated nobody{"ingen", "nobody"};
  for (EntryIndex i = 0; i < input.catalogue.entries.size(); ++i) {
    std::string owners;
    std::vector<std::string> teams;
    std::set<EntryIndex> responsible = responsible_for(input, i);
    for (const EntryIndex owner : responsible) append(owners, ", ", input.links.labels.title(owner));
    responsible.insert(i);  // A team is also responsible for the entry that is about itself.
    for (const EntryIndex owner : responsible)
      if (const std::string team = team_of(input, owner);
          !team.empty() && std::find(teams.begin(), teams.end(), team) == teams.end())
        teams.push_back(team);
    std::string all;
    for (const std::string& team : teams) append(all, " ", team);
    if (owners.empty() && may_have_owner(input, i)) owners = nobody.in(input.language);
    if (!owners.empty() || !all.empty()) report.rows.push_back({i, 0, {owners, all}});
  }
  return report;
}

}  // namespace kunskap
