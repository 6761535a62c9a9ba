#include "edit/redirect_lines.h"

#include "load/read_redirects.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string moved(const std::string& text, const char* from, const char* to, const char* language = "sv") {
  Problems problems;
  const auto old = read_redirects(yaml_of(text), problems);
  CHECK(problems.empty());
  CHECK(stand_on_lines_of_their_own(text, old));
  return with_redirect(text, old, from, to, language);
}

}  // namespace

TEST_CASE("The first old address comes after a word of what the file is") {
  CHECK(moved("", "a/x", "a/y") == "# Gamla adresser och vart de leder nu. ./kunskap rename skriver här.\na/x: a/y\n");
  CHECK(moved("", "a/x", "a/y", "en") ==
        "# Old addresses and where they lead now. ./kunskap rename writes here.\na/x: a/y\n");
}

TEST_CASE("What led to the old address leads to the new one, and nothing else is changed") {
  CHECK(moved("# å a/x\na/v: a/x # a/x\n'a/w' :  \"a/x\"\n\nb/x: b/y", "a/x", "a/y") ==
        "# å a/x\na/v: a/y # a/x\n'a/w' :  \"a/y\"\n\nb/x: b/y\na/x: a/y\n");
}

TEST_CASE("An address that is one again no longer leads on") {
  CHECK(moved("a/x: a/y\nb/x: b/y\n", "a/y", "a/x") == "b/x: b/y\na/y: a/x\n");
  CHECK(moved("a/w: a/y\na/x: a/y\n", "a/y", "a/x") == "a/w: a/x\na/y: a/x\n");
}

TEST_CASE("Addresses that share a line are seen") {
  for (const char* text : {"{ a/x: a/y, a/z: a/y }", "a/x:\n  a/y\n"}) {
    Problems problems;
    CHECK_FALSE(stand_on_lines_of_their_own(text, read_redirects(yaml_of(text), problems)));
  }
}

}  // namespace kunskap
