#include "render/small_site.h"

namespace kunskap {

TEST_CASE("The page at an old address knows the entry and the way there, which works from disk too") {
  const SmallSite site({entry_file("bocker/emil.md", "title: Emil")}, "{ title: B, base_address: 'https://a.se/' }");
  const std::string all = "{{ redirect.entry.title }} {{ redirect.url }} {{ redirect.canonical }}";
  CHECK(site.redirect({"bocker/e/", 0}, all) == "Emil ../../bocker/emil/index.html https://a.se/bocker/emil/");
  const SmallSite plain({entry_file("bocker/emil.md", "title: Emil")});
  CHECK(plain.redirect({"bocker/e/", 0}, "{% if redirect.canonical %}ja{% endif %}") == "");
}

}  // namespace kunskap
