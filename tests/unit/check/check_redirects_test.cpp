#include "check/check_redirects.h"

#include "load/read_redirects.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string said(const std::string& redirects, bool draft = false) {
  SmallCatalogue made = make_catalogue({entry_file("bocker/emil.md", "title: Emil")});
  made.catalogue.old_addresses = read_redirects(yaml_of(redirects, made.files.add("r")), made.problems);
  if (draft) made.catalogue.left_out.push_back({0, "utkast"});
  check_redirects(made.catalogue, made.problems);
  std::string rules;
  for (const Problem& problem : made.problems.all())
    rules += std::string(words_of(problem.rule).name) + (problem.nearest.empty() ? " " : " (" + problem.nearest + ") ");
  return rules;
}

}  // namespace

TEST_CASE("An old address leads to an entry at once") {
  CHECK(said("bocker/a: bocker/emil\nborta/a: bocker/emil") == "");
  CHECK(said("bocker/a: bocker/emill") == "okant-mal (bocker/emil) ");
  CHECK(said("bocker/a: borta/emil") == "okant-mal ");
  CHECK(said("bocker/a: bocker/b\nbocker/b: bocker/emil") == "vidare-igen ");
  CHECK(said("bocker/a: bocker/b\nbocker/b: bocker/a") == "vidare-i-ring vidare-i-ring ");
  CHECK(said("bocker/a: bocker/a") == "vidare-i-ring ");
  CHECK(said("bocker/a: bocker/utkast", true) == "hanvisning-till-utkast ");
}

TEST_CASE("An old address is no entry's and no list's") {
  CHECK(said("bocker/emil: bocker/emil") == "upptagen-adress vidare-i-ring ");
  CHECK(said("bocker/lage: bocker/emil") == "upptagen-adress ");
  CHECK(said("forfattare/emil: bocker/emil") == "");
}

}  // namespace kunskap
