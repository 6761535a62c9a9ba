// Values are written, then read back by an obvious reader that knows nothing of how they were written.

#include "catch.h"
#include "try_layout.h"

#include <algorithm>
#include <random>

using kunskap::try_layout::Entry;
using kunskap::try_layout::result;

namespace {

std::string as_browsers_read(std::string text) {
  const std::vector<std::pair<std::string, std::string>> entities{
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [entity, sign] : entities)
    for (std::size_t at = text.find(entity); at != text.npos; at = text.find(entity, at + 1))
      text.replace(at, entity.size(), sign);
  return text;
}

std::string percent_decoded(const std::string& text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool encoded = text[at] == '%' && at + 2 < text.size() &&
                         std::isxdigit(static_cast<unsigned char>(text[at + 1])) &&
                         std::isxdigit(static_cast<unsigned char>(text[at + 2]));
    decoded += encoded ? static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16)) : text[at];
    if (encoded) at += 2;
  }
  return decoded;
}

/// As the URL standard finds it: without white space at the front, tabs and line ends nowhere.
std::string scheme_in_browser(std::string address) {
  while (!address.empty() && static_cast<unsigned char>(address.front()) <= ' ') address.erase(address.begin());
  address.erase(
      std::remove_if(address.begin(), address.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }),
      address.end());
  const std::size_t colon = address.find(':');
  if (colon == address.npos || colon == 0 || !std::isalpha(static_cast<unsigned char>(address[0]))) return "";
  for (std::size_t at = 0; at < colon; ++at)
    if (!std::isalnum(static_cast<unsigned char>(address[at])) &&
        std::string_view("+-.").find(address[at]) == std::string_view::npos)
      return "";
  std::string scheme = address.substr(0, colon);
  for (char& c : scheme) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return scheme;
}

bool is_harmless(const std::string& address) {
  const std::string scheme = scheme_in_browser(address);
  return scheme.empty() || scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "tel";
}

std::string between(const std::string& page, const std::string& before, const std::string& end) {
  const std::size_t from = page.find(before) + before.size();
  return page.substr(from, page.find(end, from) - from);
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> parts{"a",
                                              "JavaScript",
                                              "java",
                                              "script",
                                              ":",
                                              "/",
                                              "//",
                                              "?",
                                              "#",
                                              "&",
                                              "&lt;",
                                              "<",
                                              ">",
                                              "\"",
                                              "'",
                                              " ",
                                              "\t",
                                              "\n",
                                              "%",
                                              "%3",
                                              "%41",
                                              "å",
                                              "\xF0\x9F\x98\x80",
                                              "</p>",
                                              "-->",
                                              "`",
                                              "=",
                                              "{{",
                                              "}}",
                                              "data",
                                              "https",
                                              "mailto",
                                              "\\",
                                              "\x01",
                                              ";"};
  std::string text;
  for (auto count = random() % 8; count > 0; --count) text += parts[random() % parts.size()];
  return text;
}

}  // namespace

TEST_CASE("whatever a text holds, the page reads back as that text and nothing else") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    Entry entry;
    entry.title = random_text(random);
    const std::string page =
        result("<p>{{ entry.title }}</p><i a=\"{{ entry.title }}\" b='{{ entry.title }}'>", "sv", entry);
    INFO(page);
    REQUIRE(as_browsers_read(between(page, "<p>", "<")) == entry.title);
    REQUIRE(as_browsers_read(between(page, "a=\"", "\"")) == entry.title);
    REQUIRE(as_browsers_read(between(page, "b='", "'")) == entry.title);
    REQUIRE(page.ends_with("'>"));
  }
}

TEST_CASE("whatever a text holds, an address leads nowhere that is not allowed") {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    Entry entry;
    entry.title = random_text(random);
    entry.web = random_text(random);
    const std::string page = result(
        "<a a=\"1\" href=\"{{ entry.web }}\"><a a=\"2\" href='{{ entry.web }}{{ entry.title }}'>"
        "<a a=\"3\" href=\"x?q={{ entry.web }}\"><a a=\"4\" href=\"a{{ entry.web }}{{ entry.title }}\">"
        "<a a=\"5\" href=\"{% if entry.open %}{{ entry.title }}{% endif %}{{ entry.web }}\">",
        "sv", entry);
    INFO(page);
    const std::string first = as_browsers_read(between(page, "a=\"1\" href=\"", "\""));
    REQUIRE(is_harmless(first));
    if (first != "#") REQUIRE(percent_decoded(first) == percent_decoded(entry.web));
    REQUIRE(is_harmless(as_browsers_read(between(page, "a=\"2\" href='", "'"))));
    const std::string third = as_browsers_read(between(page, "a=\"3\" href=\"", "\""));
    REQUIRE(percent_decoded(third) == percent_decoded("x?q=" + entry.web));
    REQUIRE(is_harmless(as_browsers_read(between(page, "a=\"4\" href=\"", "\""))));
    REQUIRE(is_harmless(as_browsers_read(between(page, "a=\"5\" href=\"", "\""))));
    REQUIRE(page.ends_with("\">"));
  }
}

TEST_CASE("addresses are percent-encoded, and refused when they may not be linked") {
  Entry entry;
  CHECK(result("<a href=\"{{ entry.web }}\">", "sv", entry) == "<a href=\"https://example.org/%C3%A5?a=1&amp;b=2\">");
  CHECK(result("<a href=\"../{{ entry.address }}#{{ entry.title | address }}\">", "sv", entry) ==
        "<a href=\"../vardforlopp/hjartsvikt/#hjartsvikt-smarta\">");
  entry.web = " JavaScript:alert(1)";
  CHECK(result("<a href=\"{{ entry.web }}\">", "sv", entry) == "<a href=\"#\">");
  CHECK(result("<a href=\"{{ entry.empty }}{{ entry.web | lower }}\">", "sv", entry) ==
        "<a href=\"%20javascript%3Aalert(1)\">");
  CHECK(result("<a href=\"{{ 'javascript:1' }}\">") == "<a href=\"#\">");
  entry.web = "it's";
  CHECK(result("<a href='{{ entry.web }}' title='{{ entry.web }}'>", "sv", entry) ==
        "<a href='it%27s' title='it&#39;s'>");
}

TEST_CASE("numbers are written as people of the language write them") {
  const auto number = [](double value, const char* language) {
    Entry entry;
    entry.number = value;
    return result("{{ entry.number }}", language, entry);
  };
  CHECK(number(0, "sv") == "0");
  CHECK(number(-0.0, "sv") == "0");
  CHECK(number(999, "sv") == "999");
  CHECK(number(-1000, "sv") == "-1\u00A0000");
  CHECK(number(123456.125, "sv") == "123\u00A0456,125");
  CHECK(number(123456.125, "en") == "123,456.125");
  CHECK(number(1e300, "en").size() == 401);
  CHECK(number(std::numeric_limits<double>::infinity(), "sv") == "");
  CHECK(number(std::numeric_limits<double>::denorm_min(), "sv").size() > 300);
}
