#include "render/assets.h"

#include "adapters/hash.h"
#include "catch.h"
#include "temporary_folder.h"

namespace kunskap {

TEST_CASE("Assets are published under names that hold the hash of their contents, sorted by path") {
  const TemporaryFolder folder;
  folder.write("site.css", "body {}");
  folder.write("icons/arrow-up.svg", "<svg/>");
  folder.write("search.min.js", "1");
  const auto assets = read_assets(folder.path());
  REQUIRE(assets.size() == 3);
  CHECK(assets[0].member == "icons_arrow_up_svg");
  CHECK(assets[0].address == "assets/icons/arrow-up." + content_hash("<svg/>") + ".svg");
  CHECK(assets[0].bytes == "<svg/>");
  CHECK(assets[1].member == "search_min_js");
  CHECK(assets[1].address == "assets/search.min." + content_hash("1") + ".js");
  CHECK(assets[2].member == "site_css");
}

TEST_CASE("Another content has another name") {
  const TemporaryFolder folder;
  folder.write("site.css", "a");
  const std::string before = read_assets(folder.path()).at(0).address;
  folder.write("site.css", "b");
  CHECK(read_assets(folder.path()).at(0).address != before);
}

TEST_CASE("Style sheets and scripts lose their indentation and the lines that are nothing but comments") {
  const TemporaryFolder folder;
  folder.write("a.css", "/* One\n   two */\nbody {\n  color: red; /* stays */\n}\n\n/* three */\np {}");
  folder.write("b.js", "// One\nif (a) {\n  // two\n  b('// c');\n}\n/** three\n * four\n */\n");
  folder.write("c.svg", "// stays\n  <svg/>");
  const auto assets = read_assets(folder.path());
  REQUIRE(assets.size() == 3);
  CHECK(assets[0].bytes == "body {\ncolor: red; /* stays */\n}\np {}");
  CHECK(assets[1].bytes == "if (a) {\nb('// c');\n}\n");
  CHECK(assets[2].bytes == "// stays\n  <svg/>");
}

TEST_CASE("A folder that is called like a script is published as one, in the order of the names in it") {
  const TemporaryFolder folder;
  folder.write("search.js/2-b.js", "b();\n");
  folder.write("search.js/1-a.js", "a();\n");
  folder.write("search.css", "p {}\n");
  const auto assets = read_assets(folder.path());
  REQUIRE(assets.size() == 2);
  CHECK(assets[1].member == "search_js");
  CHECK(assets[1].address == "assets/search." + content_hash("a();\nb();\n") + ".js");
  CHECK(assets[1].bytes == "a();\nb();\n");
}

TEST_CASE("Texts about the assets, hidden files and files without an ending are not published") {
  const TemporaryFolder folder;
  folder.write("README.md", "x");
  folder.write("LICENSE", "x");
  folder.write(".hidden.css", "x");
  CHECK(read_assets(folder.path()).empty());
}

}  // namespace kunskap
