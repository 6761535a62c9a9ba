#include "render/drawn_site.h"

namespace kunskap {
namespace {

std::string shown_of_soup(const std::string& facts, const std::string& layout) {
  const SmallSite small(recipe_catalogue(facts));
  CHECK(small.made.lines() == "");
  return small.entry("recept/soppa", layout);
}

const char* const two_steps =
    "steps: [{ id: koka, what: Koka, who: Kocken, next: [{ value: smaka, basis: inferred }] }, { id: smaka, what: "
    "Smaka }]";

}  // namespace

TEST_CASE("A table of steps tells what follows each") {
  CHECK(shown_of_soup(two_steps,
                      "{% for table in entry.tables %}{% for step in table.steps %}{{ step.number }} {{ step.anchor }} "
                      "{{ step.title }}{% for cell in step.cells %} [{{ cell.label }}]{% endfor %}"
                      "{% for next in step.next %} → {{ next.number }} {{ next.title }} {{ next.said.basis }}{% endfor "
                      "%}; {% endfor %}{% endfor %}") ==
        "1 _gor-sa-har-koka Koka [Vem] → 2 Smaka inferred; 2 _gor-sa-har-smaka Smaka; ");
}

TEST_CASE("A field that the model draws has its picture, by its name and in its table") {
  const char* layout =
      "{% if entry.pictures.steps %}{{ entry.pictures.steps.label }}{{ entry.pictures.steps.narrow }}{% endif %}"
      "{% for table in entry.tables %}{% if table.picture.has_dashed_lines %}streckat{% endif %}{% endfor %}";
  const std::string shown = shown_of_soup(two_steps, layout);
  CHECK(shown.starts_with("Gör så här<svg "));
  CHECK(shown.ends_with("</svg>streckat"));
  CHECK(shown_of_soup("steps: { what: Koka }", layout) == "");
  CHECK(shown_of_soup("", layout) == "");
}

}  // namespace kunskap
