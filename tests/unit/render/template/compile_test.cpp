#include "catch.h"
#include "try_layout.h"

using kunskap::try_layout::Files;
using kunskap::try_layout::result;

TEST_CASE("a layout replaces the blocks of the one that it extends") {
  const Files files{
      {"entry.html", "{% extends 'base.html' %}\n\n{% block main %}<h1>{{ entry.phase }}</h1>{% endblock %}\n"},
      {"base.html", "<title>{% block title %}Start{% endblock title %}</title>{% block main %}nothing{% endblock %}."}};
  CHECK(result(files) == "<title>Start</title><h1>infort</h1>.");
}

TEST_CASE("blocks are replaced over several levels, and super gives what was replaced") {
  const Files files{{"c", "{% extends 'b' %}{% block x %}c{{ super() }}{% endblock %}"},
                    {"b", "{% extends 'a' %}{% block x %}b{{ super() }}{% block y %}y{% endblock %}{% endblock %}"},
                    {"a", "[{% block x %}a{% endblock %}]"}};
  CHECK(result(files) == "[cbay]");
}

TEST_CASE("a block within a replaced block can be replaced") {
  const Files files{{"c", "{% extends 'b' %}{% block y %}Y{{ super() }}{% endblock %}"},
                    {"b", "{% extends 'a' %}{% block x %}b{% block y %}y{% endblock %}{% endblock %}"},
                    {"a", "[{% block x %}a{% endblock %}]"}};
  CHECK(result(files) == "[bYy]");
}

TEST_CASE("a block sees the names of the place that it replaces") {
  const Files files{{"b", "{% extends 'a' %}{% block row %}{{ loop.index }}{{ tag }}{% endblock %}"},
                    {"a", "{% for tag in entry.tags %}{% block row %}{% endblock %}{% endfor %}"}};
  CHECK(result(files) == "1hjärta2lunga");
}

TEST_CASE("what an extending layout sets outside its blocks is known to the base") {
  const Files files{
      {"b", "{% extends 'a' %}\n{% set title = 'B' %}\n{# comment #}\n{% block x %}{{ title }}{% endblock %}"},
      {"a", "<title>{{ title }}</title>{% block x %}{% endblock %}"}};
  CHECK(result(files) == "<title>B</title>B");
}

TEST_CASE("a block that no parent has is reported with the nearest one") {
  CHECK(result({{"b", "{% extends 'a' %}{% block mian %}{% endblock %}"}, {"a", "{% block main %}{% endblock %}"}}) ==
        "b:1:27+4: layout-okant-namn: a har inget \"mian\" (main?)");
}

TEST_CASE("text outside the blocks of an extending layout is reported") {
  CHECK(result({{"b", "{% extends 'a' %}\n<p>å</p>\n{% block main %}{% endblock %}{{ entry.title }}"},
                {"a", "{% block main %}{% endblock %}"}}) ==
        "b:2:1+8: layout-syntax: detta visas aldrig: i en layout med {% extends %} ska allt stå i ett {% block %}\n"
        "b:3:31+17: layout-syntax: detta visas aldrig: i en layout med {% extends %} ska allt stå i ett {% block %}");
}

TEST_CASE("layouts that extend one another are reported with their chain") {
  CHECK(result({{"b", "{% extends 'a' %}"}, {"a", "{% extends 'b' %}"}}) ==
        "a:1:12+3: layout-rundgang: \"b\" tar in sig själv: b → a → b");
}

TEST_CASE("a missing base is reported with the nearest file") {
  CHECK(result({{"entry.html", "{% extends 'bas.html' %}"}, {"base.html", ""}}) ==
        "entry.html:1:12+10: layout-okand-fil: det finns ingen layout \"bas.html\" (base.html?)");
}

TEST_CASE("whole pages and files with blocks are not included") {
  CHECK(result({{"c", "{% include 'b' %}"}, {"b", "{% extends 'a' %}"}, {"a", ""}}) ==
        "c:1:12+3: layout-syntax: en fil med {% extends %} är en hel sida och kan inte tas in med {% include %}");
  CHECK(result({{"b", "{% include 'a' %}"}, {"a", "{% block x %}{% endblock %}"}}) ==
        "a:1:1+13: layout-syntax: {% block %} kan inte stå i en fil som tas in med {% include %}");
}
