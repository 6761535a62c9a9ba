#include "render/drawn_field.h"

#include "render/drawn_site.h"

namespace kunskap {

TEST_CASE("A part of a record is found by what it says in the picture") {
  const SmallSite site(recipe_catalogue(
      "steps: [{ id: a, what: { value: Koka, basis: inferred }, who: unknown, exit: 'Klart & [god](soppa.md)' }]"));
  const Field& field = site.made.catalogue.model.kinds[0].fields[0];
  const Value& record = site.made.entry("recept/soppa").values[0].as<std::vector<Value>>()->front();
  CHECK(text_of_part(*given_part(record, field, PicturePart::title), site.context) == "Koka (slutsats)");
  CHECK(text_of_part(*given_part(record, field, PicturePart::by), site.context) == "okänt");
  CHECK(text_of_part(*given_part(record, field, PicturePart::exit), site.context) == "Klart & god");
  CHECK(given_part(record, field, PicturePart::condition) == nullptr);
  CHECK(given_part(record, field, PicturePart::series) == nullptr);
}

}  // namespace kunskap
