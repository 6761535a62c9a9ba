#include "overview_model.h"
#include "render/small_site.h"

namespace kunskap {
namespace {

/// What `layout` makes of a book with `facts`.
std::string shown(const std::string& facts, const std::string& layout, std::string_view site = "title: B") {
  const SmallSite small({entry_file("bocker/a.md", "title: A\n" + facts)}, site);
  CHECK(small.made.lines() == "");
  return small.entry("bocker/a", layout);
}

}  // namespace

TEST_CASE("A value prints as people write it") {
  CHECK(shown("pages: 120.50", "{{ entry.pages }}") == "120.50");
  CHECK(shown("state: printed", "{{ entry.state }}") == "Tryckt");
  CHECK(shown("reread: 2025-06-04", "{{ entry.reread }}") == "4 juni 2025");
  CHECK(shown("in_print: 2020-01-01/2021-06-30", "{{ entry.in_print }}") == "1 januari 2020 – 30 juni 2021");
  CHECK(shown("illustrated: ja", "{{ entry.illustrated }}") == "ja");
  CHECK(shown("website: https://www.example.se/a/b", "{{ entry.website }}") == "example.se");
  CHECK(shown("isbn: { system: isbn, code: '9789129697285' }",
              "{% for c in entry.isbn %}{{ c }} {{ c.system }}{% endfor %}") == "9789129697285 ISBN-13");
  CHECK(shown("pages: unknown", "{{ entry.pages }}") == "okänt");
  CHECK(shown("mail: a@example.se", "{{ entry.mail }}") == "a@example.se");
}

TEST_CASE("Values are in the language of the site") {
  const char* english = "{ title: B, languages: [en] }";
  CHECK(shown("state: printed\nreread: 2025-06", "{{ entry.state }}, {{ entry.reread }}, {{ entry.reread.label }}",
              english) == "Printed, June 2025, Reread");
}

TEST_CASE("A value that is not there prints nothing and is false, and so are all its members") {
  CHECK(shown("", "[{{ entry.pages }}{{ entry.state.tone }}{{ entry.reread.iso }}{% if entry.pages %}x{% endif %}]") ==
        "[]");
  CHECK(shown("illustrated: nej", "[{{ entry.illustrated }}{% if entry.illustrated %}x{% endif %}]") == "[]");
  CHECK(shown("pages: unknown", "{% if entry.pages %}{% if entry.pages.is_unknown %}x{% endif %}{% endif %}") == "x");
}

TEST_CASE("Members give the parts of a value that its type has") {
  CHECK(shown("state: printed",
              "{{ entry.state.id }} {{ entry.state.tone }} {{ entry.state.label }} {{ entry.state.name }}") ==
        "printed ready Läge state");
  CHECK(shown("reread: 2025-23", "{{ entry.reread.iso }}") == "2025-23");
  CHECK(shown("in_print: 1945/..", "{{ entry.in_print.iso }}") == "1945/..");
  CHECK(shown("shelf: h-1", "{{ entry.shelf.id }}") == "h-1");
  CHECK(shown("pages: 120", "{% if entry.pages.number > 100 %}tjock{% endif %}") == "tjock");
  CHECK(shown("pages: 120", "[{{ entry.pages.iso }}{{ entry.pages.url }}{{ entry.pages.html }}]") == "[]");
}

TEST_CASE("Addresses, mail and telephones can be linked") {
  CHECK(shown("website: https://example.se/?a=1&b=2", "<a href=\"{{ entry.website.url }}\">x</a>") ==
        "<a href=\"https://example.se/?a=1&amp;b=2\">x</a>");
  CHECK(shown("mail: a@example.se", "<a href=\"{{ entry.mail.url }}\">x</a>") ==
        "<a href=\"mailto:a@example.se\">x</a>");
  CHECK(shown("phone: +46 (0)10-441 00", "<a href=\"{{ entry.phone.url }}\">x</a>") ==
        "<a href=\"tel:+4601044100\">x</a>");
}

TEST_CASE("Markdown prints as HTML, everything else as text") {
  CHECK(shown("blurb: \"*B* & c\"", "{{ entry.blurb.html }}") == "<p><em>B</em> &amp; c</p>\n");
  CHECK(shown("aliases: [\"<b>\"]", "{% for a in entry.aliases %}{{ a }}{% endfor %}") == "&lt;b&gt;");
}

TEST_CASE("What does not stand in the sources says so") {
  CHECK(shown("pages: { value: 120, basis: inferred, note: räknade }",
              "{{ entry.pages.basis }} {{ entry.pages.basis_label }} {{ entry.pages.note }}") ==
        "inferred slutsats räknade");
  CHECK(shown("pages: 120", "[{{ entry.pages.basis }}{{ entry.pages.basis_label }}{{ entry.pages.note }}]") == "[]");
}

TEST_CASE("A choice is compared with the ids that it can have, and no others") {
  CHECK(shown("state: printed", "{% if entry.state.id == \"printed\" %}x{% endif %}") == "x");
  CHECK(shown("state: printed", "{% if entry.state.id == \"prnted\" %}x{% endif %}").find("\"prnted\"") !=
        std::string::npos);
}

TEST_CASE("A record has its fields by their names") {
  CHECK(shown("chapters: [{ heading: Ett, ages: [children, adults] }, { heading: Två, basis: example }]",
              "{% for c in entry.chapters %}{{ c.heading }}:{% for a in c.ages %} {{ a }}{% endfor %}{{ c.basis_label "
              "}}; {% endfor %}") == "Ett: Barn Vuxna; Två:exempel; ");
  CHECK(shown("", "{% for c in entry.chapters %}{{ c.haeding }}{% endfor %}") ==
        "1:35+7 layout-okant-namn: \"chapters\" har inget \"haeding\" (heading?)");
}

TEST_CASE("A value is explained where it uses a word for the first time, and escaped") {
  const SmallSite small(make_overview(
      {entry_file("ord/npo.md", "title: NPO\nmeaning: x"),
       entry_file("amnen/a.md", "title: A\ntags: [NPO & co, NPO, <b>]\nremark: '*NPO* och `NPO`'\nsize: unknown"),
       entry_file("amnen/b.md", "title: B\nremark: '*NPO*'")}));
  CHECK(small.made.lines() == "");
  const std::string npo = "<a class=\"term\" href=\"#_ord-npo\">NPO</a>";
  CHECK(small.entry("amnen/a", "{% for t in entry.tags %}{{ t.explained }};{% endfor %}{{ entry.remark.explained }}") ==
        npo + " &amp; co;NPO;&lt;b&gt;;<p><em>NPO</em> och <code>NPO</code></p>\n");
  CHECK(small.entry("amnen/b", "{{ entry.remark.explained }}{{ entry.remark.html }}") ==
        "<p><em>" + npo + "</em></p>\n<p><em>NPO</em></p>\n");
  CHECK(small.entry("amnen/b", "[{{ entry.size.explained }}{% for t in entry.tags %}x{% endfor %}]") == "[]");
  CHECK(small.entry("amnen/a", "{{ entry.size.explained }}") == "okänt");
}

}  // namespace kunskap
