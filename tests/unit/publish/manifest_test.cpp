#include "publish/manifest.h"

#include "catch.h"

namespace kunskap {
namespace {

PublishedFile file(const std::string& path, const std::string& bytes) { return {path, bytes.size(), hash(bytes)}; }

const std::string first_line = "kunskap 1\n";
const std::string line = "99aa06d3014798d86001c324468d497f 0 a b/å.html\n";

}  // namespace

TEST_CASE("A manifest is written a file a line, and read again") {
  const Manifest manifest{file("a b/å.html", ""), file("b.css", "body {}")};
  const std::string text = manifest_text(manifest);
  CHECK(text.substr(0, first_line.size() + line.size()) == first_line + line);
  CHECK(read_manifest(text) == manifest);
  CHECK(read_manifest(first_line) == Manifest{});
}

TEST_CASE("What is no manifest, or is cut off or out of order, is refused") {
  for (const std::string& wrong :
       {std::string(), std::string("index.html\n"), "kunskap 2\n" + line, first_line + line.substr(0, line.size() - 1),
        first_line + "99aa06d3014798d86001c324468d497f\n", first_line + "99aa06d3014798d86001c324468d497f 0\n",
        first_line + "99aa06d3014798d86001c324468d497f 0 \n", first_line + "99aa06d3014798d86001c324468d497f x a\n",
        first_line + "99aa06d3014798d86001c324468d497f -1 a\n", first_line + "99aa06d3014798d86001c324468d497f  a\n",
        first_line + "99aa06d3014798d8 0 a\n", first_line + "\n",
        first_line + "99aa06d3014798d86001c324468d497f 0 b\n99aa06d3014798d86001c324468d497f 0 a\n"})
    CHECK_FALSE(read_manifest(wrong));
}

TEST_CASE("A manifest knows its paths, its files and its folders") {
  const Manifest manifest{file("a", "1"), file("b/c", "1"), file("bc", "1")};
  CHECK(lists(manifest, "b/c"));
  CHECK_FALSE(lists(manifest, "b"));
  CHECK(lists(manifest, file("a", "1")));
  CHECK_FALSE(lists(manifest, file("a", "2")));
  CHECK(lists_below(manifest, "b"));
  CHECK_FALSE(lists_below(manifest, "a"));
  CHECK_FALSE(lists_below(manifest, "bc"));
}

TEST_CASE("Two manifests joined list a path twice when it differs") {
  const Manifest both = joined({file("a", "1"), file("b", "1")}, {file("b", "22"), file("c", "1")});
  CHECK(both == Manifest{file("a", "1"), file("b", "1"), file("b", "22"), file("c", "1")});
  CHECK(read_manifest(manifest_text(both)) == both);
  CHECK(joined(both, both) == both);
}

TEST_CASE("A page is what a browser opens") {
  CHECK(is_page("a/index.html"));
  CHECK_FALSE(is_page("assets/site.css"));
}

TEST_CASE("A list with a path that leaves the site is no list") {
  const std::string begin = "kunskap 1\n" + as_hex(hash("")) + " 0 ";
  CHECK(read_manifest(begin + "a/..b\n"));
  for (const char* path : {"../a", "a/../../b", "/etc/a", "a/..", "a//b", "./a"})
    CHECK_FALSE(read_manifest(begin + path + "\n"));
}

}  // namespace kunskap
