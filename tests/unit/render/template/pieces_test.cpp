#include "catch.h"
#include "try_layout.h"

using kunskap::try_layout::result;

TEST_CASE("literal text passes as it is") {
  CHECK(result("") == "");
  CHECK(result("  <p>\n\t{ } å {x} %} }} #}</p>\r\n") == "  <p>\n\t{ } å {x} %} }} #}</p>\r\n");
  CHECK(result("{") == "{");
}

TEST_CASE("comments are left out") {
  CHECK(result("a{# {{ x }} {% if %} #}b") == "ab");
  CHECK(result("a{##}b") == "ab");
}

TEST_CASE("a line that holds only tags or comments vanishes") {
  CHECK(result("a\n  {% if true %}  \nb\n  {% endif %}\nc\n") == "a\nb\nc\n");
  CHECK(result("{% if true %}\na\n{% endif %}") == "a\n");
  CHECK(result("a\r\n {# b #}\r\nc") == "a\r\nc");
  CHECK(result("a\n{# b #} {% set x = 1 %} {# c #}\nd") == "a\nd");
  CHECK(result("{% set x = 1 %}\n{% set y = 2 %}\n\n{{ x }}") == "\n1");
  CHECK(result("a\n{%\n set x = 1\n%}\nb") == "a\nb");
}

TEST_CASE("a line that holds more than tags keeps its white space") {
  CHECK(result("a {% if true %} b {% endif %} c\n") == "a  b  c\n");
  CHECK(result("a\n {% set x = 1 %} {{ x }}\nb") == "a\n  1\nb");
  CHECK(result("a\n {{ 1 }} {% set x = 1 %}\nb") == "a\n 1 \nb");
}

TEST_CASE("a hyphen takes away the white space on its side") {
  CHECK(result("a \n\t {{- 1 -}} \n b") == "a1b");
  CHECK(result("a {%- if true -%} b {%- endif -%} c") == "abc");
  CHECK(result("a {{- 1 }} b") == "a1 b");
  CHECK(result("a {#- x -#} b") == "ab");
  CHECK(result("{{ -1 }}") == "-1");
}

TEST_CASE("marks inside quotation marks do not end a mark") { CHECK(result("{{ '{{ %} }}' }}") == "{{ %} }}"); }

TEST_CASE("a mark that is never closed is reported where it begins") {
  CHECK(result("å {{ entry.title") == "a.html:1:3+2: layout-syntax: {{ avslutas aldrig; sätt }} efter värdet");
  CHECK(result("a\n {% if x") == "a.html:2:2+2: layout-syntax: {% avslutas aldrig; sätt %} sist i taggen");
  CHECK(result("a {# if x") == "a.html:1:3+2: layout-syntax: {# avslutas aldrig; sätt #} efter kommentaren");
  CHECK(result("{{ a\n{{ 1 }} {{ b") ==
        "a.html:1:1+2: layout-syntax: {{ avslutas aldrig; sätt }} efter värdet\n"
        "a.html:2:9+2: layout-syntax: {{ avslutas aldrig; sätt }} efter värdet");
}

TEST_CASE("a mark that is closed by the other sort is reported") {
  CHECK(result("{{ 1 %}") == "a.html:1:6+2: layout-syntax: det som börjar med {{ ska sluta med }}, inte med %}");
  CHECK(result("{% set x = 1 }}", "en") ==
        "a.html:1:14+2: layout-syntax: what begins with {% must end with %}, not with }}");
}
