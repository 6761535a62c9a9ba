#include "catch.h"
#include "try_layout.h"

using kunskap::try_layout::result;

namespace {

std::string value_of(const std::string& expression) {
  return result("{{ \"yes\" if " + expression + " else \"no\" }}");
}

}  // namespace

TEST_CASE("numbers, texts and truths are written as they are read") {
  CHECK(result("{{ 12 }} {{ -0.5 }} {{ 'a\"b' }} {{ \"a'b\" }} {{ 1234567.25 }}") ==
        "12 -0,5 a&quot;b a'b 1\u00A0234\u00A0567,25");
  CHECK(result("{{ 1234567.25 }}", "en") == "1,234,567.25");
  CHECK(value_of("true") == "yes");
  CHECK(value_of("false") == "no");
}

TEST_CASE("not binds tighter than and, and tighter than or, comparisons tightest") {
  CHECK(value_of("true or true and false") == "yes");
  CHECK(value_of("(true or true) and false") == "no");
  CHECK(value_of("not false and false") == "no");
  CHECK(value_of("not (false and false)") == "yes");
  CHECK(value_of("not 1 == 2") == "yes");
  CHECK(value_of("entry.title | length > 3 and 'a' | length == 1") == "yes");
}

TEST_CASE("values are compared") {
  CHECK(value_of("1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3 and 1 != 2") == "yes");
  CHECK(value_of("'a' < 'b'") == "yes");
  CHECK(value_of("true != false") == "yes");
  CHECK(value_of("entry.phase == 'infort'") == "yes");
}

TEST_CASE("conditions in a row choose the first that holds") {
  CHECK(result("{{ 1 if false else 2 if false else 3 }}") == "3");
}

TEST_CASE("names may hold hyphens and letters outside ASCII") {
  CHECK(result("{% set a-b = 1 %}{% set å_1 = 2 %}{{ a-b}}{{- å_1 -}}") == "12");
}

TEST_CASE("a value that cannot be read is reported once, where it goes wrong") {
  const std::string missing = "layout-syntax: här saknas ett värde: ett namn, ett tal eller en text inom citattecken";
  CHECK(result("{{ }}") == "a.html:1:4+2: " + missing);
  CHECK(result("{{ 1 + 2 }}") == "a.html:1:6+1: layout-syntax: tecknet \"+\" används inte i layoutspråket");
  CHECK(result("{{ entry. }}") == "a.html:1:11+2: layout-syntax: efter punkten saknas ett namn");
  CHECK(result("{{ entry.title | }}") == "a.html:1:18+2: layout-syntax: efter | saknas ett filter");
  CHECK(result("{{ (1 }}") == "a.html:1:7+2: layout-syntax: här saknas )");
  CHECK(result("{{ 1 == }}") == "a.html:1:9+2: " + missing);
  CHECK(result("{{ 1 if true }}") == "a.html:1:14+2: layout-syntax: efter if saknas else: skriv a if villkor else b");
  CHECK(result("{{ 'abc }}") == "a.html:1:4+1: layout-syntax: texten saknar sitt avslutande citattecken");
  CHECK(result("{{ 1.2.3 }}") == "a.html:1:4+5: layout-syntax: detta är inget tal; skriv till exempel 12 eller 0.5");
  CHECK(result("{{ 1 2 }}") == "a.html:1:6+1: layout-syntax: 2 passar inte in här; taggen borde vara slut");
  CHECK(result("{% if 1 = 2 %}{% endif %}") == "a.html:1:9+1: layout-syntax: skriv == för att jämföra");
  CHECK(result("{{ 1 < 2 < 3 }}", "en") ==
        "a.html:1:10+1: layout-syntax: < does not fit here; the tag should be at its end");
  CHECK(result("{{ and }}", "en") ==
        "a.html:1:4+3: layout-syntax: here a value is missing: a name, a number or a text in quotation marks");
}
