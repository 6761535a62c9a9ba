#include "base/plain_yaml.h"

#include "base/disk.h"
#include "catch.h"
#include "yaml_trees.h"

#include <random>
#include <vector>

namespace kunskap {
namespace {

using yaml_trees::difference;

/// The facts of every entry in the catalogue, and its larger YAML files; the tests run at the top of the checkout.
std::vector<std::string> facts_of_catalogue() {
  std::vector<std::string> facts;
  for (const FoundFile& found : find_files("content")) {
    const std::string text = read_file("content" / found.path);
    const std::size_t end = text.find("\n---\n", 3);
    if (found.path.extension() == ".md" && text.starts_with("---\n") && end != std::string::npos)
      facts.push_back(text.substr(4, end - 3));
  }
  for (const char* file : {"content/model.yaml", "layouts/words/sv.yaml", "layouts/words/en.yaml"})
    facts.push_back(read_file(file));
  return facts;
}

bool is_plain(std::string_view text) { return read_plain_yaml(text, 0, 1).has_value(); }

/// `text` with a few characters put in, taken out or moved.
std::string mutated(std::string text, std::mt19937& random) {
  constexpr std::string_view signs = "\n\n  --::,,[]{}#|>\"'&*!%@`?~å.=\\aA0_";
  const auto below = [&](std::size_t count) { return random() % count; };
  for (std::size_t changes = 1 + below(3); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = below(text.size());
    const std::size_t sign = below(signs.size());
    if (below(3) == 0)
      text.erase(at, 1 + below(4));
    else if (below(4) == 0)
      text.insert(at, text.substr(below(text.size()), 1 + below(12)));
    else
      text.insert(at, signs.substr(sign, 1 + below(2)));
  }
  return text;
}

}  // namespace

TEST_CASE("Plain YAML reads just as by the library, with the same places") {
  for (const char* text : {
           "title: Hjärtsvikt\n",
           "title: Hjärtsvikt",
           "a: 1\n\n# comment\n  # more\nb: x  \n",
           "aliases: [å, b c, \"d, e\", 'f: g']\nempty: []\nmap: {}\n",
           "codes:\n  - { system: icd-10-se, code: J45, basis: assigned }\n  - {system: kva, code: AB123}\n",
           "list:\n- a\n- b: 1\n  c: [x]\n-   d: 2\n    e:\n    - f\nend: 1\n",
           "steps:\n  - id: a1\n    what: Utred vid misstanke\n    next: [a2]\n  - id: a2\n    what: Följ upp\n",
           "nested:\n  a:\n    b: 2024-06-04/2027\n  c: https://example.se/?a=b#c\n",
           "folded: >-\n  en rad\n  till\nnext: 1\n",
           "kept: >\n  en rad\n  till\n\n\nnext: 1\n",
           "literal: |\n    rad ett\n    # två\nnext: |-\n  x\n# comment\nlast: a\n",
           "blank: |\n  x\n  \n \nnext: >-\n  y\n  \n",
           "quotes: \"\"\nsingle: ''\nå: 1\n",
           "quoted: \"null\"\nvalue: it's\npattern: '[a-z]\\.?'\n",
           "until: ../2014-01-25\nparts: (a)\nflow: [2023/.., http://x/y]\n",
       }) {
    CHECK(difference(text) == "");
    if (std::string_view(text).find("\nå:") == std::string_view::npos) CHECK(is_plain(text));
  }
}

TEST_CASE("What is not plain is left to the library") {
  for (const char* text : {"",
                           "\n",
                           "just text\n",
                           "- a\n",
                           " a: 1\n",
                           "a:\n",
                           "a: \nb: 1\n",
                           "a: null\n",
                           "a: ~\n",
                           "null: 1\n",
                           "a: b: c\n",
                           "a: b #c\n",
                           "a: b:\n",
                           "a: #b\n",
                           "a: &b c\n",
                           "a: *b\n",
                           "a: !b c\n",
                           "a: \"b\\n\"\n",
                           "a: 'it''s'\n",
                           "a: \"b\nc\"\n",
                           "a: b\n  c\n",
                           "a: [b\n",
                           "a: [b,\n  c]\n",
                           "a: [b,]\n",
                           "a: [,b]\n",
                           "a: [b: c]\n",
                           "a: {b}\n",
                           "a: {b: }\n",
                           "a: 1\na: 2\n",
                           "a: {b: 1, b: 2}\n",
                           "a:\tb\n",
                           "a: b\r\n",
                           "a : b\n",
                           "a:b\n",
                           "\"a\": b\n",
                           "a: -1\n",
                           "a: @b\n",
                           "a: [b?]\n",
                           "a: [b]c\n",
                           "a: \"b\" c\n",
                           "a: >\n  b\n\n  c\n",
                           "a: >\n  b\n    c\n",
                           "a: |+\n  b\n",
                           "a: >2\n  b\n",
                           "a: >-\n  b",
                           "a: |\n  b\n   \nc: 1\n",
                           "a: >-\n  b\n  ",
                           "a: >-\nb: 1\n",
                           "--- \na: 1\n",
                           "a: 1\n---\n",
                           "a: 1\n...\n",
                           "%YAML 1.2\n",
                           "a:\n    b: 1\n  c: 2\n",
                           "a:\n  - b\n  c: 1\n",
                           "a:\n  - - b\n",
                           "a:\n  -\n",
                           "\xEF\xBB\xBF"
                           "a: 1\n"})
    CHECK_FALSE(is_plain(text));
}

TEST_CASE("Nearly all facts of the catalogue are plain, and read the same") {
  const auto facts = facts_of_catalogue();
  REQUIRE(facts.size() > 300);
  std::size_t plain = 0;
  for (const std::string& text : facts) {
    CHECK(difference(text) == "");
    plain += is_plain(text) ? 1 : 0;
  }
  CHECK(plain * 100 >= facts.size() * 95);
}

TEST_CASE("What is changed at random reads the same, or is left to the library") {
  std::mt19937 random(20261124);
  const auto facts = facts_of_catalogue();
  std::size_t plain = 0;
  for (int turn = 0; turn < 4000; ++turn) {
    const std::string text = mutated(facts[random() % facts.size()], random);
    if (!yaml_trees::is_clean(text)) continue;
    const std::string found = difference(text);
    if (!found.empty()) FAIL(found);
    plain += is_plain(text) ? 1 : 0;
  }
  CHECK(plain > 1000);
}

}  // namespace kunskap
