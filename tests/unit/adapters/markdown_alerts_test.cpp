#include "adapters/markdown_alerts.h"

#include "catch.h"
#include "markdown_reading.h"

namespace kunskap {
using testing::html;
using testing::read;

TEST_CASE("Five kinds of quotes are alerts with a title") {
  CHECK(html("> [!NOTE]\n> Text *här*\n>\n> mer") ==
        "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Obs</p>\n<p>Text <em>här</em></p>\n"
        "<p>mer</p>\n</div>\n");
  CHECK(html("> [!warning]\n>\n> - a") ==
        "<div class=\"alert alert-warning\" role=\"note\">\n<p class=\"alert-title\">Varning</p>\n<ul>\n<li>a</li>\n"
        "</ul>\n</div>\n");
  CHECK(html("> [!TIP]\n> a").find(">Tips<") != std::string::npos);
  CHECK(html("> [!IMPORTANT]\n> a").find(">Viktigt<") != std::string::npos);
  CHECK(html("> [!CAUTION]\n> a").find(">Fara<") != std::string::npos);
  CHECK(html("> [!NOTE]") ==
        "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Obs</p>\n</div>\n");
}

TEST_CASE("A quote whose mark is unknown or does not stand alone stays a quote") {
  CHECK(html("> [!OBS]\n> a") == "<blockquote>\n<p>[!OBS]\na</p>\n</blockquote>\n");
  CHECK(html("> [!NOTE] a") == "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n");
  CHECK(html("[!NOTE]") == "<p>[!NOTE]</p>\n");
  CHECK(html("> ```\n> [!NOTE]\n> ```") ==
        "<blockquote>\n<pre tabindex=\"0\"><code>[!NOTE]\n</code></pre>\n</blockquote>\n");
}

TEST_CASE("Links in an alert keep their places") {
  CHECK(read("> [!NOTE]\n> Se [om å](b.md)").links == std::vector<std::string>{"2:6+12 b.md"});
}

}  // namespace kunskap
