#include "catch.h"
#include "try_layout.h"

using kunskap::try_layout::Entry;
using kunskap::try_layout::result;

TEST_CASE("a word of the interface is written as text") {
  CHECK(result("{{ words.search.button }}") == "Sök &amp; finn");
}

TEST_CASE("an unknown word is reported with the nearest known one") {
  CHECK(result("{{ words.search.buton }}") ==
        "a.html:1:10+12: layout-okant-namn: words/sv.yaml har inget \"search.buton\" (search.button?)");
  CHECK(result("{{ words }}", "en") ==
        "a.html:1:4+5: layout-fel-typ: words are all the words; write which, such as words.search.button");
}

TEST_CASE("fill puts values into a word") {
  Entry entry;
  entry.number = 12345;
  CHECK(result("{{ words.page.updated | fill(date=entry.title, who=entry.number) }}", "sv", entry) ==
        "Uppdaterad Hjärtsvikt &amp; &lt;smärta&gt; av 12\u00A0345");
  CHECK(result("{{ words.page.updated | fill(who=entry.teams | first, date='i dag') | lower }}") ==
        "uppdaterad i dag av norr");
}

TEST_CASE("every part of a word is filled, and nothing else") {
  CHECK(result("{{ words.page.updated }}") ==
        "a.html:1:4+18: layout-fel-typ: ordet page.updated innehåller {date}; skriv | fill(date=…) efter det");
  CHECK(result("{{ words.page.updated | fill(who='a') }}") ==
        "a.html:1:25+13: layout-fel-typ: ordet page.updated innehåller {date}; lägg till date=…");
  CHECK(result("{{ words.page.updated | fill(who='a', date='b', datee='c') }}") ==
        "a.html:1:49+5: layout-okant-namn: ordet page.updated har inget \"datee\" (date?)");
  CHECK(result("{{ words.page.updated | fill('a', date='b', who='c') }}", "en") ==
        "a.html:1:30+3: layout-syntax: write which part of the word the value belongs to: name=value");
  CHECK(result("{{ words.page.updated | fill(date=entry.body, who=entry.tags) }}") ==
        "a.html:1:35+10: layout-fel-typ: formaterad text (HTML) kan inte sättas in i ett ord; där kan bara texter och "
        "tal stå\n"
        "a.html:1:51+10: layout-fel-typ: en lista kan inte sättas in i ett ord; där kan bara texter och tal stå");
}

TEST_CASE("count chooses the form that the number takes") {
  CHECK(result("{{ words.search.hits | count(1) }}, {{ words.search.hits | count(0) }}, {{ words.search.hits | "
               "count(entry.number) }}") == "1 träff, 0 träffar, 1\u00A0234,5 träffar");
  CHECK(result("{{ words.search.hits_in | count(entry.tags | length, where=entry.title) }}") ==
        "2 träffar i Hjärtsvikt &amp; &lt;smärta&gt;");
}

TEST_CASE("count is told a number, and only words that follow one are counted") {
  CHECK(result("{{ words.search.hits }}") ==
        "a.html:1:4+17: layout-fel-typ: ordet search.hits följer ett tal; skriv | count(antal) efter det");
  CHECK(result("{{ words.search.hits | fill(n=1) }}") ==
        "a.html:1:24+4: layout-fel-typ: ordet search.hits följer ett tal; använd count i stället för fill");
  CHECK(result("{{ words.search.hits | count }}") ==
        "a.html:1:24+5: layout-syntax: filtret skrivs så här: | count(antal)");
  CHECK(result("{{ words.search.hits | count(entry.tags) }}") ==
        "a.html:1:30+10: layout-fel-typ: en lista är inget tal; räkna den med | length");
  CHECK(result("{{ words.search.hits_in | count(1) }}") ==
        "a.html:1:27+8: layout-fel-typ: ordet search.hits_in innehåller {where}; lägg till where=…");
  CHECK(result("{{ entry.title | count(1) }}") ==
        "a.html:1:18+5: layout-fel-typ: count används bara på ett ord, till exempel words.search.hits | count(…)");
}
