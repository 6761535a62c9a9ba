#include "catch.h"
#include "try_layout.h"

using kunskap::try_layout::Files;
using kunskap::try_layout::result;

TEST_CASE("the first branch whose condition holds is taken") {
  const auto choose = [](const std::string& x) {
    return result("{% set x = " + x + " %}{% if x == 1 %}a{% elif x == 2 %}b{% elif x == 2 %}c{% else %}d{% endif %}");
  };
  CHECK(choose("1") == "a");
  CHECK(choose("2") == "b");
  CHECK(choose("3") == "d");
}

TEST_CASE("a loop knows where it is") {
  CHECK(result("{% for t in entry.teams %}{{ loop.index }}/{{ loop.length }} {{ t }}{% if not loop.last %}, {% endif "
               "%}{% endfor %}") == "1/2 Norr, 2/2 Söder &amp; Öst");
  CHECK(result("{% for a in entry.tags %}{% for b in entry.tags %}{{ loop.index }}{% endfor %}{{ loop.index }}{{ '!' "
               "if loop.first else '' }} {% endfor %}") == "121! 122 ");
  CHECK(result("{% for t in entry.tags %}{{ loop.frist }}{% endfor %}") ==
        "a.html:1:34+5: layout-okant-namn: loop har inget \"frist\" (first?)");
}

TEST_CASE("an empty list takes the else of its loop") {
  CHECK(result(
            "{% for t in entry.no-teams %}a{% else %}b{% endfor %}{% for t in entry.tags %}c{% else %}d{% endfor %}") ==
        "bcc");
}

TEST_CASE("only lists are gone through") {
  CHECK(result("{% for c in entry.title %}{{ c.x }}{% endfor %}") ==
        "a.html:1:13+11: layout-fel-typ: en text går inte att gå igenom; {% for %} behöver en lista");
}

TEST_CASE("names of a loop are unknown outside it") {
  CHECK(result("{% for team in entry.teams %}{% set x = 1 %}{% endfor %}{{ team }}{{ x }}") ==
        "a.html:1:60+4: layout-okant-namn: layouten har inget \"team\"\n"
        "a.html:1:70+1: layout-okant-namn: layouten har inget \"x\"");
}

TEST_CASE("set gives a name a value, in branches too") {
  CHECK(result("{% set x = 1 %}{% if true %}{% set x = 2 %}{% set y = 3 %}{% endif %}{{ x }}{{ y }}") == "23");
  CHECK(result("{% if false %}{% set y = 3 %}{% endif %}[{{ y }}]") == "[]");
  CHECK(result("{% for t in entry.tags %}{% if loop.first %}{% set y = t %}{% endif %}[{{ y }}]{% endfor %}") ==
        "[hjärta][]");
  CHECK(result("{% set x = 1 %}{% for t in entry.tags %}{% set x = 2 %}{% endfor %}{{ x }}") == "1");
}

TEST_CASE("a name keeps its sort") {
  CHECK(result("{% set x = 1 %}{% set x = 'a' %}{{ x.y }}") ==
        "a.html:1:27+3: layout-fel-typ: x är ett tal men får här en text; använd ett annat namn");
  CHECK(result("{% set x = entry.phase %}{% set x = 'a' %}{{ x }}") == "a");
}

TEST_CASE("an included file sees the names of its place and those that it is given") {
  const Files files{
      {"a.html",
       "{% for team in entry.teams %}\n{% include 'partials/row.html' with row=team, small=loop.last %}\n{% endfor "
       "%}\n"},
      {"partials/row.html", "{{ row }}{% if small %} ({{ loop.index }}){% endif %} {{ team.address }}\n"}};
  CHECK(result(files) == "Norr team/norr/\nSöder &amp; Öst (2) team/soder/\n");
}

TEST_CASE("names of an included file stay in it") {
  CHECK(result({{"a.html", "{% set x = 1 %}{% include 'b.html' with y=x %}{{ x }}{{ y }}"},
                {"b.html", "{% set x = 'b' %}{{ x }}"}}) ==
        "a.html:1:57+1: layout-okant-namn: layouten har inget \"y\"");
}

TEST_CASE("a mistake in an included file is told once") {
  CHECK(
      result({{"a.html", "{% include 'b.html' %}{% include 'b.html' %}"}, {"b.html", "\n{{ entry.titel }}{{ ( }}"}}) ==
      "b.html:2:10+5: layout-okant-namn: ett vårdförlopp har inget \"titel\" (title?)\n"
      "b.html:2:23+2: layout-syntax: här saknas ett värde: ett namn, ett tal eller en text inom citattecken");
}

TEST_CASE("an unknown file is reported with the nearest known one") {
  CHECK(result({{"a.html", "{% include 'partials/rwo.html' %}"}, {"partials/row.html", ""}}) ==
        "a.html:1:12+19: layout-okand-fil: det finns ingen layout \"partials/rwo.html\" (partials/row.html?)");
}

TEST_CASE("files that include one another are reported with their chain") {
  CHECK(result({{"a.html", "{% include 'b.html' %}"},
                {"b.html", "x\n{% include 'c.html' %}"},
                {"c.html", "{% include 'b.html' %}"}}) ==
        "c.html:1:12+8: layout-rundgang: \"b.html\" tar in sig själv: a.html → b.html → c.html → b.html");
}

TEST_CASE("files are included in at most 32 steps") {
  Files files;
  for (int i = 100; i < 140; ++i)
    files.push_back({std::to_string(i), i == 139 ? "end" : "{% include '" + std::to_string(i + 1) + "' %}"});
  CHECK(result(files).starts_with("132:1:12+5: layout-syntax: filer tas in i fler än 32 led: 100 → 101 → "));
  CHECK(result(files).ends_with("32 led: 100 → 101 → 102 → 103 → … → 130 → 131 → 132 → 133"));
  files.erase(files.begin(), files.begin() + 7);
  CHECK(result(files) == "end");
}

TEST_CASE("branches that end at different places in HTML are reported") {
  CHECK(result("{% if entry.open %}<a>{% else %}<a {% endif %}") ==
        "a.html:1:1+19: layout-plats: grenarna slutar på olika ställen i HTML, den ena i löpande text och den andra i "
        "taggen <a>; "
        "låt varje gren avsluta det som den börjar");
  CHECK(result("<p>{% if entry.open %}<!--{% endif %}{{ entry.title }}", "en") ==
        "a.html:1:4+19: layout-plats: the branches end at different places in HTML, one in an HTML comment and the "
        "other in running "
        "text; let each branch close what it opens");
}

TEST_CASE("attributes may stand in branches and loops") {
  CHECK(result("<a{% if entry.open %} class=\"x\"{% endif %}{% if entry.open %} id='{{ entry.phase }}'{% endif %}>{{ "
               "entry.phase }}</a>") == "<a class=\"x\" id='infort'>infort</a>");
  CHECK(result("<input {% if entry.open %}checked{% endif %}>") == "<input checked>");
  CHECK(result("<a{% for t in entry.tags %} data-{% if loop.first %}a{% else %}b{% endif %} {% endfor %}>") ==
        "<a data-a  data-b >");
  CHECK(result("<a class=\"{% for t in entry.tags %}{{ t }} {% endfor %}\">") == "<a class=\"hjärta lunga \">");
}

TEST_CASE("what branches give does not stick to what follows") {
  const std::string glued =
      "layout-plats: sätt ett blanksteg före, så att det inte klistras ihop med det som {% if %} eller {% for %} gav";
  CHECK(result("<input {% if entry.open %}check{% endif %}ed>") == "a.html:1:43+1: " + glued);
  CHECK(result("<a {% if entry.open %}href{% else %}title{% endif %}=\"{{ entry.web }}\">")
            .starts_with("a.html:1:53+1: " + glued));
  CHECK(result("<a {% for t in entry.tags %}x{% endfor %}>") == "a.html:1:29+1: " + glued);
}

TEST_CASE("a page ends outside all tags") {
  CHECK(result("<p>a</p>\n<div class=\"x\n") ==
        "a.html:2:13+1: layout-plats: sidan slutar i värdet av attributet class; avsluta det som öppnats");
}
