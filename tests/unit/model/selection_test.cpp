#include "model/selection.h"

#include "overview_model.h"

namespace kunskap {
namespace {

const std::vector<Written> subjects{
    entry_file("amnen/a.md",
               "title: A\nstage: done\nsmall: true\nsize: 7\ntags: [x, y]\nlisted: [2017, 2025-06]\ngroups: [norra]"),
    entry_file("amnen/b.md",
               "title: B\nstage: planned\nsmall: false\nsize: unknown\nlasts: 2020/2021\ngroups: [sodra, norra]"),
    entry_file("amnen/c.md",
               "title: C\nstages: [done, paused]\nheld: 2025-06-04\ngroups: unknown\nmatters: [{ what: x }]"),
    entry_file("amnen/d.md", "title: D"),
    entry_file("grupper/norra.md", "title: Norra"),
    entry_file("grupper/sodra.md", "title: Södra")};

/// The ids of the subjects that are meant.
std::string meant(const char* selection) {
  const auto made = make_overview(subjects);
  REQUIRE(made.lines() == "");
  return ids_of(made.catalogue, select_entries(made.catalogue, selection_from(made.catalogue.model, selection)));
}

}  // namespace

TEST_CASE("A selection without conditions is all entries of its kind, in the order of the catalogue") {
  CHECK(meant("") == "a b c d");
}

TEST_CASE("A value is one of those that are wanted") {
  CHECK(meant("where: { stage: done }") == "a");
  CHECK(meant("where: { stage: [done, planned] }") == "a b");
  CHECK(meant("where: { stages: paused }") == "c");
  CHECK(meant("where: { tags: y }") == "a");
  CHECK(meant("where: { size: 7 }") == "a");
  CHECK(meant("where: { lasts: 2020/2021 }") == "b");
  CHECK(meant("where: { size: unknown }") == "b");
}

TEST_CASE("A truth that is not given is false") {
  CHECK(meant("where: { small: true }") == "a");
  CHECK(meant("where: { small: ja }") == "a");
  CHECK(meant("where: { small: false }") == "b c d");
  CHECK(meant("except: { small: nej }") == "a");
}

TEST_CASE("A date is in the year or month that is wanted") {
  CHECK(meant("where: { listed: 2025 }") == "a");
  CHECK(meant("where: { listed: 2017 }") == "a");
  CHECK(meant("where: { listed: 2025-06 }") == "a");
  CHECK(meant("where: { listed: 2025-06-01 }") == "");
  CHECK(meant("where: { held: 2025 }") == "c");
  CHECK(meant("where: { held: 2025-06 }") == "c");
  CHECK(meant("where: { held: 2025-06-04 }") == "c");
  CHECK(meant("where: { held: 2025-05 }") == "");
  CHECK(meant("where: { held: 2024 }") == "");
}

TEST_CASE("An uncertain date is in its year too, unless what is wanted is uncertain itself") {
  const auto made = make_overview({entry_file("amnen/a.md", "title: A\nheld: 2025?"),
                                   entry_file("amnen/b.md", "title: B\nheld: 2025-06~"),
                                   entry_file("amnen/c.md", "title: C\nheld: 2025")});
  const auto found = [&](const char* text) {
    return ids_of(made.catalogue, select_entries(made.catalogue, selection_from(made.catalogue.model, text)));
  };
  CHECK(found("where: { held: 2025 }") == "a b c");
  CHECK(found("where: { held: 2025-06 }") == "b");
  CHECK(found("where: { held: '2025?' }") == "a");
}

TEST_CASE("A relation leads to one of those that are wanted, or is unknown") {
  CHECK(meant("where: { groups: norra }") == "a b");
  CHECK(meant("where: { groups: [sodra] }") == "b");
  CHECK(meant("where: { groups: unknown }") == "c");
  CHECK(meant("except: { groups: norra }") == "c d");
}

TEST_CASE("What is not given is excepted from nothing") {
  CHECK(meant("except: { stage: done }") == "b c d");
  CHECK(meant("except: { stage: [done, planned] }") == "c d");
}

TEST_CASE("What an entry has may be unknown, what it lacks may not") {
  CHECK(meant("has: [size]") == "a b");
  CHECK(meant("lacks: [size]") == "c d");
  CHECK(meant("has: [matters]") == "c");
  CHECK(meant("has: [groups]") == "a b c");
  CHECK(meant("lacks: [groups]") == "d");
}

TEST_CASE("All conditions must be met") {
  CHECK(meant("where: { stage: [done, planned], small: true }") == "a");
  CHECK(meant("where: { groups: norra }, except: { stage: done }") == "b");
  CHECK(meant("has: [groups], lacks: [size]") == "c");
  CHECK(meant("has: [size, lasts]") == "b");
}

TEST_CASE("An entry that could not be read is in no selection") {
  const auto made = make_overview({entry_file("amnen/a.md", "title: A"), {"amnen/b.md", "---\ntitle: [\n---\n"}});
  CHECK(ids_of(made.catalogue, select_entries(made.catalogue, selection_from(made.catalogue.model, ""))) == "a");
}

TEST_CASE("Conditions are asked of records in the same way") {
  const auto made =
      make_overview({entry_file("amnen/a.md", "title: A\nmatters: [{ what: x, position: done }, { what: y }]")});
  const Model& model = made.catalogue.model;
  const Slot slot = model.kinds[0].find_field("matters").value();
  const auto& rows = *made.catalogue.entries[0].values[slot].as<std::vector<Value>>();
  Problems problems;
  const YamlNode node = yaml_of("{ where: { position: done }, except: { what: z }, has: [what], lacks: [sequel] }");
  MapReader reader(node, Translated{"x", "x"}, problems);
  const ValueReading reading{model, problems, {}};
  const auto conditions = read_conditions(reader, model.kinds[0].fields[slot].fields, {}, reading);
  CHECK(lines_of(problems) == "");
  REQUIRE(conditions.size() == 4);
  CHECK(meets(model, *rows.at(0).as<Record>(), conditions));
  CHECK_FALSE(meets(model, *rows.at(1).as<Record>(), conditions));
}

}  // namespace kunskap
