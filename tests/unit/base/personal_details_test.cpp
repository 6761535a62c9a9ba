#include "base/personal_details.h"

#include "base/disk.h"
#include "base/text.h"
#include "catch.h"

#include <filesystem>
#include <string>
#include <vector>

namespace {

using kunskap::PersonalDetail;
using Kind = PersonalDetail::Kind;

/// A line of the data file: a text, and what is to be found in it.
struct Example {
  std::string text;
  std::vector<PersonalDetail> expected;
};

Kind kind_named(std::string_view name) {
  if (name == "person") return Kind::person_number;
  return name == "phone" ? Kind::phone_number : Kind::mail_address;
}

Example read_example(std::string_view line) {
  const std::size_t tab = line.find('\t');
  const std::string_view marked = line.substr(tab + 1);
  const bool is_none = line.substr(0, tab) == "none";
  Example example;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const std::string_view two = is_none ? std::string_view{} : marked.substr(i, 2);
    if (two == "[[" && marked.substr(i, 3) != "[[[") {
      example.expected.push_back({kind_named(line.substr(0, tab)), example.text.size(), 0});
      ++i;
    } else if (two == "]]") {
      example.expected.back().end = example.text.size();
      ++i;
    } else {
      example.text += marked[i];
    }
  }
  return example;
}

std::vector<Example> read_examples() {
  const std::string all = kunskap::read_file(std::filesystem::path(__FILE__).replace_filename("personal_details.txt"));
  std::vector<Example> examples;
  for (const std::string_view line : kunskap::split(all, '\n'))
    if (!line.empty() && !line.starts_with('#')) examples.push_back(read_example(line));
  return examples;
}

std::string shown(std::string_view text, const std::vector<PersonalDetail>& details) {
  std::string all;
  for (const PersonalDetail& detail : details)
    all += std::to_string(static_cast<int>(detail.kind)) + ":" +
           std::string(text.substr(detail.begin, detail.end - detail.begin)) + "|";
  return all;
}

std::string found_in(std::string_view text) { return shown(text, kunskap::find_personal_details(text)); }

}  // namespace

TEST_CASE("what tells of persons is found, and what looks like it is not") {
  std::size_t with = 0;
  std::size_t without = 0;
  for (const Example& example : read_examples()) {
    ++(example.expected.empty() ? without : with);
    INFO(example.text);
    CHECK(found_in(example.text) == shown(example.text, example.expected));
  }
  CHECK(with >= 100);
  CHECK(without >= 100);
}

TEST_CASE("it is found wherever it stands in a long text") {
  const std::string number = "031-390 06 00";
  for (std::size_t before = 0; before < 200; ++before) {
    const std::string text = std::string(before, 'a') + " " + number + " " + std::string(200 - before, 'b');
    INFO(before);
    CHECK(found_in(text) == "1:" + number + "|");
  }
}

TEST_CASE("a line of digits without end is read once") {
  const std::string digits(1u << 20, '7');
  CHECK(found_in(digits).empty());
  std::string groups;
  for (int i = 0; i < 200000; ++i) groups += "12 34-56 ";
  CHECK(found_in(groups).empty());
}

TEST_CASE("names of a list are found as whole words, also in the genitive and over lines") {
  const kunskap::NameList names("# not a name\nTest Testsson\nÅsa Ödla  # why\nEnda\n\nAnna-Karin af Prov\n");
  const auto found = [&](std::string_view text) { return shown(text, names.find(text)); };
  CHECK(found("Ordförande är Test Testsson.") == "3:Test Testsson|");
  CHECK(found("Test\n  Testssons förslag") == "3:Test\n  Testsson|");
  CHECK(found("”Åsa Ödla” och Enda, Anna-Karin af Prov") == "3:Åsa Ödla|3:Enda|3:Anna-Karin af Prov|");
  CHECK(found("Endas bok") == "3:Enda|");
  CHECK(found("Testning av Test Testssonson, Endast, ÅÅsa Ödla, test testsson").empty());
  CHECK(kunskap::NameList().empty());
}

TEST_CASE("two ways to write the same detail are compared as one") {
  using kunskap::comparable_detail;
  CHECK(comparable_detail("+46 (0)31-390 06 00") == comparable_detail("031-3900600"));
  CHECK(comparable_detail("0046 31 390 06 00") == comparable_detail("(031) 390 06 00"));
  CHECK(comparable_detail("710203-9819") == comparable_detail("710203 9819"));
  CHECK(comparable_detail("Info@Example.SE") == "info@example.se");
  CHECK(comparable_detail("Info (at) Example.SE") == "info@example.se");
}
