#include "overview_model.h"
#include "render/small_site.h"

namespace kunskap {
namespace {

std::string shown(std::string address, const std::string& layout, std::string_view site) {
  const SmallSite small({entry_file("bocker/a.md", "title: A\ncounted: 2025-05-01")}, site);
  CHECK(small.made.lines() == "");
  return small.page(std::move(address), layout);
}

}  // namespace

TEST_CASE("The website has a title, who answers for it, and today") {
  CHECK(shown("",
              "{{ site.title }}|{{ site.description }}|{{ site.language }}|{{ site.publisher }}|{{ site.email }}|{{ "
              "site.today.iso }}|{{ site.current_as_of }}",
              "{ title: { sv: B & C, en: X }, description: D, publisher: { name: K }, contact: { email: a@example.se } "
              "}") == "B &amp; C|D|sv|K|a@example.se|2026-11-21|1 maj 2025");
  CHECK(shown("", "[{{ site.description }}{{ site.publisher }}{{ site.email }}{{ site.email_url }}]", "title: B") ==
        "[]");
  CHECK(shown("", "<a href=\"{{ site.email_url }}\">x</a>", "{ title: B, contact: { email: a@example.se } }") ==
        "<a href=\"mailto:a@example.se\">x</a>");
}

TEST_CASE("The fixed pages are linked from wherever the page stands") {
  const std::string layout = "{{ site.start_url }} {{ site.a_o_url }} {{ site.search_url }} {{ assets.site_css }}";
  CHECK(shown("", layout, "title: B") == "./ a-o/ sok/ assets/site.1.css");
  CHECK(shown("bocker/a/", layout, "title: B") == "../../ ../../a-o/ ../../sok/ ../../assets/site.1.css");
}

TEST_CASE("The ways in are the listings of kinds that have entries, and titles with paths") {
  const std::string layout =
      "{% for i in site.navigation %}{{ i.title }} {{ i.url }}{% if i.is_current %}*{% endif %}; {% endfor %}|{% for i "
      "in site.footer %}{{ i.title }}{% endfor %}";
  const char* site =
      "{ title: B, navigation: [book, town, { title: Sida A, path: bocker/a/ }, { title: Start, path: '' }], footer: "
      "[book] }";
  CHECK(shown("", layout, site) == "Böcker bocker/; Sida A bocker/a/; Start ./; |Böcker");
  CHECK(shown("bocker/a/", layout, site) == "Böcker ../../bocker/*; Sida A ../../bocker/a/*; Start ../../; |Böcker");
}

TEST_CASE("A page knows where it stands") {
  const std::string layout =
      "{{ page.path }}|{{ page.root }}|{% if page.is_start %}start{% endif %}|{{ page.language }}|{{ page.canonical "
      "}}|{{ page.title }}";
  CHECK(shown("sok/", layout, "title: B") == "sok/|../||sv||");
  CHECK(shown("", layout, "{ title: B, base_address: 'https://example.se/b' }") == "||start|sv|https://example.se/b/|");
  CHECK(shown("sok/", "{{ page.canonical }}", "{ title: B, base_address: 'https://example.se/b' }") ==
        "https://example.se/b/sok/");
}

TEST_CASE("The accessibility statement says what the publisher has filled in") {
  const std::string layout =
      "{{ site.accessibility.compliance }}|{{ site.accessibility.assessed }}|{{ site.accessibility.updated.iso }}|{{ "
      "site.accessibility.method }}|"
      "{% for s in site.accessibility.shortcomings %}{{ s }},{% endfor %}|{% for s in site.accessibility.exempt %}{{ s "
      "}},{% endfor %}|{{ site.accessibility.report_url }}";
  CHECK(shown("", layout, "title: B") == "unknown||||||");
  CHECK(shown("", layout,
              "{ title: B, accessibility: { compliance: not, assessed: 2025, updated: 2025-02, method: M, "
              "shortcomings: [a, b], exempt: [c], report_url: 'https://example.se' } }") ==
        "not|2025|2025-02|M|a,b,|c,|https://example.se");
  CHECK(shown("", "{% if site.accessibility.compliance == \"ful\" %}x{% endif %}", "title: B").find("\"ful\"") !=
        std::string::npos);
}

TEST_CASE("A page tells which words it has explained, in the order of their first use, with their meaning") {
  const SmallSite small(
      make_overview({entry_file("ord/npo.md", "title: Nationellt område\nshort: NPO\nmeaning: Grupp & sånt"),
                     entry_file("ord/vf.md", "title: Vårdförlopp\nshort: VF"),
                     entry_file("amnen/a.md", "title: A\nsummary: VF av NPO, NPO")}));
  CHECK(small.made.lines() == "");
  const std::string words =
      "{% for w in page.words %}{{ w.text }}={{ w.entry.id }} {{ w.entry.title }}: {{ w.meaning }}; {% endfor %}";
  CHECK(small.entry("amnen/a", "{% if entry.explained_summary %}" + words + "{% endif %}") ==
        "VF=vf Vårdförlopp: ; NPO=npo Nationellt område: Grupp &amp; sånt; ");
  CHECK(small.entry("amnen/a", "[" + words + "]{{ entry.summary }}") == "[]VF av NPO, NPO");
  CHECK(small.page("sok/", "[" + words + "]") == "[]");
}

}  // namespace kunskap
