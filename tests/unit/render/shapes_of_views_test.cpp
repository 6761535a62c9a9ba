#include "overview_model.h"
#include "render/small_site.h"

namespace kunskap {
namespace {

const std::vector<Written> subjects{
    entry_file("amnen/a.md",
               "title: Is\nstage: done\nsmall: true\nlisted: [2017, 2025]\nsize: { value: unknown, note: n }\n"
               "groups: { to: norra, basis: inferred }\nremark: '*r*'\nmatters: { what: x }\nheld: 2025-05"),
    entry_file("amnen/b.md", "title: Eld\nstage: planned\nlisted: 2017\nbecame: c\ngroups: norra"),
    entry_file("amnen/c.md", "title: Rök & damm\nlisted: 2025"), entry_file("amnen/d.md", "title: Snö\nlisted: 2025"),
    entry_file("grupper/norra.md", "title: Norra")};

/// What `layout` makes of an overview with `facts`.
std::string shown(const std::string& facts, const std::string& layout) {
  std::vector<Written> entries = subjects;
  entries.push_back(entry_file("vyer/alla.md", "title: Alla\n" + facts));
  const SmallSite small(make_overview(entries));
  CHECK(small.made.lines() == "");
  return small.entry("vyer/alla", layout);
}

/// What `layout` makes of `view`.
std::string shown_view(const std::string& given, const std::string& layout) {
  return shown("views:\n  - " + given, "{% for view in entry.views %}" + layout + "{% endfor %}");
}

std::string shown_claim(const std::string& given, const std::string& layout) {
  return shown("claims:\n  - { what: Så många, kind: subject, " + given + " }",
               "{% for claim in entry.claims %}" + layout + "{% endfor %}");
}

}  // namespace

TEST_CASE("A view has its words, and is of one sort") {
  const std::string layout =
      "{{ view.title }}|{{ view.about }}|{% if view.board %}board{% endif %}{% if view.matrix %}matrix{% endif %}{% if "
      "view.comparison %}comparison{% endif %}{% if view.records %}records{% endif %}{% if view.marks %}marks{% endif "
      "%}{% if view.texts %}texts{% endif %}";
  CHECK(shown_view("{ title: A & B, about: c, texts: { field: remark } }", layout) == "A &amp; B|c|texts");
  CHECK(shown_view("{ board: { kind: subject, by: stage } }", layout) == "||board");
  CHECK(shown_view("{ matrix: { rows: group, columns: subject, by: subjects } }", layout) == "||matrix");
  CHECK(shown_view("{ comparison: { kind: subject, listed: listed, before: 2017, after: 2025, became: became } }",
                   layout) == "||comparison");
  CHECK(shown_view("{ records: { kind: subject, field: matters } }", layout) == "||records");
  CHECK(shown_view("{ marks: {} }", layout) == "||marks");
}

TEST_CASE("A board tells its columns") {
  CHECK(shown_view("board: { kind: subject, by: stage }",
                   "{{ view.board.label }} {{ view.board.of.count }} {{ view.board.of.kind.names }}{% for c in "
                   "view.board.columns %}; {{ c.id }} {{ c.text }} {{ c.tone }} {{ c.count }}{% for e in c.entries %} "
                   "{{ e.title }} {{ e.url }}{% endfor %}{% endfor %}") ==
        "Läge 4 ämnen; planned Planerat starting 1 Eld ../../amnen/b/; done Klart ready 1 Is ../../amnen/a/");
}

TEST_CASE("A matrix tells its rows, columns and marks") {
  CHECK(shown_view("matrix: { rows: group, columns: { kind: subject, has: [groups] }, by: subjects }",
                   "{{ view.matrix.row_kind.name }}/{{ view.matrix.column_kind.name }}:{% for c in view.matrix.columns "
                   "%} {{ c.title }}{% endfor %}{% for row in view.matrix.rows %}; {{ row.entry.title }} {{ row.count "
                   "}}{% for cell in row.cells %} {{ cell.column.title }}={% if cell.reference %}x{{ "
                   "cell.reference.basis_label }}{% endif %}{% endfor %}{% endfor %}") ==
        "grupp/ämne: Eld Is; Norra 2 Eld=x Is=xslutsats");
}

TEST_CASE("A comparison tells what each became") {
  CHECK(
      shown_view("comparison: { kind: subject, listed: listed, before: 2017, after: 2025, became: became }",
                 "{{ view.comparison.kind.names }} {{ view.comparison.before }} {{ view.comparison.after.iso }}{% for "
                 "g in view.comparison.groups %}; {% for e in g.before %}{{ e.title }} {% endfor %}→{% for e in "
                 "g.after %} {{ e.title }}{% endfor %}{% if g.is_kept %} kept{% endif %}{% if g.is_added %} added{% "
                 "endif %}{% if g.is_gone %} gone{% endif %}{% if g.is_unknown %} unknown{% endif %}{% for r in "
                 "g.became %} ({{ r.title }}){% endfor %}{% endfor %}") ==
      "ämnen 2017 2025; Eld → Rök &amp; damm (Rök &amp; damm); Is → Is kept; → Snö added");
}

TEST_CASE("Records are told with their entry, owner, date and table") {
  CHECK(
      shown_view("records: { kind: subject, field: matters, date: held, owner: groups }",
                 "{{ view.records.kind.name }}{% for g in view.records.groups %}; {{ g.entry.title }} {{ g.owner.title "
                 "}} {{ g.date }}{% for c in g.table.columns %} {{ c.label }}{% endfor %}{% for row in g.table.rows "
                 "%}{% for cell in row.cells %}{% for v in cell.values %} {{ v }}{% endfor %}{% endfor %}{% endfor "
                 "%}{% endfor %}") == "ämne; Is Norra maj 2025 Vad x");
}

TEST_CASE("Marks are counted, and listed with what is said of them") {
  const std::string layout =
      "{% if view.marks.lists_all %}all {% endif %}{% for k in view.marks.kinds %}{{ k.kind.title }} {{ k.count }}{% "
      "for f "
      "in k.fields %}; {{ f.label }} {{ f.unknown }} {{ f.assigned }} {{ f.inferred }} {{ f.example }}{% for m in "
      "f.marks "
      "%} {{ m.entry.title }}={{ m.text }}({{ m.note }}){% endfor %}{% endfor %}{% endfor %}";
  CHECK(shown_view("marks: {}", layout) == "Ämnen 2; Storlek 1 0 0 0 Is=okänt(n); Grupper 0 0 1 0 Is=slutsats()");
  CHECK(shown_view("marks: { kinds: [group] }", layout) == "all ");
}

TEST_CASE("Texts are shown as they are") {
  CHECK(shown_view(
            "texts: { field: remark }",
            "{% for k in view.texts.kinds %}{{ k.kind.name }}{% for t in k.texts %} {{ t.entry.title }}: {{ t.html "
            "}}{% endfor %}{% endfor %}") == "ämne Is: <p><em>r</em></p>\n");
}

TEST_CASE("A claim tells what it says, its number and where it comes from") {
  const std::string layout =
      "{{ claim.text }} {{ claim.number }}{% if claim.is_denied %} inte{% endif %} {{ "
      "claim.basis }} {{ claim.basis_label }} {{ claim.note }}|{{ claim.of.count }} {{ "
      "claim.of.kind.names }}";
  CHECK(shown_claim("is: 4", layout) == "Så många 4   |4 ämnen");
  CHECK(shown_claim("is_not: 0, basis: inferred, note: n", layout) == "Så många 0 inte inferred slutsats n|4 ämnen");
  CHECK(shown_claim("where: { stage: done }, is: 1", "{{ claim.of.count }}") == "1");
}

TEST_CASE("A condition tells its label and the words for what is wanted") {
  const std::string layout =
      "{% for c in claim.of.conditions %}[{% if c.is_not %}inte {% endif %}{{ c.label }}{% if c.is_truth %} truth{% "
      "endif "
      "%}{% for v in c.values %} {{ v }}{% endfor %}]{% endfor %}";
  CHECK(shown_claim("is: 4, where: { stage: [done, planned], size: unknown, held: 2025-05, groups: [norra, unknown] }",
                    layout) == "[Läge Klart Planerat][Storlek okänt][Hölls 2025-05][Grupper Norra okänt]");
  CHECK(shown_claim("is: 4, except: { groups: norra }, has: [size], lacks: [tags]", layout) ==
        "[inte Grupper Norra][Storlek][inte Ord]");
  CHECK(shown_claim("is: 4, where: { small: true }", layout) == "[Litet truth]");
  CHECK(shown_claim("is: 4, where: { small: nej }", layout) == "[inte Litet truth]");
  CHECK(shown_claim("is: 4, except: { small: false }", layout) == "[Litet truth]");
  CHECK(shown_claim("is: 4, except: { small: true }", layout) == "[inte Litet truth]");
}

TEST_CASE("Names of views and claims are checked before anything is shown") {
  CHECK(shown_view("marks: {}", "{{ view.bord }}").find("layout-okant-namn: en vy har inget \"bord\" (board?)") !=
        std::string::npos);
  CHECK(shown_claim("is: 4", "{{ claim.of.conditons }}").find("(conditions?)") != std::string::npos);
}

}  // namespace kunskap
