#include "load/map_reader.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

const Translated what{"provet", "the trial"};

}  // namespace

TEST_CASE("Texts, flags and lists are read by their keys") {
  const YamlNode node = yaml_of("a: text\nb: true\nc: [x, y]\nd: one\ne:\nf: \"\"");
  Problems problems;
  MapReader reader(node, what, problems);
  CHECK(reader.text("a") == "text");
  CHECK(reader.flag("b"));
  CHECK_FALSE(reader.flag("absent"));
  CHECK(reader.texts("c") == std::vector<std::string>{"x", "y"});
  CHECK(reader.texts("d") == std::vector<std::string>{"one"});
  CHECK(reader.find("e") == nullptr);
  CHECK(reader.text("f") == "");
  CHECK(reader.required_text("a") == "text");
  reader.finish();
  CHECK(lines_of(problems) == "");
}

TEST_CASE("A translated text is one for all languages, or one for each") {
  const YamlNode node = yaml_of("one: Titel\nboth: { sv: Bok, en: Book }\nlist: [a]\nin: { sv: [a], en: Book }");
  Problems problems;
  MapReader reader(node, what, problems);
  CHECK(reader.translated("one").in("en") == "Titel");
  CHECK(reader.translated("both").in("sv") == "Bok");
  CHECK(reader.translated("both").in("en") == "Book");
  CHECK(reader.translated("absent").empty());
  CHECK(lines_of(problems) == "");
  CHECK(reader.translated("list").empty());
  CHECK(reader.translated("in").in("en") == "Book");
  CHECK(lines_of(problems) ==
        "3:7+0 fel-varde: \"list\" ska vara en text\n"
        "4:11+0 fel-varde: \"sv\" ska vara en text");
}

TEST_CASE("A key that nobody asked for is told of, with the nearest that is known") {
  const YamlNode node = yaml_of("titel: A\nåäö: B\nabout: C");
  Problems problems;
  MapReader reader(node, what, problems);
  reader.find("title");
  reader.find("about");
  reader.finish();
  CHECK(lines_of(problems) ==
        "1:1+5 okand-nyckel: \"titel\" är inget som provet kan ha (title?)\n"
        "2:1+3 okand-nyckel: \"åäö\" är inget som provet kan ha: title, about");
  CHECK(line_of(problems.all()[1], "en") ==
        "2:1+3 okand-nyckel: \"åäö\" is nothing that the trial can have: title, about");
}

TEST_CASE("A key that is required is missing when it is absent and when it is empty") {
  const YamlNode node = yaml_of("a:\n  b:\n  x: 1");
  Problems problems;
  MapReader reader(node.pairs[0].value, what, problems);
  CHECK(reader.require("b") == nullptr);
  CHECK(reader.required_text("c") == std::nullopt);
  CHECK(lines_of(problems) == "2:3+0 saknad-nyckel: provet saknar \"b\"\n2:3+0 saknad-nyckel: provet saknar \"c\"");
}

TEST_CASE("What is no map is told of once, and its keys are not missing too") {
  const YamlNode node = yaml_of("[a, b]");
  Problems problems;
  MapReader reader(node, what, problems);
  CHECK(reader.require("a") == nullptr);
  CHECK(reader.text("b") == "");
  reader.finish();
  CHECK(lines_of(problems) ==
        "1:1+0 inga-uppgifter: provet ska bestå av uppgifter med namn och värde, till exempel name: värde");
}

TEST_CASE("A flag is true or false and nothing else") {
  const YamlNode node = yaml_of("a: yes\nb: [true]\nc: false");
  Problems problems;
  MapReader reader(node, what, problems);
  CHECK_FALSE(reader.flag("a"));
  CHECK_FALSE(reader.flag("b"));
  CHECK_FALSE(reader.flag("c"));
  CHECK(lines_of(problems) ==
        "1:4+3 fel-varde: \"a\" ska vara true eller false\n"
        "2:4+0 fel-varde: \"b\" ska vara true eller false");
}

TEST_CASE("Only texts stand in a list of texts") {
  const YamlNode node = yaml_of("a: [x, [y], { z: 1 }]");
  Problems problems;
  MapReader reader(node, what, problems);
  CHECK(reader.texts("a") == std::vector<std::string>{"x"});
  CHECK(lines_of(problems) == "1:8+0 fel-varde: \"a\" ska vara en text\n1:13+0 fel-varde: \"a\" ska vara en text");
}

}  // namespace kunskap
