#include "render/small_site.h"

namespace kunskap {

TEST_CASE("A layout shows where an entry belongs as a picture and as lists") {
  const char* model = R"(kinds:
  part:
    folder: delar
    name: { sv: { one: del, many: delar, article: en } }
    map: [whole]
    relations:
      whole: { to: part, inverse: parts }
)";
  const SmallSite site(
      make_catalogue({entry_file("delar/a.md", "title: A"), entry_file("delar/b.md", "title: B\nwhole: a"),
                      entry_file("delar/c.md", "title: C")},
                     "title: Delar", model));
  const char* layout =
      "{% if entry.map %}{% for e in entry.map.above %}↑{{ e.title }}{% endfor %}{% for e in entry.map.below %}↓{{ "
      "e.title }}{% endfor %}{{ entry.map.more_below }}{{ entry.map.narrow }}{% endif %}";
  CHECK(site.entry("delar/a", layout).starts_with("↓B0<svg "));
  CHECK(site.entry("delar/b", layout).find("<a href=\"../../delar/a/\" class=\"box\"") != std::string::npos);
  CHECK(site.entry("delar/c", layout) == "");
}

}  // namespace kunskap
