#include "base/svg.h"

#include "catch.h"

namespace kunskap {
namespace {

/// The active part and where it begins; empty when there is none.
std::string active(std::string_view svg) {
  const auto found = find_active_part(svg);
  return found ? found->name + "@" + std::to_string(found->offset) : "";
}

}  // namespace

TEST_CASE("A drawing is a drawing") {
  CHECK(active("") == "");
  CHECK(
      active(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink='http://www.w3.org/1999/xlink'><title>En = två</title>"
          "<use xlink:href=\"#a\"/><image href='data:image/png;base64,AA=='/><text>onload, script: set</text></svg>") ==
      "");
  CHECK(active("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
               "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>") == "");
}

TEST_CASE("Scripts and what else a browser would run are found, however they are written") {
  CHECK(active("<svg><script>x</script></svg>") == "<script@5");
  CHECK(active("<svg><s:SCRIPT\nhref=''/></svg>") == "<s:script@5");
  CHECK(active("<svg onload=\"x\"/>") == "onload@5");
  CHECK(active("<svg a=\"1\"onLoad = 'x'/>") == "onload@10");
  CHECK(active("<svg/onload=x>") == "onload@5");
  CHECK(active("<a href=\"javascript:x\">") == "href@3");
  CHECK(active("<a xlink:href='&#106;avascript:x'>") == "xlink:href@3");
  CHECK(active("<image href=\"https://example.se/a.png\"/>") == "href@7");
  CHECK(active("<foreignObject/>") == "<foreignobject@0");
  CHECK(active("<set attributeName=\"href\"/>") == "<set@0");
  CHECK(active("<x:p xmlns:x=\"http://www.w3.org/1999/xhtml\"/>") == "xmlns:x@5");
  CHECK(active("<x:p xmlns:x=\"http://www.w3.org/1999/&#120;html\"/>") == "xmlns:x@5");
  CHECK(active("<!DOCTYPE svg [<!ENTITY a 'b'>]>") == "<!entity@15");
  CHECK(active("<?xml-stylesheet href='#a'?>") == "<?xml-stylesheet@0");
}

TEST_CASE("What cannot be read is not trusted") {
  CHECK(active(std::string_view("<\0s\0v\0g\0", 8)) == "U+0000@1");
  CHECK(active("\xFE\xFF") == "UTF-16@0");
}

}  // namespace kunskap
