#include "check/check_names.h"

#include "model/alike_names.h"

#include <algorithm>

namespace kunskap {

void check_names(const Catalogue& catalogue, const SourceFiles& files, unsigned jobs, Problems& problems) {
  for (const AlikeNames& names : find_alike_names(catalogue, jobs)) {
    const auto title = std::find_if(names.begin(), names.end(), [](const NameUse& use) { return use.is_title; });
    if (title == names.end()) continue;
    for (const NameUse& use : names)
      if (use.entry != title->entry && !know_each_other(catalogue, use.entry, title->entry))
        problems.add(Rule::alike_name, use.place,
                     {use.name, title->name, files.path(catalogue.entries[title->entry].file)});
  }
}

}  // namespace kunskap
