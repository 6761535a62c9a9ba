#include "edit/namesakes.h"

#include "small_catalogue.h"

namespace kunskap {

TEST_CASE("Namesakes are called nearly the same, by title or alias, whatever their kind") {
  const auto made = make_catalogue(
      {entry_file("bocker/emil.md", "title: Emil\naliases: [Emil i Lönneberga, Snickerboa]"),
       entry_file("visor/emil.md", "title: emil"), entry_file("visor/emils-visa.md", "title: Emils visa")});
  const auto paths = [&](std::string_view title) {
    std::string all;
    for (const EntryIndex entry : find_namesakes(made.catalogue, title)) all += made.path(entry) + " ";
    return all;
  };
  CHECK(paths("Emil") == "bocker/emil visor/emil ");
  CHECK(paths("SNICKERBOA") == "bocker/emil ");
  CHECK(paths("Madicken") == "");
}

}  // namespace kunskap
