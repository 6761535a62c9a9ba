#include "render/view_data.h"

#include "overview_model.h"
#include "render/small_site.h"

namespace kunskap {
namespace {

/// A site with an overview of one view.
struct Overview {
  SmallSite site;

  Overview(std::vector<Written> entries, const std::string& view) : site(with_view(std::move(entries), view)) {
    CHECK(site.made.lines() == "");
  }
  template <typename T>
  const T& view() const {
    return std::get<T>(view_in(site.made).shown);
  }
  std::string ids(const std::vector<EntryIndex>& entries) const { return ids_of(site.made.catalogue, entries); }

 private:
  static SmallCatalogue with_view(std::vector<Written> entries, const std::string& view) {
    entries.push_back(entry_file("vyer/alla.md", "title: Alla\nviews:\n  - " + view));
    return make_overview(entries);
  }
};

const std::vector<Written> groups{entry_file("grupper/norra.md", "title: Norra"),
                                  entry_file("grupper/sodra.md", "title: Södra")};

std::vector<Written> with_groups(std::vector<Written> entries) {
  entries.insert(entries.end(), groups.begin(), groups.end());
  return entries;
}

/// "a b -> c changed (3)", a line for each group; in brackets how many times something before became another.
std::string compared(const std::vector<Written>& entries) {
  const Overview overview(entries,
                          "comparison: { kind: subject, listed: listed, before: 2017, after: 2025, became: became }");
  std::string lines;
  for (const ComparisonGroup& group : comparison_groups(overview.site.context, overview.view<ComparisonView>())) {
    constexpr const char* states[] = {"kept", "changed", "added", "gone", "unknown"};
    lines += (lines.empty() ? "" : "\n") + overview.ids(group.before) + " -> " + overview.ids(group.after) + " " +
             states[static_cast<std::size_t>(group.state)] + " (" + std::to_string(group.became.size()) + ")";
  }
  return lines;
}

Written subject(const std::string& id, const std::string& facts) {
  return entry_file("amnen/" + id + ".md", "title: " + id + "\n" + facts);
}

}  // namespace

TEST_CASE("What is selected comes in alphabetical order") {
  const Overview overview({entry_file("amnen/a.md", "title: Öl"), entry_file("amnen/b.md", "title: Ål\nstage: done"),
                           entry_file("amnen/c.md", "title: Bi\nstage: done")},
                          "marks: {}");
  const auto found = [&](const char* text) {
    return overview.ids(selected(overview.site.context, selection_from(overview.site.made.catalogue.model, text)));
  };
  CHECK(found("") == "c b a");
  CHECK(found("where: { stage: done }") == "c b");
}

TEST_CASE("A board has a column for each choice that some entry has, in the order of the choices") {
  const Overview overview({subject("d", "stages: [done, planned]"), subject("c", "stages: done"), subject("b", ""),
                           subject("a", "stages: planned\nsmall: true")},
                          "board: { kind: subject, by: stages, except: { small: true } }");
  const auto columns = board_columns(overview.site.context, overview.view<BoardView>());
  REQUIRE(columns.size() == 2);
  CHECK(columns[0].choice->id == "planned");
  CHECK(overview.ids(columns[0].entries) == "d");
  CHECK(columns[1].choice->id == "done");
  CHECK(overview.ids(columns[1].entries) == "c d");
}

TEST_CASE("A matrix marks where a row has the relation to a column") {
  const Overview overview(with_groups({subject("a", "groups: [norra, { to: sodra, basis: inferred }]"),
                                       subject("b", "groups: unknown"), subject("c", "groups: norra\nsmall: true")}),
                          "matrix: { rows: { kind: subject, except: { small: true } }, columns: group, by: groups }");
  const MatrixData matrix = matrix_data(overview.site.context, overview.view<MatrixView>());
  CHECK(overview.ids(matrix.columns) == "norra sodra");
  REQUIRE(matrix.rows.size() == 2);
  CHECK(overview.ids({matrix.rows[0].entry, matrix.rows[1].entry}) == "a b");
  CHECK(matrix.rows[0].count == 2);
  REQUIRE(matrix.rows[0].cells.size() == 2);
  CHECK(matrix.rows[0].cells[0].link->basis == Basis::source);
  CHECK(matrix.rows[0].cells[1].link->basis == Basis::inferred);
  CHECK(matrix.rows[1].count == 0);
  CHECK_FALSE(matrix.rows[1].cells.at(0).link);
}

TEST_CASE("What stands in both lists is kept, in one of them gone or added; in neither it is not there") {
  CHECK(compared({subject("a", "listed: [2017, 2025]"), subject("b", "listed: 2017"), subject("c", "listed: 2025"),
                  subject("d", "listed: 2020"), subject("e", "")}) ==
        "a -> a kept (0)\nb ->  gone (0)\n -> c added (0)");
}

TEST_CASE("What became another has changed, also several into one and one into several") {
  CHECK(compared({subject("a", "listed: 2017\nbecame: b"), subject("b", "listed: 2025")}) == "a -> b changed (1)");
  CHECK(compared({subject("a", "listed: 2017\nbecame: c"), subject("b", "listed: 2017\nbecame: c"),
                  subject("c", "listed: 2025")}) == "a b -> c changed (2)");
  CHECK(compared({subject("a", "listed: 2017\nbecame: [b, c]"), subject("b", "listed: 2025"),
                  subject("c", "listed: [2017, 2025]")}) == "a c -> b c changed (2)");
  CHECK(compared({subject("a", "listed: [2017, 2025]\nbecame: a")}) == "a -> a changed (1)");
}

TEST_CASE("Nobody knows what became of what is gone, when that is what is said") {
  CHECK(compared({subject("a", "listed: 2017\nbecame: unknown"), subject("b", "listed: 2017\nbecame: [c, unknown]"),
                  subject("c", "listed: 2025")}) == "a ->  unknown (1)\nb -> c changed (2)");
}

TEST_CASE("What became another that is not listed is gone, and what has not been there has not become anything") {
  CHECK(compared({subject("a", "listed: 2017\nbecame: b"), subject("b", "")}) == "a ->  gone (1)");
  CHECK(compared({subject("a", "became: b"), subject("b", "listed: 2025")}) == " -> b added (0)");
}

TEST_CASE("What was there comes first, each in the order of its first entry") {
  CHECK(compared({subject("a", "listed: 2025"), subject("b", "listed: 2017\nbecame: d"), subject("c", "listed: 2017"),
                  subject("d", "listed: 2025"), subject("e", "listed: 2025")}) ==
        "b -> d changed (1)\nc ->  gone (0)\n -> a added (0)\n -> e added (0)");
  CHECK(compared({subject("a", "listed: 2025"), subject("b", "listed: 2017"),
                  subject("c", "listed: 2017\nbecame: a")}) == "c -> a changed (1)\nb ->  gone (0)");
}

TEST_CASE("A time is in the year or month that is compared") {
  CHECK(compared({subject("a", "listed: [2017-06-01, 2025-12]"), subject("b", "listed: 2016-12-31")}) ==
        "a -> a kept (0)");
}

TEST_CASE("Records come with their entry, its date and the first owner that is known, the latest first") {
  const Overview overview(
      with_groups({subject("a", "held: 1950\nmatters: { what: x }\ngroups: norra"),
                   subject("b", "held: 2025-05\nmatters: [{ what: x }, { what: y, position: done }]\ngroups: unknown"),
                   subject("c", "held: 2025-06\ngroups: norra"),
                   subject("d", "matters: { what: x }\ngroups: [sodra, norra]"),
                   subject("e", "held: 2025-06\nmatters: { what: x, sequel: y }")}),
      "records: { kind: subject, field: matters, date: held, owner: groups }");
  const auto found = record_groups(overview.site.context, overview.view<RecordsView>());
  std::string lines;
  for (const RecordGroup& group : found)
    lines += overview.ids({group.entry}) + " " + (group.date ? as_edtf(*group.date->as<Date>()) : "-") + " " +
             (group.owner ? group.owner->id : "-") + " " + std::to_string(group.table.rows.size()) + "/" +
             std::to_string(group.table.columns.size()) + "; ";
  CHECK(lines == "e 2025-06 - 1/2; b 2025-05 - 2/2; a 1950 norra 1/1; d - norra 1/1; ");
}

TEST_CASE("Only records that meet the conditions come, and entries that have such, with the parts that are named") {
  const Overview overview({subject("a", "lasts: 2020/2021\nmatters: [{ what: x, position: done }, { what: y }]"),
                           subject("b", "lasts: 2022\nmatters: [{ what: x, position: done, sequel: z }]"),
                           subject("c", "lasts: 2023\nmatters: { what: y }"),
                           subject("d", "lasts: ../2025\nmatters: { what: y, position: done }")},
                          "records: { kind: subject, field: matters, date: lasts, parts: [sequel, what], records: { "
                          "where: { position: done } } }");
  const auto found = record_groups(overview.site.context, overview.view<RecordsView>());
  REQUIRE(found.size() == 3);
  CHECK(overview.ids({found[0].entry, found[1].entry, found[2].entry}) == "b a d");
  CHECK(found[0].table.columns == std::vector<std::size_t>{3, 1});
  CHECK(found[1].table.columns == std::vector<std::size_t>{1});
  CHECK(found[1].table.rows.size() == 1);
}

TEST_CASE("Marks are what is unknown and what does not stand in the sources, in values, lists, records and relations") {
  const Overview overview(
      with_groups({subject("b",
                           "size: unknown\ntags: [x, { value: y, basis: example }]\nmatters: { what: { value: x, "
                           "basis: assigned, note: n }, basis: inferred }"),
                   subject("a",
                           "size: { value: unknown, basis: assigned }\nheld: { value: 2025, basis: inferred }\n"
                           "groups: [unknown, { to: norra, basis: assigned }, sodra]")}),
      "marks: {}");
  const auto kinds = marked_kinds(overview.site.context, overview.view<MarksView>());
  REQUIRE(kinds.size() == 1);
  CHECK(kinds[0].kind->id == "subject");
  std::string lines;
  for (const MarkedField& field : kinds[0].fields) {
    lines += field.label->in("sv") + " " + std::to_string(field.unknown);
    for (const std::size_t count : field.with) lines += " " + std::to_string(count);
    for (const Mark& mark : field.marks) lines += " " + mark.entry->id + (mark.note->empty() ? "" : "=" + *mark.note);
    lines += "\n";
  }
  CHECK(lines ==
        "Storlek 2 0 0 0 0 a b\nOrd 0 0 0 0 1 b\nHölls 0 0 0 1 0 a\nÄrenden 0 0 1 1 0 b b=n\nGrupper 1 0 1 0 0 a a\n");
  CHECK(kinds[0].count() == 8);
}

TEST_CASE("Marks are listed for the kinds that are named") {
  const Overview overview({subject("a", "size: unknown"), entry_file("ord/o.md", "title: O\nmeaning: unknown")},
                          "marks: { kinds: [word, group] }");
  const auto kinds = marked_kinds(overview.site.context, overview.view<MarksView>());
  REQUIRE(kinds.size() == 1);
  CHECK(kinds[0].kind->id == "word");
}

TEST_CASE("Texts are by kind, those that are there") {
  const Overview overview(
      {entry_file("amnen/b.md", "title: A\nremark: '*x*'"), entry_file("amnen/a.md", "title: B\nremark: y"),
       subject("c", ""), entry_file("grupper/g.md", "title: G\nnote_of_group: z")},
      "texts: { field: remark }");
  const auto kinds = texts_by_kind(overview.site.context, overview.view<TextsView>());
  REQUIRE(kinds.size() == 1);
  CHECK(kinds[0].kind->id == "subject");
  REQUIRE(kinds[0].texts.size() == 2);
  CHECK(kinds[0].texts[0].entry->id == "b");
  CHECK(kinds[0].texts[0].html->html == "<p><em>x</em></p>\n");
}

}  // namespace kunskap
