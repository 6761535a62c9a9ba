#include "check/check_names.h"

#include "adapters/unicode.h"
#include "model/alike_names.h"

#include <algorithm>

namespace kunskap {
namespace {

/// What check_titles() warns of.
bool is_told_as_same_title(const NameUse& use, const NameUse& title) {
  return use.is_title && fold(to_nfc(use.name)) == fold(to_nfc(title.name));
}

}  // namespace

void check_names(const Catalogue& catalogue, const SourceFiles& files, unsigned jobs, Problems& problems) {
  for (const AlikeNames& names : find_alike_names(catalogue, jobs)) {
    const auto title = std::find_if(names.begin(), names.end(), [](const NameUse& use) { return use.is_title; });
    if (title == names.end()) continue;
    for (const NameUse& use : names)
      if (use.entry != title->entry && !is_told_as_same_title(use, *title) &&
          !know_each_other(catalogue, use.entry, title->entry))
        problems.add(Rule::alike_name, use.place,
                     {use.name, title->name, files.path(catalogue.entries[title->entry].file)});
  }
}

}  // namespace kunskap
