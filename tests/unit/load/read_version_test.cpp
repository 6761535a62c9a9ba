#include "load/read_version.h"

#include "small_catalogue.h"

using namespace kunskap;

TEST_CASE("An earlier version is read by the model of today, whatever was wrong in it") {
  const auto made = make_catalogue({});
  const auto read = [&](const std::string& path, std::string text) {
    return read_version(path, std::move(text), made.catalogue, markdown_words());
  };
  const auto entry = read(
      "bocker/a.md", "\xEF\xBB\xBF---\ntitle: A\nborttaget: fält\npages: många\nstate: printed\n---\n[x](saknas.md)\n");
  REQUIRE(entry);
  REQUIRE(entry->title == "A");
  REQUIRE(entry->id == "a");
  REQUIRE(read("bocker/a.yaml", "title: A\n")->title == "A");
  REQUIRE_FALSE(read("bocker/a.md", "ingen början"));
  REQUIRE_FALSE(read("bocker/a.md", "---\ntitle: \xff\n---\n"));
  REQUIRE_FALSE(read("bocker/a.md", "---\ntitle: [\n---\n"));
  REQUIRE_FALSE(read("annat/a.md", "---\ntitle: A\n---\n"));
  REQUIRE_FALSE(read("a.md", "---\ntitle: A\n---\n"));
}

TEST_CASE("What told of persons in an earlier version is left out") {
  const auto made = make_catalogue({}, "title: B\nprivacy: { allowed: [{ text: 031-390 06 01, reason: r }] }");
  const auto entry =
      read_version("bocker/a.md",
                   "---\ntitle: A\nsummary: Ring 031-390 06 00, 031-390 06 01\nphone: 031-390 06 02\n---\n"
                   "Skriv till ett.namn@region.nowhere.\n",
                   made.catalogue, markdown_words());
  REQUIRE(entry);
  CHECK(entry->summary == "Ring …, 031-390 06 01");
  CHECK(*entry->values[*made.catalogue.model.kinds[0].find_field("phone")].as<std::string>() == "031-390 06 02");
  CHECK(entry->body.html.text == "<p>Skriv till ….</p>\n");
}
