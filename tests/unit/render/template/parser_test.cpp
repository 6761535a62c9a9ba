#include "catch.h"
#include "try_layout.h"

using kunskap::try_layout::result;

TEST_CASE("a tag that is never closed is reported where it opens") {
  CHECK(result("a\n{% if true %}b") ==
        "a.html:2:1+13: layout-syntax: {% if %} avslutas aldrig; sätt {% endif %} efter det sista som hör dit");
  CHECK(result("{% for x in entry.tags %}{% if x %}{% endfor %}", "en") ==
        "a.html:1:26+10: layout-syntax: {% if %} is never closed; put {% endif %} after the last that belongs to it");
}

TEST_CASE("a closing tag that closes nothing is reported") {
  CHECK(result("{% endif %}") == "a.html:1:4+5: layout-syntax: {% endif %} hör inte ihop med någon tagg före");
  CHECK(result("{% else %}") == "a.html:1:4+4: layout-syntax: {% else %} hör inte ihop med någon tagg före");
  CHECK(result("{% for x in entry.tags %}{% elif x %}{% endfor %}") ==
        "a.html:1:29+4: layout-syntax: {% elif %} hör inte ihop med någon tagg före");
}

TEST_CASE("nothing but the end comes after else") {
  CHECK(result("{% if true %}{% else %}a{% else %}b{% endif %}c") ==
        "a.html:1:25+10: layout-syntax: efter {% else %} kan bara {% endif %} komma");
}

TEST_CASE("a misspelt tag is reported alone, with the nearest one") {
  CHECK(result("{% iff entry.open %}{{ nothing }}{% else %}b{% endif %}c") ==
        "a.html:1:4+3: layout-okant-namn: layoutspråket har inget \"iff\" (if?)");
  CHECK(result("{% inlcude 'b.html' %}", "en") ==
        "a.html:1:4+7: layout-okant-namn: the layout language has no \"inlcude\" (include?)");
}

TEST_CASE("a tag that is not complete says what it lacks") {
  CHECK(result("{% %}") == "a.html:1:4+2: layout-syntax: en tagg börjar med ett ord, till exempel if eller for");
  CHECK(result("{% for in entry.tags %}{% endfor %}") ==
        "a.html:1:8+2: layout-syntax: efter for saknas ett namn: skriv {% for namn in lista %}");
  CHECK(result("{% for x of entry.tags %}{% endfor %}") ==
        "a.html:1:10+2: layout-syntax: här saknas in: skriv {% for namn in lista %}");
  CHECK(result("{% set x %}") == "a.html:1:10+2: layout-syntax: här saknas =");
  CHECK(result("{% set = 1 %}") ==
        "a.html:1:8+1: layout-syntax: efter set saknas ett namn: skriv {% set namn = värde %}");
  CHECK(result("{% include b.html %}") ==
        "a.html:1:12+1: layout-syntax: efter include saknas filens namn inom citattecken");
  CHECK(result({{"a.html", "{% include 'b.html' with 1 %}"}, {"b.html", ""}}) ==
        "a.html:1:26+1: layout-syntax: här saknas ett namn: skriv with namn=värde");
  CHECK(result("{% block %}{% endblock %}") == "a.html:1:10+2: layout-syntax: efter block saknas ett namn");
  CHECK(result("{% extends b %}") == "a.html:1:12+1: layout-syntax: efter extends saknas filens namn inom citattecken");
}

TEST_CASE("extends stands first and once") {
  CHECK(result({{"a.html", "<p></p>{% extends 'b.html' %}"}, {"b.html", ""}}) ==
        "a.html:1:11+7: layout-syntax: {% extends %} ska stå först i filen");
  CHECK(result({{"a.html", "{% extends 'b.html' %}{% extends 'b.html' %}"}, {"b.html", ""}}) ==
        "a.html:1:26+7: layout-syntax: {% extends %} ska stå först i filen");
}

TEST_CASE("two blocks of one file cannot have the same name") {
  CHECK(result("{% block a %}{% endblock %}{% block a %}{% endblock a %}") ==
        "a.html:1:37+1: layout-syntax: blocket \"a\" finns redan i filen; ge det ett annat namn");
}

TEST_CASE("all mistakes of a file are told in one run, and the reading goes on at the next tag") {
  CHECK(result("{{ entry.titel }}\n{{ 1 + }}\n{% if entry.opn %}{{ entry.body | uper }}{% endif %}\n<a href={{ "
               "entry.web }}>\n{{ ? }}") ==
        "a.html:1:10+5: layout-okant-namn: ett vårdförlopp har inget \"titel\" (title?)\n"
        "a.html:2:6+1: layout-syntax: tecknet \"+\" används inte i layoutspråket\n"
        "a.html:3:13+3: layout-okant-namn: ett vårdförlopp har inget \"opn\" (open?)\n"
        "a.html:3:35+4: layout-okant-namn: layoutspråket har inget \"uper\"\n"
        "a.html:5:4+1: layout-syntax: tecknet \"?\" används inte i layoutspråket");
}

TEST_CASE("a file that is not UTF-8 is reported at the byte") {
  CHECK(result("å\n \xff {{ x }}") ==
        "a.html:2:2+0: ogiltig-utf8: filen är inte sparad som UTF-8; spara om den med teckenkodningen UTF-8");
}
