#include "render/joined_numbers.h"

#include "render/small_site.h"

namespace kunskap {
namespace {

/// The amounts of a recipe, as its only field.
SmallSite recipe_with(const std::string& amount) {
  return SmallSite(make_catalogue({entry_file("recept/soppa.md", "title: Soppa\namounts: [" + amount + "]")},
                                  "title: Köket", R"(kinds:
  recipe:
    folder: recept
    name: { sv: { one: recept, many: recept, article: ett } }
    fields:
      amounts:
        type: record
        many: true
        fields:
          least: { type: number, unit: unit, per: per, range: { to: most, label: { sv: Antal } } }
          most: { type: number }
          unit: { type: text }
          per: { type: text, label: { sv: Per } }
)"));
}

std::string joined(const std::string& amount) {
  const SmallSite site = recipe_with(amount);
  const Value& list = site.context.catalogue.entries[0].values[0];
  const Record& record = *list.as<std::vector<Value>>()->front().as<Record>();
  const std::vector<Field>& parts = site.context.catalogue.model.kinds[0].fields[0].fields;
  if (parts_joined(record, parts, 0).empty()) return "";
  return *joined_number(record, parts, 0, site.context).as<std::string>();
}

}  // namespace

TEST_CASE("A number is written with its unit and what it is for each of") {
  CHECK(joined("{ least: 300000, unit: kronor, per: år }") == "300\u00A0000\u00A0kronor per år");
  CHECK(joined("{ least: 3, unit: dl }") == "3\u00A0dl");
}

TEST_CASE("Two numbers are a range, or one number when they are the same") {
  CHECK(joined("{ least: 1, most: 2 }") == "1–2");
  CHECK(joined("{ least: 2, most: 2 }") == "2");
}

TEST_CASE("What has a basis or a note of its own is not joined") {
  CHECK(joined("{ least: 3, unit: { value: dl, basis: assigned } }").empty());
  CHECK(joined("{ least: 3, unit: { value: dl, note: ungefär } }").empty());
  CHECK(joined("{ least: 3 }").empty());
}

TEST_CASE("Long numbers are written in groups of three digits") {
  CHECK(written_number({9999, "9999"}, "sv") == "9999");
  CHECK(written_number({150000000, "150000000"}, "sv") == "150\u00A0000\u00A0000");
  CHECK(written_number({10000, "10000"}, "en") == "10,000");
}

}  // namespace kunskap
