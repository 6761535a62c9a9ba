#include "render/record_table.h"

#include "overview_model.h"

namespace kunskap {
namespace {

struct Table {
  SmallCatalogue made;
  const Entry& entry;
  RecordTable table;

  Table(const char* path, const char* name, const std::string& facts)
      : made(make_overview({entry_file(std::string(path) + ".md", "title: A\n" + facts)})), entry(made.entry(path)) {
    CHECK(made.lines() == "");
    const Kind& kind = made.catalogue.model.kinds[entry.kind];
    const Slot slot = kind.find_field(name).value();
    table = record_table(made.catalogue.model, kind.fields[slot], entry.values[slot]);
  }

  std::string columns() const {
    std::string names;
    for (const std::size_t part : table.columns) names += (names.empty() ? "" : " ") + table.field->fields[part].name;
    return names;
  }
};

/// "id id" of the rows of the meeting that are about a group; "-" when there is no table.
std::string about(const std::string& groups, const char* id) {
  const auto made =
      make_overview({entry_file("amnen/a.md",
                                "title: A\nmatters:\n  - { id: ett, what: x }\n  - { id: tva, what: y, sequel: z }\n  "
                                "- { what: utan }\ngroups: " +
                                    groups),
                     entry_file("grupper/norra.md", "title: Norra"), entry_file("grupper/sodra.md", "title: Södra")});
  CHECK(made.lines() == "");
  const RecordTable table =
      records_about(made.catalogue.model, made.entry("amnen/a"), made.entry(std::string("grupper/") + id));
  if (!table.field) return "-";
  std::string rows;
  for (const Value* row : table.rows) {
    const std::string* found = id_of(*row, *table.field);
    rows += (rows.empty() ? "" : " ") + (found ? *found : "?");
  }
  return rows + " /" + std::to_string(table.columns.size());
}

}  // namespace

TEST_CASE("The columns are the parts that some row has and people can read") {
  CHECK(Table("amnen/a", "matters", "matters: [{ id: x, what: A, sequel: B }, { what: C }]").columns() ==
        "what sequel");
  CHECK(Table("amnen/a", "matters", "matters: { what: A }").table.rows.size() == 1);
  CHECK(Table("amnen/a", "matters", "").table.rows.empty());
}

TEST_CASE("Where rows have marks, each choice that some row is marked with is a column, in the order of the model") {
  const Table duties("grupper/a", "duties",
                     "duties: [{ what: A, done_by: done }, { what: B, done_by: [planned] }, { what: C }]");
  CHECK(duties.columns() == "what");
  CHECK(duties.table.marks == std::vector<Slot>{0, 2});
  CHECK(mark_in(duties.table, *duties.table.rows[0], 2));
  CHECK_FALSE(mark_in(duties.table, *duties.table.rows[0], 0));
  CHECK(mark_in(duties.table, *duties.table.rows[1], 0));
  CHECK_FALSE(mark_in(duties.table, *duties.table.rows[2], 2));
  CHECK(Table("amnen/a", "matters", "matters: [{ what: A, position: done }]").table.marks.empty());
}

TEST_CASE("A mark says its own basis") {
  const Table duties("grupper/a", "duties",
                     "duties: [{ what: A, done_by: [{ value: done, basis: inferred, note: n }] }]");
  const Value* mark = mark_in(duties.table, *duties.table.rows[0], 2);
  REQUIRE(mark);
  CHECK(mark->basis == Basis::inferred);
  CHECK(mark->note == "n");
}

TEST_CASE("The records that a reference names are about what it leads to; else they all are") {
  CHECK(about("[{ to: norra, records: [tva] }, { to: sodra, records: [ett, tva] }]", "norra") == "tva /2");
  CHECK(about("[{ to: norra, records: [tva] }, { to: sodra, records: [ett] }]", "sodra") == "ett /1");
  CHECK(about("[norra]", "norra") == "ett tva ? /2");
  CHECK(about("[norra]", "sodra") == "-");
}

}  // namespace kunskap
