#include "catch.h"
#include "try_layout.h"

using kunskap::try_layout::Entry;
using kunskap::try_layout::result;

TEST_CASE("length counts what a list holds and the characters of a text") {
  CHECK(result("{{ entry.teams | length }} {{ 'åäö' | length }} {{ entry.missing | length }}") == "2 3 0");
}

TEST_CASE("join puts texts, and objects with a text, together") {
  CHECK(result("{{ entry.tags | join(' < ') }}; {{ entry.teams | join(', ') }}") ==
        "hjärta &lt; lunga; Norr, Söder &amp; Öst");
  CHECK(result("{{ entry.no-teams | join(', ') }}") == "");
}

TEST_CASE("default replaces what is missing or empty, and nothing else") {
  CHECK(result("{{ entry.missing | default('a') }}{{ entry.empty | default('b') }}{{ entry.title | default('c') | "
               "length }}") == "ab21");
  CHECK(result("{{ 0 | default(5) }}{{ entry.owner | default('ingen') }}") == "0ingen");
}

TEST_CASE("first gives the first of a list, or as many as it is told") {
  CHECK(result("{{ entry.tags | first }} {{ entry.teams | first }} {{ entry.no-teams | first }}") == "hjärta Norr ");
  CHECK(result("{% for x in entry.tags | first(1) %}{{ x }}{{ loop.length }}{% endfor %}") == "hjärta1");
  CHECK(result("{{ entry.tags | first(9) | length }}{{ entry.tags | first(0) | length }}{{ entry.tags | first(-1) | "
               "length }}") == "200");
}

TEST_CASE("case is changed in Swedish letters too") {
  CHECK(result("{{ 'ÅÄÖ ÉÜ ABC×ß Ÿ' | lower }}") == "åäö éü abc×ß Ÿ");
  CHECK(result("{{ 'åäö' | upper_first }}{{ 'abc' | upper_first }}{{ '÷' | upper_first }}{{ '1a' | upper_first }}{{ '' "
               "| upper_first }}") == "ÅäöAbc÷1a");
}

TEST_CASE("address makes a name fit for an address") { CHECK(result("{{ 'Råd & stöd' | address }}") == "rad-stod"); }

TEST_CASE("filters follow one another") { CHECK(result("{{ entry.tags | first | upper_first | length }}") == "6"); }

TEST_CASE("an unknown filter is reported with the nearest known one") {
  CHECK(result("{{ entry.tags | lenght }}") ==
        "a.html:1:17+6: layout-okant-namn: layoutspråket har inget \"lenght\" (length?)");
  CHECK(result("{{ entry.titel | jion }}", "en") ==
        "a.html:1:10+5: layout-okant-namn: ett vårdförlopp has no \"titel\" (title?)\n"
        "a.html:1:18+4: layout-okant-namn: the layout language has no \"jion\" (join?)");
}

TEST_CASE("a filter on the wrong sort of value is reported") {
  CHECK(result("{{ 1 | length }}") ==
        "a.html:1:8+6: layout-fel-typ: length kan inte användas på ett tal; det tar en text eller en lista");
  CHECK(result("{{ entry.title | join(', ') }}", "en") ==
        "a.html:1:18+4: layout-fel-typ: join cannot be used on a text; it takes a list of texts");
  CHECK(result("{{ entry.body | lower }}") ==
        "a.html:1:17+5: layout-fel-typ: lower kan inte användas på formaterad text (HTML); det tar en text");
  CHECK(result("{{ entry.number | default('a') }}") ==
        "a.html:1:27+3: layout-fel-typ: en text passar inte här; filtret skrivs så här: | default(\"…\")");
  CHECK(result("{{ entry.tags | join(1) }}") ==
        "a.html:1:22+1: layout-fel-typ: ett tal passar inte här; filtret skrivs så här: | join(\", \")");
}

TEST_CASE("a filter with too many or too few arguments is reported") {
  CHECK(result("{{ entry.tags | join }}") == "a.html:1:17+4: layout-syntax: filtret skrivs så här: | join(\", \")");
  CHECK(result("{{ entry.tags | length(1) }}") == "a.html:1:17+9: layout-syntax: filtret skrivs så här: | length");
  CHECK(result("{{ entry.tags | first(n=1) }}", "en") ==
        "a.html:1:17+10: layout-syntax: the filter is written like this: | first(3)");
  CHECK(result("{{ entry.tags | first(1, 2) }}", "en") ==
        "a.html:1:17+11: layout-syntax: the filter is written like this: | first(3)");
}
