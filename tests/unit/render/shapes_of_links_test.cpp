#include "render/small_site.h"

namespace kunskap {
namespace {

std::vector<Written> library() {
  return {entry_file("bocker/a.md",
                     "title: A\nstate: printed\nauthors: [{ to: asa, from: 1945, until: 1948-12, basis: inferred, "
                     "note: brev }, unknown]\nsubjects: [lund, asa]"),
          entry_file("bocker/b.md", "title: B\nsequel_of: a\nauthors: [asa]", "[A](a.md)"),
          entry_file("visor/v.md", "title: V\nauthors: [asa]"),
          entry_file("forfattare/asa.md", "title: Åsa\ntown: lund"), entry_file("orter/lund.md", "title: Lund")};
}

std::string shown(std::string_view path, const std::string& layout) {
  const SmallSite small(library());
  CHECK(small.made.lines() == "");
  return small.entry(path, layout);
}

}  // namespace

TEST_CASE("A relation is reached by its name: one, or a list") {
  CHECK(shown("bocker/b", "{{ entry.sequel_of }} {{ entry.sequel_of.url }}") == "A ../../bocker/a/");
  CHECK(shown("bocker/a", "[{{ entry.sequel_of }}{% if entry.sequel_of %}x{% endif %}]") == "[]");
  CHECK(shown("bocker/a", "{% for r in entry.authors %}{{ r }};{% endfor %}") == "Åsa;okänt;");
  CHECK(shown("bocker/a",
              "{% for r in entry.sequels %}{{ r }};{% endfor %}{% for r in entry.towns %}{{ r }};{% endfor %}") ==
        "B;Lund;");
}

TEST_CASE("A reference knows what is said of the relation") {
  const std::string layout =
      "{% for r in entry.authors %}{{ r.from }}|{{ r.until.iso }}|{{ r.basis }}|{{ r.basis_label }}|{{ r.note }}|"
      "{% if r.has_ended %}ended{% endif %}|{% if r.is_unknown %}unknown{% endif %};{% endfor %}";
  CHECK(shown("bocker/a", layout) == "1945|1948-12|inferred|slutsats|brev|ended|;||||||unknown;");
  CHECK(shown("bocker/b", layout) == "||||||;");
}

TEST_CASE("A reference knows the entry that it leads to, and of an unknown one nothing") {
  CHECK(shown("bocker/b",
              "{{ entry.sequel_of.title }} {{ entry.sequel_of.status }} {{ entry.sequel_of.kind.id }} {{ "
              "entry.sequel_of.entry.state.tone }}") == "A Tryckt book ready");
  CHECK(shown("bocker/a", "{% for r in entry.authors %}[{{ r.title }}{{ r.entry.title }}{{ r.kind }}]{% endfor %}") ==
        "[ÅsaÅsaförfattare][]");
}

TEST_CASE("A relation to one kind knows the fields of that kind, and one to several those that all have") {
  CHECK(shown("bocker/a", "{% for r in entry.authors %}{{ r.entry.born }}{% endfor %}") == "");
  CHECK(shown("bocker/a", "{% for r in entry.subjects %}{{ r.entry.born }}{% endfor %}") ==
        "1:41+4 layout-okant-namn: en post har inget \"born\"");
  CHECK(shown("bocker/a", "{% for r in entry.subjects %}{{ r.entry.title }} {% endfor %}") == "Åsa Lund ");
}

TEST_CASE("Connections are all relations that have entries, cut by kind, without those that answer for the entry") {
  const std::string layout =
      "{% for c in entry.connections %}{{ c.label }} ({{ c.name }}, {{ c.kind.id }}, {{ c.count }}{% if c.is_derived "
      "%}, derived{% endif %}):"
      "{% for r in c.references %} {{ r }}{% endfor %}; {% endfor %}";
  CHECK(shown("bocker/a", layout) ==
        "Författare (authors, author, 2): Åsa okänt; Handlar om: författare (subjects, author, 1): Åsa; "
        "Handlar om: orter (subjects, town, 1): Lund; Följs av (sequels, book, 1): B; Skriven i (towns, town, 1, "
        "derived): Lund; ");
  CHECK(shown("forfattare/asa", layout) ==
        "Ort (town, town, 1): Lund; Verk: böcker (works, book, 2): A B; Verk: visor (works, song, 1): V; Böcker om "
        "(books_about, book, 1): A; ");
  CHECK(shown("orter/lund", "{% for c in entry.responsible %}{{ c.label }}{% endfor %}") == "Författare på orten");
  CHECK(shown("orter/lund", layout).find("Författare på orten") == std::string::npos);
}

TEST_CASE("A connection knows whether any of it holds now, and whether any has ended") {
  const std::string layout =
      "{% for c in entry.responsible %}{{ c.count }}{% if c.has_current %} current{% endif %}{% if c.has_ended %} "
      "ended{% endif %}{% endfor %}";
  const auto town_of = [&](const std::string& first, const std::string& second) {
    const SmallSite small({entry_file("orter/lund.md", "title: Lund"),
                           entry_file("forfattare/a.md", "title: A\ntown: { to: lund" + first + " }"),
                           entry_file("forfattare/b.md", "title: B\ntown: { to: lund" + second + " }")});
    CHECK(small.made.lines() == "");
    return small.entry("orter/lund", layout);
  };
  CHECK(town_of("", ", until: 2026-11-21") == "2 current");
  CHECK(town_of("", ", until: 2026-11-20") == "2 current ended");
  CHECK(town_of(", until: 2025", ", until: 2026-11-20") == "2 ended");
}

TEST_CASE("What is derived by a way that has ended has ended") {
  const auto towns_of = [](const std::string& authors) {
    const SmallSite small({entry_file("bocker/a.md", "title: A\nauthors: " + authors),
                           entry_file("forfattare/x.md", "title: X\ntown: { to: lund, until: 2024 }"),
                           entry_file("forfattare/y.md", "title: Y\ntown: lund"),
                           entry_file("orter/lund.md", "title: Lund")});
    CHECK(small.made.lines() == "");
    return small.entry("bocker/a",
                       "{% for r in entry.towns %}{{ r }}{{ r.until }}{% if r.has_ended %}!{% endif %}{% endfor %}");
  };
  CHECK(towns_of("[x]") == "Lund2024!");
  CHECK(towns_of("[{ to: x, until: 1950 }]") == "Lund1950!");
  CHECK(towns_of("[{ to: y, until: 2030 }]") == "Lund2030");
  CHECK(towns_of("[x, y]") == "Lund");
}

TEST_CASE("A long connection shows its first forty and leads to the rest") {
  std::vector<Written> entries{entry_file("orter/lund.md", "title: Lund"),
                               entry_file("orter/ystad.md", "title: Ystad")};
  for (int i = 0; i < 41; ++i)
    entries.push_back({"bocker/b" + std::to_string(i) + ".yaml",
                       "title: B\nsubjects: [lund" + std::string(i ? ", ystad" : "") + "]\n"});
  const SmallSite small(entries);
  const std::string layout =
      "{% for c in entry.connections %}{{ c.count }}{% for r in c.references %}.{% endfor %}{{ c.more_url }}{% endfor "
      "%}";
  CHECK(small.entry("orter/lund", layout) == "41" + std::string(40, '.') + "../../orter/lund/bocker-om/");
  CHECK(small.entry("orter/ystad", layout) == "40" + std::string(40, '.'));
}

TEST_CASE("Sources are the relation with that role, and may be unknown") {
  const std::string model =
      "kinds:\n  a: { relations: { papers: { to: b, many: true, may_be_unknown: true, role: source } } }\n  b: {}\n";
  const SmallSite small(
      make_catalogue({entry_file("a/x.md", "title: X\npapers: [y, unknown]"),
                      entry_file("a/z.md", "title: Z\npapers: [y]"), entry_file("b/y.md", "title: Y")},
                     "title: B", model));
  CHECK(small.made.lines() == "");
  const std::string layout =
      "{% for s in entry.sources %}{{ s }} {% endfor %}{% if entry.has_unknown_sources %}!{% endif %}{{ "
      "entry.connections | length }}";
  CHECK(small.entry("a/x", layout) == "Y okänt !0");
  CHECK(small.entry("a/z", layout) == "Y 0");
  CHECK(small.entry("b/y", layout) == "0");
}

TEST_CASE("The entries whose texts link here are listed") {
  CHECK(shown("bocker/a", "{% for e in entry.linked_from %}{{ e }} {{ e.url }}{% endfor %}") == "B ../../bocker/b/");
}

}  // namespace kunskap
