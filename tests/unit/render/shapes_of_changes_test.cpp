#include "history/entry_changes.h"
#include "history/made_history.h"
#include "render/shapes.h"
#include "render/small_site.h"

using namespace kunskap;

namespace {

struct SiteWithHistory : SmallSite {
  History history;

  SiteWithHistory()
      : SmallSite(make_catalogue({entry_file("bocker/a.md", "title: A"), entry_file("bocker/b.md", "title: B")},
                                 "{ title: Biblioteket, base_address: 'https://exempel.se/' }")) {
    FileChange renamed = changed("bocker/a.md", 2, 3);
    renamed.kind = ChangeKind::renamed;
    renamed.earlier = "bocker/gammal.md";
    history = MadeHistory()
                  .commit(0, "Lägg till", {added("bocker/gammal.md"), added("bocker/b.md")})
                  .commit(31, "Ändra", {changed("bocker/gammal.md", 1, 2)}, true)
                  .commit(32, "Byt namn", {renamed})
                  .of(made.catalogue);
    context.history = &history;
    context.read_changes = [this](EntryIndex entry, unsigned) {
      return show_changes(history, entry, [](const std::string&, const ObjectId& id) {
        Version version{"A", {}};
        version.parts.push_back(
            {"state", "Läge", VersionPart::Form::fact, {{BlockKind::paragraph, "v" + std::to_string(id[0])}}, {}});
        return std::optional(version);
      });
    };
  }
};

}  // namespace

TEST_CASE("An entry has its changes, and the days of the first and the last") {
  const SiteWithHistory site;
  REQUIRE(site.entry("bocker/a", "{{ entry.added.iso }} {{ entry.changed.text }} {{ entry.changes_url }}") ==
          "2026-01-01 2 februari 2026 ../../bocker/a/andringar/");
  REQUIRE(
      site.entry("bocker/a",
                 "{% for c in entry.changes %}{{ c.date.iso }} {{ c.subject }} {{ c.kind }}{% if c.is_small %} liten{% "
                 "endif %}{% if c.earlier %} från {{ c.earlier }}{% endif %}; {% endfor %}") ==
      "2026-02-02 Byt namn renamed från bocker/gammal; 2026-02-01 Ändra changed liten; 2026-01-01 Lägg till added; ");
}

TEST_CASE("One that has only been added has no page of its history, and without a history nothing is told") {
  const SiteWithHistory site;
  REQUIRE(site.entry("bocker/b", "{{ entry.changed.iso }}{% if entry.changes_url %}!{% endif %}") == "2026-01-01");
  const SmallSite without({entry_file("bocker/a.md", "title: A")});
  REQUIRE(without.entry("bocker/a",
                        "{% if entry.added or entry.changes or entry.changes_url or site.changes_url or site.feed_url "
                        "%}!{% endif %}") == "");
}

TEST_CASE("The site leads to its changes and feeds") {
  const SiteWithHistory site;
  REQUIRE(site.page("", "{{ site.changes_url }} {{ site.feed_url }}") == "andringar/ atom.xml");
}

TEST_CASE("What a change has is one of a known set") {
  const SiteWithHistory site;
  const std::string said =
      site.entry("bocker/a", "{% for c in entry.changes %}{% if c.kind == \"chagned\" %}{% endif %}{% endfor %}");
  REQUIRE(said.find("changed") != std::string::npos);
}
