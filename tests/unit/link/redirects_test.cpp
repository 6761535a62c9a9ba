#include "link/redirects.h"

#include "load/read_redirects.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string resolved(const std::string& written, const std::vector<Renamed>& renames = {}) {
  SmallCatalogue made = make_catalogue(
      {entry_file("bocker/emil.md", "title: Emil"), entry_file("forfattare/astrid.md", "title: Astrid\nborn: 1907")});
  made.catalogue.old_addresses = read_redirects(yaml_of(written), made.problems);
  std::string all;
  for (const Redirect& redirect : resolve_redirects(made.catalogue, renames))
    all += redirect.address + " → " + made.path(redirect.entry) + "\n";
  return all;
}

}  // namespace

TEST_CASE("Old addresses come in order, each with its entry") {
  CHECK(resolved("forfattare/a: forfattare/astrid\nbocker/a: bocker/emil") ==
        "bocker/a/ → bocker/emil\nforfattare/a/ → forfattare/astrid\n");
}

TEST_CASE("Renames that git tells of lead to where the last one led, and what is written goes first") {
  CHECK(resolved("", {{"bocker/b", "bocker/emil"}, {"bocker/a", "bocker/b"}}) ==
        "bocker/a/ → bocker/emil\nbocker/b/ → bocker/emil\n");
  CHECK(resolved("bocker/a: forfattare/astrid", {{"bocker/a", "bocker/emil"}}) == "bocker/a/ → forfattare/astrid\n");
  CHECK(resolved("", {{"bocker/a", "bocker/emil"}, {"bocker/a", "forfattare/astrid"}}) == "bocker/a/ → bocker/emil\n");
}

TEST_CASE("What is an address again, leads nowhere or in a circle is no redirect") {
  CHECK(resolved("", {{"bocker/emil", "bocker/a"}, {"bocker/a", "bocker/b"}}) == "");
  CHECK(resolved("", {{"bocker/a", "bocker/b"}, {"bocker/b", "bocker/a"}}) == "");
  CHECK(resolved("", {{"bocker/lage", "bocker/emil"}}) == "");
}

}  // namespace kunskap
