#include "check/check_names.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string warnings(const std::vector<Written>& entries, std::string_view language = "sv") {
  auto made = make_catalogue(entries);
  check_names(made.catalogue, made.files, 2, made.problems);
  return made.lines(language);
}

}  // namespace

TEST_CASE("An entry whose title is nearly a name of another of its kind is warned of") {
  CHECK(warnings({entry_file("bocker/a.md", "title: Emils visor"),
                  entry_file("bocker/b.md", "title: B\naliases: [Emil-visor]"),
                  entry_file("bocker/c.md", "title: emil visor"),
                  {"visor/d.yaml", "title: Emils visor"}}) ==
        "content/bocker/b.md:3:11+10 nastan-lika-namn: \"Emil-visor\" är nästan samma namn som \"Emils visor\" i "
        "content/bocker/a.md; slå ihop posterna, ge dem namn som skiljer eller hänvisa från den ena till den andra\n"
        "content/bocker/c.md:2:8+10 nastan-lika-namn: \"emil visor\" är nästan samma namn som \"Emils visor\" i "
        "content/bocker/a.md; slå ihop posterna, ge dem namn som skiljer eller hänvisa från den ena till den andra");
}

TEST_CASE("Entries that refer to each other, or share other names than titles, are known to be two") {
  CHECK(warnings({entry_file("bocker/a.md", "title: Emil"), entry_file("bocker/b.md", "title: Emils\nsequel_of: a"),
                  entry_file("bocker/c.md", "title: C\naliases: [rim]"),
                  entry_file("bocker/d.md", "title: D\naliases: [rim]")}) == "");
}

}  // namespace kunskap
