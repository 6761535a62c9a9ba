#include "load/read_version.h"

#include "small_catalogue.h"

using namespace kunskap;

TEST_CASE("An earlier version is read by the model of today, whatever was wrong in it") {
  const auto made = make_catalogue({});
  const auto read = [&](const std::string& path, std::string text) {
    return read_version(path, std::move(text), made.catalogue.model, markdown_words());
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
