#include "render/shapes.h"

#include "render/small_site.h"

namespace kunskap {
namespace {

std::vector<std::string> names_of(const std::vector<LayoutName>& names) {
  std::vector<std::string> all;
  for (const LayoutName& name : names) all.push_back(name.name);
  return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Every page knows the same five names, and each sort of page one more") {
  const SmallSite site(std::vector<Written>{});
  CHECK(names_of(site.shapes.page_names()) == Names{"site", "page", "assets", "catalogue", "kinds"});
  CHECK(names_of(site.shapes.entry_names(0)) == Names{"site", "page", "assets", "catalogue", "kinds", "entry"});
  CHECK(names_of(site.shapes.listing_names(0)).back() == "listing");
  CHECK(names_of(site.shapes.index_names()).back() == "index");
}

TEST_CASE("There are values for the names that every page knows, in their order") {
  const SmallSite site(std::vector<Written>{});
  const Page page = site.page_at("");
  const std::vector<Datum> values = site.shapes.page_values(page);
  REQUIRE(values.size() == site.shapes.page_names().size());
  CHECK(values[0].pointer == &site.made.catalogue.site);
  CHECK(values[1].pointer == &page);
  CHECK(values[3].pointer == &site.made.catalogue);
}

TEST_CASE("No two members of a shape have the same name") {
  const SmallSite site({entry_file("bocker/a.md", "title: A")});
  std::vector<const Shape*> all{&site.shapes.date,       &site.shapes.value, &site.shapes.entry, &site.shapes.reference,
                                &site.shapes.connection, &site.shapes.site,  &site.shapes.page,  &site.shapes.kind,
                                &site.shapes.kinds,      &site.shapes.index};
  for (const auto* shapes :
       {&site.shapes.of_kind, &site.shapes.entry_of_kind, &site.shapes.listing_of_kind, &site.shapes.others})
    for (const Shape& shape : *shapes) all.push_back(&shape);
  for (const Shape* shape : all) {
    Names names;
    for (const Member& member : shape->members) names.push_back(member.name);
    std::sort(names.begin(), names.end());
    INFO(shape->name);
    CHECK((std::adjacent_find(names.begin(), names.end()) == names.end()));
    CHECK_FALSE(shape->name.empty());
  }
}

TEST_CASE("A layout that reads from one kind cannot misspell the name of another") {
  const SmallSite site(std::vector<Written>{});
  CHECK(site.page("", "{{ kinds.book.title }}") == "Böcker");
  CHECK(site.page("", "{{ kinds.books.title }}") == "1:10+5 layout-okant-namn: kinds har inget \"books\" (book?)");
}

}  // namespace kunskap
