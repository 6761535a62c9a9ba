#include "overview_model.h"
#include "render/small_site.h"

namespace kunskap {
namespace {

std::string shown(const std::string& facts, const std::string& layout, const std::string& body = "") {
  const SmallSite small(
      {entry_file("bocker/a.md", "title: A & B\n" + facts, body), entry_file("forfattare/asa.md", "title: Åsa")});
  CHECK(small.made.lines() == "");
  return small.entry("bocker/a", layout);
}

}  // namespace

TEST_CASE("Every entry has a title, an id, an address and a kind") {
  CHECK(
      shown("summary: Kort",
            "{{ entry }}|{{ entry.title }}|{{ entry.id }}|{{ entry.summary }}|{{ entry.kind }}|{{ entry.kind.id }}") ==
      "A &amp; B|A &amp; B|a|Kort|bok|book");
  CHECK(shown("", "<a href=\"{{ entry.url }}\">x</a>") == "<a href=\"../../bocker/a/\">x</a>");
  CHECK(shown("", "[{{ entry.summary }}]") == "[]");
}

TEST_CASE("The body is HTML with its headings") {
  CHECK(shown("", "{{ entry.body }}", "Text") == "<p>Text</p>\n");
  CHECK(shown("", "{% for h in entry.headings %}{{ h.level }} {{ h.text }} {{ h.id }};{% endfor %}",
              "## Å & ö\n\n### Mer\n") == "2 Å &amp; ö a-o;3 Mer mer;");
  CHECK(shown("", "[{{ entry.body }}{% if entry.body %}x{% endif %}]") == "[]");
}

TEST_CASE("Contents are worth it from three headings on, in a long text") {
  const std::string layout = "{% if entry.has_contents %}yes{% else %}no{% endif %}";
  const std::string text = std::string(1000, 'x') + "\n\n";
  CHECK(shown("", layout, "## A\n\n" + text + "## B\n\n" + text + "## C\n\n" + text) == "yes");
  CHECK(shown("", layout, "## A\n\n" + text + "## B\n\n" + text + text) == "no");
  CHECK(shown("", layout, "## A\n\nx\n\n## B\n\nx\n\n## C\n\nx\n") == "no");
}

TEST_CASE("A role is reached by its name, whatever the field is called") {
  CHECK(
      shown("state: planned\nin_print: 2020/..\nreread: 2025\ncounted: 2024\nwebsite: https://example.se\naliases: [C]",
            "{{ entry.status }} {{ entry.validity }} {{ entry.review }} {{ entry.as_of }} {{ entry.official }} {% for "
            "a in entry.aliases %}{{ a }}{% endfor %}") == "Planerad från 2020 2025 2024 example.se C");
  CHECK(shown("", "[{{ entry.status }}{{ entry.validity }}{% for a in entry.aliases %}{{ a }}{% endfor %}]") == "[]");
}

TEST_CASE("Whether an entry is overdue or has expired follows from today") {
  const std::string layout = "{% if entry.is_overdue %}overdue{% endif %} {% if entry.is_expired %}expired{% endif %}";
  CHECK(shown("reread: 2026-11-20\nin_print: 2020/2026-11-20", layout) == "overdue expired");
  CHECK(shown("reread: 2026-11-21\nin_print: 2020/2026-11-21", layout) == " ");
}

TEST_CASE("Facts are the plain fields without a role; texts and records are told apart") {
  CHECK(shown("state: planned\npages: 3\nages: [adults, children]\nblurb: B\nchapters: { heading: Ett }",
              "{% for f in entry.facts %}{{ f.label }}:{% for v in f.values %} {{ v }}{% endfor %}; {% endfor %}") ==
        "Ålder: Vuxna Barn; Sidor: 3; ");
  CHECK(shown("blurb: B", "{% for t in entry.texts %}{{ t.label }} {{ t.name }} {{ t.html }}{% endfor %}") ==
        "Baksida blurb <p>B</p>\n");
}

TEST_CASE("Records are a table, with a column for each field and a row for each record") {
  CHECK(
      shown("chapters: [{ heading: Ett }, { heading: Två, ages: [adults] }]",
            "{% for t in entry.tables %}{{ t.label }} {{ t.name }}|{% for c in t.columns %}{{ c.label }} {% endfor %}|"
            "{% for r in t.rows %}{% for c in r.cells %}{{ c.label }}={% for v in c.values %}{{ v }}{% endfor %} {% "
            "endfor %}|{% endfor %}{% endfor %}") ==
      "Kapitel chapters|Rubrik Ålder |Rubrik=Ett Ålder= |Rubrik=Två Ålder=Vuxna |");
}

TEST_CASE("A text and a record know where they come from") {
  CHECK(shown("blurb: { value: B, basis: assigned, note: N }",
              "{% for t in entry.texts %}{{ t.value.basis_label }} {{ t.value.note }}{% endfor %}") == "tilldelat N");
  CHECK(shown("chapters: [{ heading: Ett, basis: inferred }, { heading: Två }]",
              "{% for t in entry.tables %}{% for r in t.rows %}[{{ r.value.basis_label }}]{% endfor %}{% endfor %}") ==
        "[slutsats][]");
}

TEST_CASE("Filters are what an entry can be chosen by, of fields and of relations") {
  CHECK(shown("state: planned\nages: [adults, children]\nauthors: [asa, unknown]", "{{ entry.filters }}") ==
        "state=planned ages=adults ages=children authors=asa");
  CHECK(shown("", "[{{ entry.filters }}]") == "[]");
}

TEST_CASE("Filters by a relation to several kinds name the folder too") {
  const std::string model = "kinds:\n  a: { relations: { to: { to: [a, b], facet: true } } }\n  b: {}\n";
  const SmallSite small(make_catalogue({{"a/x.yaml", "title: X\nto: y"}, {"b/y.yaml", "title: Y"}}, "title: B", model));
  CHECK(small.entry("a/x", "{{ entry.filters }}") == "to=b/y");
}

TEST_CASE("A field takes the place of what every entry has of that name") {
  const std::string model = "kinds:\n  a: { fields: { aliases: { type: text, role: alias } } }\n";
  const SmallSite small(make_catalogue({entry_file("a/x.md", "title: X\naliases: Y")}, "title: B", model));
  CHECK(small.made.lines() == "");
  CHECK(small.entry("a/x", "{{ entry.aliases }}") == "Y");
}

TEST_CASE("A misspelt field is found, with the nearest name, in the words of the kind") {
  CHECK(shown("", "{{ entry.pagse }}") == "1:10+5 layout-okant-namn: en bok har inget \"pagse\" (pages?)");
}

TEST_CASE("Whether an entry holds today is told in one word, and no other is compared with") {
  const auto state = [](const std::string& facts) { return shown(facts, "[{{ entry.validity_state }}]"); };
  CHECK(state("in_print: 2026/2027") == "[in_force]");
  CHECK(state("in_print: 2020/2025") == "[expired]");
  CHECK(state("in_print: 2027/..") == "[coming]");
  CHECK(state("in_print: unknown") == "[unknown]");
  CHECK(state("") == "[]");
  CHECK(shown("", "{% if entry.validity_state == \"valid\" %}x{% endif %}").find("\"valid\"") != std::string::npos);
}

TEST_CASE("The words of the summary and the body are explained, those of the title and the entry itself are not") {
  const SmallSite small(
      make_overview({entry_file("ord/npo.md", "title: NPO\nmeaning: x\nsummary: NPO", "NPO och remiss."),
                     entry_file("ord/remiss.md", "title: Remiss\nmeaning: y"),
                     entry_file("amnen/a.md", "title: NPO i arbete\nsummary: NPO & remiss", "NPO, remiss"),
                     entry_file("amnen/b.md", "title: B", "remiss"), entry_file("amnen/c.md", "title: C")}));
  CHECK(small.made.lines() == "");
  const std::string layout = "{{ entry.explained_summary }}|{{ entry.explained_body }}";
  const std::string remiss = "<a class=\"term\" href=\"#_ord-remiss\">remiss</a>";
  CHECK(small.entry("ord/npo", layout) == "NPO|<p>NPO och " + remiss + ".</p>\n");
  CHECK(small.entry("amnen/a", layout) == "NPO &amp; " + remiss + "|<p>NPO, remiss</p>\n");
  CHECK(small.entry("amnen/b", layout) == "|<p>" + remiss + "</p>\n");
  CHECK(small.entry("amnen/c", "[{{ entry.explained_summary }}{{ entry.explained_body }}]") == "[]");
}

TEST_CASE("A table of marks has a column for each choice that is used, and in each row what marks it") {
  const SmallSite small(make_overview({entry_file(
      "grupper/g.md",
      "title: G\nduties: [{ what: A, done_by: { value: done, basis: inferred } }, { what: B, done_by: planned }]")}));
  CHECK(small.made.lines() == "");
  CHECK(
      small.entry("grupper/g",
                  "{% for t in entry.tables %}{% for c in t.columns %}{{ c.label }} {% endfor %}|{% for m in t.marks "
                  "%} {{ m.text }}{% if m.value %}x{% endif %}{% endfor %}{% for r in t.rows %};{% for c in r.cells "
                  "%}{% for v in c.values %} {{ v }}{% endfor %}{% endfor %}:{% for m in r.marks %} {{ m.text }}{% if "
                  "m.value %}={{ m.value.id }}{{ m.value.basis_label }}{% endif %}{% endfor %}{% endfor %}{% endfor "
                  "%}") == "Vad | Planerat Klart; A: Planerat Klart=doneslutsats; B: Planerat=planned Klart");
  CHECK(shown("chapters: { heading: X }",
              "{% for t in entry.tables %}[{% for m in t.marks %}x{% endfor %}{% for r in t.rows %}{% for m in r.marks "
              "%}x{% endfor %}{% endfor %}]{% endfor %}") == "[]");
}

}  // namespace kunskap
