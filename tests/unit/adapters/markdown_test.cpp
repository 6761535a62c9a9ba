#include "adapters/markdown.h"

#include "base/parallel.h"
#include "catch.h"
#include "markdown_reading.h"

#include <algorithm>
#include <random>

namespace kunskap {

namespace {

/// A text that leans on everything the extensions add, well-formed or not.
std::string random_text(unsigned seed) {
  constexpr std::string_view pieces[] = {"~~struken~~ ",
                                         "www.adress.se ",
                                         "https://b.se/å ",
                                         "info@c.se ",
                                         "[länk](a.md) ",
                                         "*em* ",
                                         "**stark** ",
                                         "`kod` ",
                                         "\n",
                                         "\n\n",
                                         "- [ ] uppgift\n",
                                         "- punkt\n",
                                         "1. ett\n",
                                         "> citat ",
                                         "| a | b |\n|---|---|\n| ~~c~~ | www.d.se |\n\n",
                                         "[^1] ",
                                         "\n\n[^1]: not\n\n",
                                         "## Rubrik\n\n",
                                         "~a~~ ",
                                         "w ",
                                         ": ",
                                         "<b>",
                                         "![bild](b.png) ",
                                         "&amp; ",
                                         "\\* ",
                                         "åäö😀 ",
                                         "```\n",
                                         "> [!NOTE]\n> ",
                                         "[x]: y\n",
                                         "[x] "};
  std::mt19937 random(seed);
  std::string text;
  for (unsigned count = random() % 60; count > 0; --count) text += pieces[random() % std::size(pieces)];
  return text;
}

/// All that came of a text, as one string.
std::string outcome(std::string_view text) {
  const auto reading = testing::read(text);
  std::string all = reading.text.html;
  for (const auto& heading : reading.text.headings) all += heading.id + "\n";
  for (const auto& problem : reading.problems) all += problem + "\n";
  for (const auto& link : reading.links) all += link + "\n";
  return all;
}

}  // namespace

// Without the linker's --wrap this fails at once: see markdown.cpp.
TEST_CASE("Many threads read the same as one") {
  prepare_markdown();
  constexpr std::size_t count = 4000;
  std::vector<std::string> texts(count), alone(count), together(count);
  for (std::size_t item = 0; item < count; ++item) {
    texts[item] = random_text(static_cast<unsigned>(item));
    alone[item] = outcome(texts[item]);
  }
  parallel_for(count, 4, [&](std::size_t item, unsigned) { together[item] = outcome(texts[item]); });
  std::size_t different = 0;
  for (std::size_t item = 0; item < count; ++item) different += alone[item] != together[item];
  CHECK(different == 0);
}

namespace {

/// The tags of `html` in order; an opening tag is its name, a closing one has a slash.
std::vector<std::string> tags_of(std::string_view html) {
  std::vector<std::string> tags;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find_first_of(" >", at);
    tags.emplace_back(html.substr(at + 1, end - at - 1));
  }
  return tags;
}

bool is_well_formed(std::string_view html) {
  std::vector<std::string> open;
  for (const std::string& tag : tags_of(html)) {
    if (tag == "br" || tag == "hr" || tag == "img") continue;
    if (!tag.starts_with('/')) {
      open.push_back(tag);
      continue;
    }
    if (open.empty() || "/" + open.back() != tag) return false;
    open.pop_back();
  }
  return open.empty();
}

}  // namespace

TEST_CASE("Whatever is read, the HTML is well-formed and every id is unique") {
  for (unsigned seed = 10'000; seed < 13'000; ++seed) {
    const std::string text = random_text(seed);
    const std::string html = testing::html(text);
    INFO(text << "\n" << html);
    REQUIRE(is_well_formed(html));
    std::vector<std::string_view> ids;
    for (std::size_t at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1))
      ids.push_back(std::string_view(html).substr(at + 5, html.find('"', at + 5) - at - 5));
    std::sort(ids.begin(), ids.end());
    REQUIRE(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    // Every link inside the page leads somewhere.
    for (std::size_t at = html.find("href=\"#"); at != std::string::npos; at = html.find("href=\"#", at + 1)) {
      const std::string_view id = std::string_view(html).substr(at + 7, html.find('"', at + 7) - at - 7);
      REQUIRE(std::binary_search(ids.begin(), ids.end(), id));
    }
  }
}

}  // namespace kunskap
