#include "catch.h"
#include "try_layout.h"

using kunskap::try_layout::Entry;
using kunskap::try_layout::result;
using kunskap::try_layout::Team;

TEST_CASE("an unknown name is reported with the nearest known one") {
  CHECK(result("å {{ entri.title }}") == "a.html:1:6+5: layout-okant-namn: layouten har inget \"entri\" (entry?)");
  CHECK(result("{{ entry.titel }}") ==
        "a.html:1:10+5: layout-okant-namn: ett vårdförlopp har inget \"titel\" (title?)");
  CHECK(result("{{ entry.title.x }}") == "a.html:1:16+1: layout-okant-namn: en text har inget \"x\"");
  CHECK(result("{{ entry.teams.text }}", "en") == "a.html:1:16+4: layout-okant-namn: a list has no \"text\"");
  CHECK(result("{{ entry.owner.adress }}", "en") ==
        "a.html:1:16+6: layout-okant-namn: ett team has no \"adress\" (address?)");
}

TEST_CASE("an unknown name causes no further problems") {
  CHECK(result("{% set x = entry.x %}{{ x.y.z | join(1) | upper_first }}{% for a in x %}{{ a.b }}{% endfor %}{{ x == 1 "
               "or x == 'a' }}") ==
        "a.html:1:18+1: layout-okant-namn: ett vårdförlopp har inget \"x\"\n"
        "a.html:1:38+1: layout-fel-typ: ett tal passar inte här; filtret skrivs så här: | join(\", \")\n"
        "a.html:1:97+18: layout-fel-typ: sant eller falskt kan inte skrivas ut; välj en text med {% if %}");
}

TEST_CASE("members of nothing are nothing") {
  CHECK(result("[{{ entry.owner.text }}{{ entry.owner }}{{ entry.missing }}]") == "[]");
  CHECK(result("{% if entry.owner.text or entry.missing %}a{% else %}b{% endif %}") == "b");
}

TEST_CASE("an object prints its text, and is compared as its text") {
  const Team team{"Söder & Öst", "x/"};
  Entry entry;
  entry.owner = &team;
  CHECK(result("{{ entry.owner }}{% if entry.owner == 'Söder & Öst' %}!{% endif %}", "sv", entry) ==
        "Söder &amp; Öst!");
}

TEST_CASE("a text is not compared with what it can never be") {
  CHECK(result("{% if entry.phase == 'infrt' %}{% endif %}") ==
        "a.html:1:22+7: layout-okant-namn: entry.phase har inget \"infrt\" (infort?)");
  CHECK(result("{% if 'x' != entry.phase %}{% endif %}", "en") ==
        "a.html:1:7+3: layout-okant-namn: entry.phase has no \"x\"");
  CHECK(result("{% if entry.title == 'x' %}{% endif %}") == "");
}

TEST_CASE("values of different sorts are not compared") {
  CHECK(result("{{ 1 if entry.number == '1' else 2 }}") ==
        "a.html:1:9+19: layout-fel-typ: ett tal kan inte jämföras med en text");
  CHECK(result("{{ 1 if entry == 'a' else 2 }}", "en") ==
        "a.html:1:9+12: layout-fel-typ: ett vårdförlopp cannot be compared with a text");
  CHECK(result("{% if entry.tags > 2 %}{% endif %}") ==
        "a.html:1:7+14: layout-fel-typ: en lista kan inte jämföras; jämför dess längd, med | length");
  CHECK(result("{% if entry.owner == entry.owner %}{% endif %}") ==
        "a.html:1:7+26: layout-fel-typ: två föremål kan inte jämföras; jämför en uppgift hos vart och ett, till "
        "exempel a.id == b.id");
  CHECK(result("{% if true < false %}{% endif %}") ==
        "a.html:1:7+12: layout-fel-typ: sant eller falskt kan inte jämföras med sant eller falskt");
}

TEST_CASE("nothing is equal to an empty text, to false and to no number") {
  CHECK(result("{{ 1 if entry.missing == '' else 2 }}") == "1");
  CHECK(result("{{ 1 if entry.owner.text != 'a' else 2 }}") == "1");
}

TEST_CASE("or gives the first value that is true when both are of one sort") {
  CHECK(result("{{ entry.empty or entry.missing or entry.owner or 'x' }}") == "x");
  CHECK(result("{{ entry.phase or 1 }}") ==
        "a.html:1:4+16: layout-fel-typ: sant eller falskt kan inte skrivas ut; välj en text med {% if %}");
  CHECK(result("{{ 'a' if entry.empty or entry.tags else 'b' }}") == "a");
}

TEST_CASE("both values of a condition are of one sort") {
  CHECK(result("{{ 1 if true else 'a' }}") ==
        "a.html:1:4+18: layout-fel-typ: båda värdena ska vara av samma sort, men det ena är ett tal och det andra en "
        "text");
  CHECK(result("{{ entry.owner if entry.owner else 'ingen' }}") == "ingen");
}

TEST_CASE("nothing, false, 0, an empty text and an empty list are false") {
  for (const std::string name : {"entry.missing", "entry.owner", "false", "0", "''", "entry.empty", "entry.no-teams"})
    CHECK(result("{% if " + name + " %}true{% else %}false{% endif %}") == "false");
  for (const std::string name : {"entry", "true", "1", "'0'", "entry.title", "entry.body", "entry.teams"})
    CHECK(result("{% if " + name + " %}true{% else %}false{% endif %}") == "true");
}

TEST_CASE("super stands alone and has something to fetch") {
  CHECK(result("{{ super() | lower }}") == "a.html:1:4+7: layout-syntax: super() ska stå ensamt: {{ super() }}");
  CHECK(result("{{ super() }}") ==
        "a.html:1:4+7: layout-syntax: super() hämtar blocket med samma namn i den layout som denna "
        "bygger på, men det finns inget sådant");
}
