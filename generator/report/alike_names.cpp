#include "model/alike_names.h"

#include "report/report.h"

namespace kunskap {

Report report_alike_names(const ReportInput& input) {
  Report report{"duplicates",
                {"Namn som nästan är lika", "Names that are nearly the same"},
                {"Poster av samma sort som delar ett namn. Handlar de om samma sak kan de bli en.",
                 "Entries of a kind that share a name. Where they are of the same thing they can be made one."},
                {{"name", {"Namn", "Name"}},
                 {"other", {"Den andras namn", "Name of the other"}},
                 {"other_file", {"Den andra", "The other"}},
                 {"linked", {"Hänvisar till varandra", "Refer to each other"}}},
                {}};
  const Translated yes{"ja", "yes"};
  const Translated no{"nej", "no"};
  for (const AlikeNames& names : find_alike_names(input.catalogue, input.jobs))
    for (const NameUse& use : std::span(names).subspan(1)) {
      const NameUse& first = names.front();
      const bool linked = know_each_other(input.catalogue, use.entry, first.entry);
      report.rows.push_back(
          {use.entry,
           use.place.line,
           {std::string(use.name), std::string(first.name), input.files.path(input.catalogue.entries[first.entry].file),
            (linked ? yes : no).in(input.language)}});
    }
  return report;
}

}  // namespace kunskap
