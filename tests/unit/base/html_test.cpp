#include "base/html.h"

#include "catch.h"

#include <random>
#include <string>

namespace {

using namespace std::string_view_literals;

std::string escaped(std::string_view text) {
  std::string out = "|";
  kunskap::append_escaped(out, text);
  return out;
}

std::string address(std::string_view text) {
  std::string out = "|";
  kunskap::append_escaped_address(out, text);
  return out;
}

std::string slowly_escaped(std::string_view text) {
  std::string out = "|";
  for (const char c : text) {
    const std::string entity = c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : "";
    out += entity.empty() ? std::string(1, c) : entity;
  }
  return out;
}

}  // namespace

TEST_CASE("Text is escaped for between tags and inside quotes") {
  CHECK(escaped("") == "|");
  CHECK(escaped("vård & omsorg") == "|vård &amp; omsorg");
  CHECK(escaped("<a href=\"x\">'&amp;'") == "|&lt;a href=&quot;x&quot;&gt;'&amp;amp;'");
}

TEST_CASE("An escaped text is one of its own too") {
  CHECK(kunskap::escaped("") == "");
  CHECK(kunskap::escaped("<b>\"å\" & b</b>") == "&lt;b&gt;&quot;å&quot; &amp; b&lt;/b&gt;");
}

TEST_CASE("Text is escaped as character by character") {
  std::mt19937 random(8);
  for (int round = 0; round < 10000; ++round) {
    std::string text;
    for (std::size_t length = random() % 60; length > 0; --length) text += "abcå<>&\"'\n\x80 !"[random() % 14];
    if (escaped(text) != slowly_escaped(text)) FAIL(text);
  }
}

TEST_CASE("An address keeps what may stand in a URL and encodes the rest") {
  CHECK(address("https://exempel.se/a-b/?q=1&x=2#del") == "|https://exempel.se/a-b/?q=1&amp;x=2#del");
  CHECK(address("../råd/hälsa och vård.md") == "|../r%C3%A5d/h%C3%A4lsa%20och%20v%C3%A5rd.md");
  CHECK(address("a\"onclick=\"b") == "|a%22onclick=%22b");
  CHECK(address("<script>'\\`{}|^[]") == "|%3Cscript%3E'%5C%60%7B%7D%7C%5E%5B%5D");
  CHECK(address("\n\x7F\0"sv) == "|%0A%7F%00");
}

TEST_CASE("What is already percent-encoded stays, a percent sign of its own is encoded") {
  CHECK(address("a%20b%C3%A5") == "|a%20b%C3%A5");
  CHECK(address("100%") == "|100%25");
  CHECK(address("5%zz%2") == "|5%25zz%252");
}

TEST_CASE("The scheme of an address is what stands before the first colon") {
  CHECK(kunskap::scheme_of("https://exempel.se") == "https");
  CHECK(kunskap::scheme_of("MailTo:a@exempel.se") == "mailto");
  CHECK(kunskap::scheme_of("svn+ssh://x") == "svn+ssh");
  CHECK(kunskap::scheme_of("../a:b/c") == "");
  CHECK(kunskap::scheme_of("a/b:c") == "");
  CHECK(kunskap::scheme_of("#a:b") == "");
  CHECK(kunskap::scheme_of("//exempel.se:80/") == "");
  CHECK(kunskap::scheme_of(":a") == "");
  CHECK(kunskap::scheme_of("1a:b") == "");
  CHECK(kunskap::scheme_of("https") == "");
  CHECK(kunskap::scheme_of("") == "");
}

TEST_CASE("A scheme cannot be hidden in white space and control characters") {
  CHECK(kunskap::scheme_of(" \x01\t\njavascript:alert(1)") == "javascript");
  CHECK(kunskap::scheme_of("java\tscr\r\nipt:alert(1)") == "javascript");
  CHECK(kunskap::scheme_of("JaVaScRiPt\n:alert(1)") == "javascript");
  CHECK(kunskap::scheme_of("\0javascript:alert(1)"sv) == "javascript");
}

TEST_CASE("Only relative, web, mail and telephone addresses may be linked") {
  for (const char* linked : {"", "a.md", "../a.md#b", "#b", "?q", "http://x", "HTTPS://x", "mailto:a@b", "tel:+4613"}) {
    CAPTURE(linked);
    CHECK(kunskap::may_be_linked(linked));
  }
  for (const char* refused : {"javascript:x", " JavaScript:x", "java\nscript:x", "data:text/html,x", "vbscript:x",
                              "file:///x", "ftp://x", "blob:x", "c:\\x"}) {
    CAPTURE(refused);
    CHECK_FALSE(kunskap::may_be_linked(refused));
  }
}
TEST_CASE("The text of HTML is what stands between its tags") {
  CHECK(kunskap::text_of_html("<p>Till <a href=\"a/\">B &amp; C</a>.</p>\n<p>&lt;D&gt; &quot;E&quot; &copy;</p>\n") ==
        "Till B & C. <D> \"E\" &copy;");
  CHECK(kunskap::text_of_html("") == "");
  CHECK(kunskap::text_of_html("<p") == "");
}
