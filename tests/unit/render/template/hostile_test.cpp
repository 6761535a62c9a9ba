#include "catch.h"
#include "try_layout.h"

#include <algorithm>
#include <random>

using kunskap::try_layout::Files;
using kunskap::try_layout::result;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a hundred thousand nested tags are one problem") {
  CHECK(result(repeated("{% if true %}", 100'000) + repeated("{% endif %}", 100'000)) ==
        "a.html:1:833+13: layout-syntax: taggarna ligger i fler än 64 nivåer; lägg en del i en egen fil och ta in den "
        "med {% include %}");
  CHECK(result(repeated("{% iff %}", 1000)).find("taggarna ligger i fler än 64 nivåer") != std::string::npos);
}

TEST_CASE("a hundred thousand branches are read") {
  CHECK(result("{% if false %}" + repeated("{% elif false %}", 100'000) + "{% else %}x{% endif %}") == "x");
}

TEST_CASE("expressions of a hundred thousand parts are one problem") {
  const std::string too_long = "layout-syntax: uttrycket är för långt; dela upp det med {% set %}";
  CHECK(result("{{ " + repeated("(", 100'000) + "1" + repeated(")", 100'000) + " }}") == "a.html:1:204+1: " + too_long);
  CHECK(result("{{ 1" + repeated(" or 1", 100'000) + " }}") == "a.html:1:1004+1: " + too_long);
  CHECK(result("{{ " + repeated("not ", 100'000) + "1 }}") == "a.html:1:804+3: " + too_long);
  CHECK(result("{{ entry" + repeated(".owner", 100'000) + " }}").find(too_long) != std::string::npos);
  CHECK(result("{{ entry" + repeated(" | lower", 100'000) + " }}").find(too_long) != std::string::npos);
  CHECK(result("{{ " + repeated("1 if 1 else ", 100'000) + "1 }}").find(too_long) != std::string::npos);
}

TEST_CASE("files that include one another doubly, thirty steps deep, end in a problem") {
  Files files;
  for (int i = 100; i < 130; ++i)
    files.push_back({std::to_string(i), repeated("{% include '" + std::to_string(i + 1) + "' %}", 2)});
  files.push_back({"130", "x"});
  CHECK(result(files) == "129:1:20+19: layout-syntax: layouten är för stor: filerna tas in för många gånger");
}

TEST_CASE("many included files of many nested tags end in a problem") {
  Files files;
  for (int i = 100; i < 120; ++i)
    files.push_back({std::to_string(i), repeated("{% if true %}", 60) + "{% include '" + std::to_string(i + 1) +
                                            "' %}" + repeated("{% endif %}", 60)});
  files.push_back({"120", "x"});
  CHECK(result(files).find("taggar och filer ligger i fler än 256 nivåer") != std::string::npos);
}

TEST_CASE("a block that holds itself by way of its parent ends in a problem") {
  const Files files{{"b",
                     "{% extends 'a' %}{% block x %}{{ super() }}{% endblock %}{% block y %}{% block z %}{% endblock "
                     "%}{{ super() }}{% endblock %}"},
                    {"a", "{% block x %}{% block y %}{% endblock %}{% endblock %}{% block q %}{% endblock %}"}};
  CHECK(result(files) == "");
  const Files round{{"b", "{% extends 'a' %}{% block x %}{% block y %}{{ super() }}{% endblock %}{% endblock %}"},
                    {"a", "{% block y %}{% block x %}{% endblock %}{% endblock %}"}};
  CHECK(result(round).find("layouten är för djup") != std::string::npos);
}

TEST_CASE("a file of nothing but mistakes is told to the five hundredth") {
  const std::string lines = result(repeated("{{ ? }}", 5'000));
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 499);
}

TEST_CASE("loops whose rounds begin at different places, one in another, end") {
  CHECK(result("<a" + repeated("{% for t in entry.no-teams %}", 60) + " x" + repeated("{% endfor %}", 60) + ">") ==
        "<a>");
}

TEST_CASE("arbitrary text compiles to a page or to problems") {
  const std::vector<std::string> parts{"{{",
                                       "}}",
                                       "{%",
                                       "%}",
                                       "{#",
                                       "#}",
                                       "-",
                                       " ",
                                       "\n",
                                       "if",
                                       "elif",
                                       "else",
                                       "endif",
                                       "for",
                                       "in",
                                       "endfor",
                                       "block",
                                       "endblock",
                                       "extends",
                                       "include",
                                       "with",
                                       "set",
                                       "=",
                                       "==",
                                       "<",
                                       ">",
                                       "\"",
                                       "'",
                                       "|",
                                       "(",
                                       ")",
                                       ".",
                                       ",",
                                       "entry",
                                       "teams",
                                       "title",
                                       "body",
                                       "words",
                                       "search",
                                       "hits",
                                       "count",
                                       "fill",
                                       "first",
                                       "join",
                                       "default",
                                       "super",
                                       "not",
                                       "and",
                                       "or",
                                       "1",
                                       "'a.html'",
                                       "x",
                                       "<a ",
                                       "href=",
                                       "<!--",
                                       "-->",
                                       "<script>",
                                       "å",
                                       "\xff",
                                       "{% if x %}",
                                       "{% endif %}",
                                       "{{ entry.title }}",
                                       "{% for x in entry.teams %}",
                                       "{% endfor %}",
                                       "{% block x %}",
                                       "{% endblock %}"};
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto count = random() % 30; count > 0; --count)
      text += parts[random() % parts.size()] + (random() % 3 == 0 ? " " : "");
    const auto outcome = kunskap::try_layout::try_files({{"a.html", text}, {"b.html", "{{ x }}"}});
    REQUIRE((outcome.problems.empty() || outcome.page.empty()));
  }
}
